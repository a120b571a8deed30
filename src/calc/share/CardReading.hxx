// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CardReading: the card as a copy for partners has it: the sections that the template knows, with the texts of now.
#pragma once

#include "calc/layout/FicheLayout.hxx"
#include "calc/share/Omissions.hxx"
#include "privacy/SharedFiche.hxx"

namespace ficheaction::calc
{

/// Fills in the card, the title of the action and the centre social. The latter two also where the card itself was not
/// chosen (`withCard`).
void readSharedCard(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    const FicheLayout& layout, bool withCard, privacy::SharedFiche& fiche, Omissions& omissions);

}
