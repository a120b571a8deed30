// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ListReader: the values of the lists, as they are in the document now.
#pragma once

#include "calc/layout/FicheLayout.hxx"

#include <string>
#include <utility>
#include <vector>

namespace ficheaction::calc
{

/// By list id, in the order of the template; the template's own values where a list is not there. Without blanks.
std::vector<std::pair<std::string, std::vector<std::string>>>
readLists(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
          const model::Template& definition, const FicheLayout& layout);

}
