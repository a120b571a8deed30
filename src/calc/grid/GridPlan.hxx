// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridPlan: what a recompute will do to the grid, before anything is done. Knows no UNO.
#pragma once

#include "calc/grid/GridRows.hxx"
#include "calc/grid/GridText.hxx"
#include "engine/results/Results.hxx"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace ficheaction::calc
{

/// What one column of figures says in one row.
struct PlannedFigure
{
    CellContent content;
    std::string note;
};

/// The computed content of one row, new or not.
struct PlannedRow
{
    std::int32_t row = 0; ///< once all new rows are in
    GridRowKey key;
    const engine::IndicatorResult* result = nullptr; ///< null: the template no longer has the indicator
    std::string label;                  ///< of a new row: of the indicator, or of the part as people write its values
    std::vector<PlannedFigure> figures; ///< one for each of the results
    CellContent alerts;
    bool isNew = false;
    bool writeIdentity = false;
};

/// New rows that belong together.
struct NewRows
{
    std::int32_t before = 0; ///< the row that they push down, as the sheet is now
    std::int32_t count = 0;
};

/// The neighbouring rows of an indicator's breakdown, which are one group of the outline.
struct PartRows
{
    std::int32_t now = 0;      ///< the first of them, as the sheet is now
    std::int32_t countNow = 0; ///< 0: the indicator has no such rows yet
    std::int32_t then = 0;     ///< the first of them, once all new rows are in
    std::int32_t countThen = 0;
};

struct GridPlan
{
    std::vector<NewRows> insertions; ///< from top to bottom
    std::vector<PartRows> grown;     ///< breakdowns that get new rows
    std::vector<PlannedRow> rows;    ///< from top to bottom
};

/// What a row of the indicator is called, or of one of its parts.
std::string labelOfRow(const GridLanguage& language, const model::Template& definition,
                       const model::Indicator& indicator, const GridRowKey& key);

/// Plans for the rows that the sheet has now. `results`: of each column of figures, `Valeur réalisée` first; of the
/// template `definition` all. A combination that one of them has gets a row. `headingRow`: new indicators of an empty
/// grid come below it. `sheetOf`: the name of a register's sheet, by the register's id.
GridPlan planGrid(const model::Template& definition, std::span<const engine::Results> results,
                  const std::vector<GridSheetRow>& sheetRows, std::int32_t headingRow, const GridLanguage& language,
                  const std::function<std::string(const std::string&)>& sheetOf);

}
