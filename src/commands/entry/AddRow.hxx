// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AddRow: a new row of a register, with the values that it brings to the lists, in one undo step.
#pragma once

#include "commands/entry/NamedValues.hxx"
#include "commands/fiche/FicheData.hxx"
#include "commands/words/Messages.hxx"
#include "entry/RowDraft.hxx"

#include <string>

namespace ficheaction::commands
{

struct AddedRow
{
    std::string key;
    std::string sheet;
    std::string cell; ///< its first, "A12"
};

/// A run: writes `draft`, which has no problems, below the rows of the register. Throws what calc::RegisterWriter
/// throws.
AddedRow addRow(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const FicheData& fiche, std::size_t table, const entry::RowDraft& draft);

/// The same with a row of these values. Throws besides what registerNamed and cellsOf throw, and UserError
/// "row-refused"
/// ({sheet}, {problems}).
AddedRow addRow(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const std::string& registerId, const std::vector<NamedValue>& values);

/// A problem in the person's words.
rtl::OUString problemText(const Messages& messages, const FicheData& fiche, std::size_t table,
                          const entry::CellProblem& problem);

/// Throws UserError "row-refused" ({problems}) where the draft has problems.
void requireNoProblem(const Messages& messages, const FicheData& fiche, std::size_t table,
                      const entry::RowDraft& draft);

}
