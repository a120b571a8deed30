// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Check: what a person should look at in the registers, with its place and in words.
#pragma once

#include "commands/fiche/FicheData.hxx"
#include "commands/words/Messages.hxx"
#include "quality/Check.hxx"

#include <string>
#include <vector>

namespace ficheaction::commands
{

/// A finding as it is shown.
struct ShownFinding
{
    quality::Severity severity = quality::Severity::Warning;
    std::string code;
    std::string sheet;
    std::string cell; ///< "C12"; empty where a sheet or column is missing
    rtl::OUString message;
};

/// All findings of a fiche, errors first, then by sheet, row and column; what only the sheets themselves show (merged
/// cells, hidden rows, copies) last.
std::vector<ShownFinding>
check(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
      const FicheData& fiche, const Messages& messages);

/// "C12" of a cell of a register; empty where its column is not in the sheet.
std::string cellName(const FicheData& fiche, const engine::CellAddress& cell);

}
