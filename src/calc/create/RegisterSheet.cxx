// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/RegisterSheet.hxx"

#include "calc/create/CellStyles.hxx"
#include "calc/create/ColumnWidths.hxx"
#include "calc/create/DoubtfulCells.hxx"
#include "calc/create/DropDown.hxx"
#include "calc/create/KeyLabels.hxx"
#include "calc/create/ListsSheet.hxx"
#include "calc/create/PageStyles.hxx"
#include "calc/create/Palette.hxx"
#include "calc/create/RegisterRows.hxx"
#include "calc/document/A1.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UndoLock.hxx"
#include "calc/layout/RangeNames.hxx"
#include "calc/layout/StyleInDocument.hxx"
#include "calc/layout/StyleNames.hxx"

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr sal_Int32 headingRow = 0;
constexpr sal_Int32 firstRow = headingRow + 1;
/// Keys further down are not offered by drop-downs: nobody would scroll to them.
constexpr sal_Int32 lastOfferedRow = 20000;

void makeColumns(const Creation& creation, const SheetCells& sheet, const model::Register& owner)
{
    for (sal_Int32 column = 0; column < static_cast<sal_Int32>(owner.columns.size()); ++column)
    {
        const model::Column& declared = owner.columns[static_cast<std::size_t>(column)];
        sheet.setColumn(column,
                        {{"CellStyle", uno::Any(styleNameIn(sheet.creation().document, styleOf(declared, owner)))},
                         {"Width", uno::Any(widthOf(declared, owner, creation.definition()))}});
        sheet.style(column, headingRow, styles::heading);
        sheet.write(column, headingRow, declared.label);
        sheet.nameCell(column, headingRow, registerColumnName(owner.id, declared.id));
    }
}

/// Returns the last row that has something.
sal_Int32 writeRows(const Creation& creation, const SheetCells& sheet, const model::Register& owner)
{
    const uno::Sequence<uno::Sequence<uno::Any>> rows = initialRows(creation, owner);
    if (!rows.hasElements())
        return headingRow;
    const sal_Int32 lastColumn = static_cast<sal_Int32>(owner.columns.size()) - 1;
    const sal_Int32 lastRow = headingRow + rows.getLength();
    const uno::Reference<sheet::XCellRangeData> cells(sheet.cells(0, firstRow, lastColumn, lastRow),
                                                      uno::UNO_QUERY_THROW);
    const UndoLock lock(creation.document);
    cells->setDataArray(rows);
    for (const RegisterCell& cell : datesElsewhere(creation, owner))
        sheet.style(static_cast<sal_Int32>(cell.column), firstRow + static_cast<sal_Int32>(cell.row), styles::date);
    return lastRow;
}

/// The formula of the keys, for the drop-downs of the columns that refer to this register.
void nameKeys(const Creation& creation, const SheetCells& sheet, const model::Register& owner)
{
    const std::size_t column = owner.keyIndex().value_or(owner.columns.size());
    if (column == owner.columns.size())
        return;
    const ValueColumn keys{absoluteSheet(sheet.name()), static_cast<sal_Int32>(column), headingRow, lastOfferedRow};
    std::vector<std::optional<sal_Int32>> places;
    for (std::size_t index = 0; index < owner.columns.size(); ++index)
        places.push_back(static_cast<sal_Int32>(index));
    creation.additions.addName(keyValuesName(owner), keyValuesFormula(creation.definition(), owner, keys, places));
}

/// Those that say of which row a page's other columns are: the key, and its label where that stands near.
sal_Int32 repeatedColumns(const model::Register& owner)
{
    constexpr std::size_t most = 3;
    const auto until = [](std::optional<std::size_t> column)
    { return column && *column < most ? static_cast<sal_Int32>(*column) + 1 : 0; };
    return std::max(until(owner.keyIndex()), owner.key.empty() ? 0 : until(labelColumnOf(owner)));
}
}

void makeRegisterSheet(const Creation& creation, const SheetCells& sheet, const model::Register& owner)
{
    makeColumns(creation, sheet, owner);
    const sal_Int32 lastRow = writeRows(creation, sheet, owner);
    sheet.fitHeights(headingRow, lastRow);
    if (!owner.key.empty())
        nameKeys(creation, sheet, owner);
    creation.additions.addFilteredRange(
        "FA_" + toOffice(owner.id),
        {sheet.index(), 0, headingRow, static_cast<sal_Int32>(owner.columns.size()) - 1, std::max(lastRow, firstRow)});
    const bool personal =
        std::ranges::any_of(owner.columns, [](const model::Column& column) { return column.personal; });
    preparePrinting(sheet, personal ? personalRegisterPage : registerPage, headingRow, headingRow,
                    repeatedColumns(owner));
    sheet.set(sheet.sheet(), {{"TabColor", uno::Any(palette::dataTab)}});
}

void prepareTyping(const Creation& creation, const SheetCells& sheet, const model::Register& owner)
{
    const sal_Int32 columns = static_cast<sal_Int32>(owner.columns.size());
    for (sal_Int32 column = 0; column < columns; ++column)
    {
        const model::Column& declared = owner.columns[static_cast<std::size_t>(column)];
        setInput(sheet, sheet.below(column, firstRow), dropDownOf(creation.definition(), declared),
                 toOffice(declared.label), toOffice(declared.help));
    }
    for (sal_Int32 column = 0; creation.fiche.colourDoubtful && column < columns; ++column)
    {
        const model::Column& declared = owner.columns[static_cast<std::size_t>(column)];
        colourDoubtful(sheet, owner, column, firstRow,
                       declared.list.empty() ? ListCells() : cellsOfList(creation.definition(), declared.list));
    }
}

}
