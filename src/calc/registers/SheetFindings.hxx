// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SheetFindings: what only the sheets themselves show: merged cells, hidden rows, headings given twice or lost, copies
// of a register, numbers that lost their last digits. None of them changes what is counted.
#pragma once

#include "calc/layout/FicheLayout.hxx"
#include "engine/data/Dataset.hxx"

#include <string>
#include <vector>

namespace ficheaction::calc
{

struct SheetFinding
{
    /// "merged-cells", "hidden-rows", "duplicate-heading", "same-heading", "empty-heading", "copied-sheet",
    /// "long-number"
    std::string code;
    std::string sheet;
    std::string cell;
    std::string value;       ///< how many rows, which heading, whose copy
    std::string column = {}; ///< the template's heading of a column that has lost its own
};

std::vector<SheetFinding>
sheetFindings(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
              const model::Template& definition, const FicheLayout& layout, const engine::Dataset& data);

}
