// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridReading: the grid as a copy for partners has it: the figures that are given, and what staff typed beside them.
#pragma once

#include "calc/grid/GridLanguage.hxx"
#include "calc/layout/FicheLayout.hxx"
#include "calc/share/Omissions.hxx"
#include "engine/results/Results.hxx"
#include "privacy/SharedFiche.hxx"

#include <map>
#include <optional>
#include <span>

namespace ficheaction::calc
{

struct GridReading
{
    privacy::SharedGrid grid;
    std::map<sal_Int32, std::size_t> columns; ///< of the source's sheet: where they are in the copy's
    std::map<sal_Int32, std::size_t> rows;    ///< the same, of the headings and of the rows below
};

/// `results`: of each column of figures, as writeGrid takes them, with what is kept back. Rows that a recompute would
/// add are there; gaps, rates and changes are computed of what the copy shows. `title`: of the action. Empty where the
/// grid's sheet is hidden.
/// Throws UserError "grid-missing", "grid-column-missing" ({sheet}, {column}).
std::optional<GridReading>
readSharedGrid(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
               const model::Template& definition, const FicheLayout& layout, const GridLanguage& language,
               std::span<const engine::Results> results, const std::string& title, Omissions& omissions);

}
