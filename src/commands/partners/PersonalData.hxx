// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PersonalData: what the registers of a fiche hold about people: what must not be in a copy for partners.
#pragma once

#include "commands/fiche/FicheData.hxx"
#include "privacy/proof/Proof.hxx"
#include "privacy/text/TextSearch.hxx"

#include <string>
#include <vector>

namespace ficheaction::commands
{

/// Every cell that holds something of each personal column (privacy::PersonalColumns), and of the keys of people.
std::vector<privacy::PersonalValue> personalValues(const FicheData& fiche);

/// The people of all registers: see privacy::peopleNames.
std::vector<privacy::PersonName> peopleNames(const FicheData& fiche);

/// The words of the template, bundled or of one's own, and what else is known of people.
privacy::KnownWords knownWords(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                               const FicheData& fiche);

/// What tells who made the copy and of which file: names of the person in the office's options, where the document is,
/// its properties. Without those that `approved` texts hold anyway.
std::vector<std::string>
surroundingsOf(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
               const std::vector<std::string>& approved);

}
