// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ConsolidatedSheets: a new document with the grid of several fiches, and the list of what did not match.
#pragma once

#include "calc/grid/GridRow.hxx"
#include "calc/grid/GridText.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <array>
#include <string>
#include <vector>

namespace ficheaction::calc
{

struct ConsolidatedRow
{
    std::string object;
    std::string label;
    bool part = false;
    FigureLook look;
    CellContent total;
    std::string remark;
    std::vector<CellContent> figures; ///< one for each source
};

/// All texts are in the words of the person's language.
struct ConsolidatedSheets
{
    std::string language;
    std::string title;
    std::vector<std::string> notes;      ///< below the title, a line each
    std::array<std::string, 4> headings; ///< object, indicator, total, remark
    std::vector<std::string> sources;    ///< headings of the columns of figures
    std::vector<ConsolidatedRow> rows;
    std::string gridName; ///< of the sheets
    std::string listName;
    std::string listIntro;
    std::array<std::string, 3> listHeadings; ///< what, which files, what it means for the totals
    std::vector<std::array<std::string, 3>> list;
};

/// Where the headings are, in both sheets.
sal_Int32 consolidatedHeadingRow(const ConsolidatedSheets& sheets);

/// `visible`: in a window.
com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>
makeConsolidatedSheets(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                       const ConsolidatedSheets& sheets, bool visible);

}
