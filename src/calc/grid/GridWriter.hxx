// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridWriter: puts figures into the grid, and nothing else: a cell that staff own is never written.
#pragma once

#include "calc/grid/ComparedColumns.hxx"
#include "calc/layout/FicheLayout.hxx"
#include "calc/stored/StoredMemory.hxx"
#include "engine/results/Results.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <span>

namespace ficheaction::calc
{

/// Writes `Valeur réalisée`, the columns of compared periods, `Alertes` and the computed cells of the top block, in one
/// undo step, in which the document is also made to remember `memory`. `results`: of the grid's period, then of each of
/// its comparedColumns(). `alerts`: of the whole workbook. Rows are found by their identity; new ones are inserted or
/// appended; those that the template or the data no longer have stay and are marked. Throws UserError "grid-missing",
/// "grid-column-missing" ({column}), "read-only", "protected" ({sheet}, {cell}), "array-formula" ({sheet}, {cell}); the
/// document is then as it was.
void writeGrid(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
               const model::Template& definition, const FicheLayout& layout, std::span<const engine::Results> results,
               std::size_t alerts, const rtl::OUString& undoTitle, const StoredMemory& memory);

/// The same as a part of `step`, which is not committed: where it throws, the step takes it back.
void writeGrid(UndoContext& step, const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
               const model::Template& definition, const FicheLayout& layout, std::span<const engine::Results> results,
               std::size_t alerts, const StoredMemory& memory);

/// Gives the grid the columns of `comparison` and fills it, in the same step. `results`: as the columns are then; none:
/// fills nothing. Where it fills, the document is made to remember `memory` too.
/// Throws as writeGrid does, and UserError "columns-blocked" ({sheet}).
void writeComparison(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                     const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                     const model::Template& definition, const FicheLayout& layout, const GridComparison& comparison,
                     std::span<const engine::Results> results, std::size_t alerts, const rtl::OUString& undoTitle,
                     const StoredMemory* memory = nullptr);

}
