// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FicheSheets: makes all that a fiche has in a document: styles, sheets, names, views, the template itself.
#pragma once

#include "calc/create/Creation.hxx"

namespace ficheaction::calc
{

/// The names of the sheets in their order: card, grid, registers, lists.
std::vector<rtl::OUString> sheetNames(const model::Template& definition);

/// `replaceFirst`: the document's one sheet, which is empty, gives way.
void makeFicheSheets(const Creation& creation, bool replaceFirst);

}
