// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// VerifyCopy: whether an open copy still shows what it showed when it was frozen, and whether an open workbook
// remembers making it.
#pragma once

#include "calc/share/FrozenCopy.hxx"
#include "calc/share/Signing.hxx"
#include "commands/words/Messages.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::commands
{

/// A workbook with a fiche that is open beside the copy.
struct VerifiedSource
{
    std::string name;       ///< of its file
    bool remembers = false; ///< a copy of the day of this one
    bool sameRules = false;
};

struct VerifiedCopy
{
    std::optional<calc::FrozenCopy> copy; ///< empty: no frozen copy
    std::vector<VerifiedSource> sources;
    std::vector<calc::Signature> signatures; ///< of its file, as it was stored

    bool isIntact() const { return copy && copy->mark.digest == copy->shown; }
};

/// A run; changes nothing. A digest tells that the copy is the one that the centre gave the digest of; it is no
/// signature.
VerifiedCopy verifyCopy(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

/// What differs from the copy as it was frozen, one line each, as far as it is known.
std::vector<rtl::OUString> changeTexts(const Messages& messages, const VerifiedCopy& verified);

/// By whom its file is signed, and whether that is valid: one line each.
std::vector<rtl::OUString> signatureTexts(const Messages& messages, const VerifiedCopy& verified);

/// What a person is told: whether it is intact, what that covers, and the first of the changes.
rtl::OUString verifiedText(const Messages& messages, const VerifiedCopy& verified);

}
