// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PartnerCopy: a copy of a fiche that may go to partners: made anew of chosen values, searched, then put in place.
#pragma once

#include "commands/copies/GatheredCopy.hxx"
#include "commands/words/Messages.hxx"

#include <string>
#include <vector>

namespace ficheaction::commands
{

struct PartnerCopyReport
{
    std::string signer;                        ///< in the certificate that it is signed with; empty: it is not
    std::string digest;                        ///< SHA-256 of the file
    std::vector<privacy::MaskedFigure> masked; ///< figures that are kept back
    std::size_t primary = 0;                   ///< of them, for what they are themselves
    std::size_t secondary = 0;                 ///< and because of others
    bool optimal = true;
    calc::Omissions omissions;
    std::vector<std::string> confirmedTexts; ///< places of texts in which something was found and decided
    std::size_t rememberedDecisions = 0;     ///< hits on which an earlier decision was taken again
    std::vector<std::string> streams;        ///< parts of the file that were searched
    std::size_t searched = 0;                ///< personal values that were searched
    std::size_t wordsOfTheCopy = 0;          ///< of these, values that are words of texts of the copy too
    Recorded recorded = Recorded::NoFigures;
};

/// A run: makes the copy and writes it to `url`; its end (.ods, .xlsx, .pdf) says the format. The source stays as it
/// is, but that it remembers what was shared, and only once the file is in place. What fails leaves no file. Throws as
/// Disclosure, gatherCopy and writeCheckedFile do, and calc::UserError "share.format" ({file}), "share.sign-format",
/// those of calc::signedOds, "share.proof"
/// ({places}), "share.unreadable" ({part}).
PartnerCopyReport
savePartnerCopy(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const rtl::OUString& url, const PartnerCopyChoice& choice);

/// One line for each thing that was left out, in the office's language.
std::vector<rtl::OUString> omissionTexts(const calc::Omissions& omissions, const Messages& messages);

}
