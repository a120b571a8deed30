// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FicheLayout: where the sheets and columns of a fiche are now. People rename sheets, move and insert columns, retype
// headings, put titles above; named ranges on the headings follow all but the last resort, which is the heading's text.
#pragma once

#include "model/Date.hxx"
#include "model/Template.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::calc
{

struct RegisterPlace
{
    bool found = false;
    sal_Int16 sheet = -1;
    std::string sheetName;
    sal_Int32 headingRow = -1;
    std::vector<std::optional<sal_Int32>> columns; ///< in the order of the register's columns

    sal_Int32 firstRow() const { return headingRow + 1; }

    /// The row of the sheet that holds a row of the register; both count from 0.
    template <class Number> sal_Int32 sheetRow(Number row) const { return firstRow() + static_cast<sal_Int32>(row); }
};

/// A column of the grid that is there for one compared period.
struct ComparedColumn
{
    model::Period period;
    sal_Int32 column = -1;
};

struct GridPlace
{
    bool found = false;
    sal_Int16 sheet = -1;
    std::string sheetName;
    sal_Int32 headingRow = -1;
    std::map<std::string, sal_Int32> columns;                        ///< by wording key without "grid."
    std::map<std::string, com::sun::star::table::CellAddress> cells; ///< period_start, period_end, last_run, …
    std::vector<ComparedColumn> compared;                            ///< in order of time
    std::optional<sal_Int32> together;                               ///< what the compared periods make together
    std::optional<ComparedColumn> evolution;                         ///< formulas: the figures less those of a period
    std::optional<ComparedColumn> evolutionPercent;

    /// The columns that a recompute fills besides `Valeur réalisée`: the compared periods, then these together.
    std::vector<sal_Int32> comparedColumns() const;
};

/// Something that the person should know about how a column was found.
struct LayoutNotice
{
    std::string code;    ///< "found-by-heading": its named range was lost
    std::string sheet;   ///< name of the sheet
    std::string heading; ///< the heading that it was found by
};

struct FicheLayout
{
    std::vector<RegisterPlace> registers; ///< in the order of the template
    GridPlace grid;
    std::map<std::string, com::sun::star::table::CellAddress> lists; ///< headings, by list id
    std::map<std::string, com::sun::star::table::CellAddress>
        card; ///< cells of texts, by section id; participation: "<id>__current", "<id>__target"
    std::vector<LayoutNotice> notices;
};

/// Finds everything that is still there. Never throws for what is missing.
FicheLayout locate(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                   const model::Template& definition);

}
