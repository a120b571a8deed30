// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/ListsSheet.hxx"

#include "calc/create/ColumnWidths.hxx"
#include "calc/create/DropDown.hxx"
#include "calc/create/PageStyles.hxx"
#include "calc/create/Palette.hxx"
#include "calc/document/A1.hxx"
#include "calc/document/Text.hxx"
#include "calc/layout/RangeNames.hxx"
#include "calc/layout/StyleInDocument.hxx"
#include "calc/layout/StyleNames.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr sal_Int32 headingRow = 0;
/// Values may be typed down to here.
constexpr sal_Int32 lastRow = 999;
}

void makeListsSheet(const Creation& creation, const SheetCells& sheet)
{
    sal_Int32 column = 0;
    std::size_t longest = 0;
    for (const model::ListOfValues& list : creation.definition().lists)
    {
        sheet.setColumn(column, {{"CellStyle", uno::Any(styleNameIn(creation.document, styles::wrapped))},
                                 {"Width", uno::Any(widthOf(list))}});
        sheet.style(column, headingRow, styles::heading);
        sheet.write(column, headingRow, list.label);
        sheet.nameCell(column, headingRow, listName(list.id));
        creation.additions.addName(listValuesName(list.id),
                                   valuesFormula({absoluteSheet(sheet.name()), column, headingRow, lastRow}));
        for (std::size_t value = 0; value < list.values.size(); ++value)
            sheet.write(column, headingRow + 1 + static_cast<sal_Int32>(value), list.values[value]);
        longest = std::max(longest, list.values.size());
        ++column;
    }
    sheet.fitHeights(headingRow, headingRow + static_cast<sal_Int32>(longest));
    preparePrinting(sheet, registerPage, headingRow, headingRow);
    sheet.set(sheet.sheet(), {{"TabColor", uno::Any(palette::listsTab)}});
}

ListCells cellsOfList(const model::Template& definition, const std::string& listId)
{
    sal_Int32 column = 0;
    while (definition.lists[static_cast<std::size_t>(column)].id != listId)
        ++column;
    return listCells(definition.lists[static_cast<std::size_t>(column)], absoluteSheet(toOffice(definition.listsLabel)),
                     {0, column, headingRow}, lastRow);
}

}
