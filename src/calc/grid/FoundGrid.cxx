// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/FoundGrid.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/layout/StyleInDocument.hxx"
#include "calc/layout/StyleNames.hxx"
#include "text/TextFolding.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Rows = uno::Sequence<uno::Sequence<uno::Any>>;

/// Above the headings and as wide as people make a grid.
constexpr sal_Int32 lastHeadingRow = 60;
constexpr sal_Int32 lastColumn = 60;
constexpr sal_Int32 mostRows = 20000;
constexpr sal_Int32 rowsOfACard = 12;

std::string textOf(const uno::Any& cell)
{
    rtl::OUString text;
    cell >>= text;
    return fromOffice(text);
}

struct Columns
{
    sal_Int32 row = -1;
    sal_Int32 object = -1;
    sal_Int32 indicator = -1;
    sal_Int32 actual = -1;
};

std::optional<Columns> headingsIn(const Rows& rows, const GridWords& words)
{
    for (sal_Int32 row = 0; row < std::min(rows.getLength(), lastHeadingRow); ++row)
    {
        Columns columns{row, -1, -1, -1};
        for (sal_Int32 column = 0; column < rows[row].getLength(); ++column)
        {
            const std::string text = texts::folded(textOf(rows[row][column]));
            if (text == texts::folded(words.object))
                columns.object = column;
            else if (text == texts::folded(words.indicator))
                columns.indicator = column;
            else if (text == texts::folded(words.actual))
                columns.actual = column;
        }
        if (columns.indicator >= 0 && columns.actual >= 0)
            return columns;
    }
    return std::nullopt;
}

/// The number right of a label above the headings.
std::optional<double> numberBeside(const Rows& rows, sal_Int32 above, const std::string& label)
{
    for (sal_Int32 row = 0; row < above; ++row)
        for (sal_Int32 column = 0; column + 1 < rows[row].getLength(); ++column)
            if (double number = 0;
                texts::folded(textOf(rows[row][column])) == texts::folded(label) && (rows[row][column + 1] >>= number))
                return number;
    return std::nullopt;
}

class GridSheetReader
{
public:
    GridSheetReader(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                    const uno::Reference<sheet::XSpreadsheet>& sheet, const Rows& rows, const Columns& columns)
        : mFormats(uno::Reference<util::XNumberFormatsSupplier>(document, uno::UNO_QUERY_THROW)->getNumberFormats())
        , mSheet(sheet)
        , mRows(rows)
        , mColumns(columns)
    {
    }

    std::vector<FoundGridRow> read() const
    {
        std::vector<FoundGridRow> found;
        std::string object;
        for (sal_Int32 row = mColumns.row + 1; row < mRows.getLength(); ++row)
        {
            FoundGridRow next;
            next.label = textOf(mRows[row][mColumns.indicator]);
            if (next.label.empty())
                continue;
            if (mColumns.object >= 0)
                if (const std::string own = textOf(mRows[row][mColumns.object]); !own.empty())
                    object = own;
            next.object = object;
            next.part = isStyle(styleAt(mColumns.indicator, row), styles::gridBreakdown);
            if (double number = 0; mRows[row][mColumns.actual] >>= number)
                next.value = number;
            else
                next.value = textOf(mRows[row][mColumns.actual]);
            next.percent = isPercent(mColumns.actual, row);
            found.push_back(std::move(next));
        }
        return found;
    }

private:
    uno::Reference<beans::XPropertySet> cellAt(sal_Int32 column, sal_Int32 row) const
    {
        return {mSheet->getCellByPosition(column, row), uno::UNO_QUERY_THROW};
    }

    rtl::OUString styleAt(sal_Int32 column, sal_Int32 row) const
    {
        rtl::OUString style;
        cellAt(column, row)->getPropertyValue("CellStyle") >>= style;
        return style;
    }

    bool isPercent(sal_Int32 column, sal_Int32 row) const
    {
        sal_Int32 key = 0;
        sal_Int16 type = 0;
        cellAt(column, row)->getPropertyValue("NumberFormat") >>= key;
        mFormats->getByKey(key)->getPropertyValue("Type") >>= type;
        return (type & util::NumberFormat::PERCENT) != 0;
    }

    uno::Reference<util::XNumberFormats> mFormats;
    const uno::Reference<sheet::XSpreadsheet>& mSheet;
    const Rows& mRows;
    const Columns& mColumns;
};

/// From the first cell of the sheet on.
Rows cellsOf(const uno::Reference<sheet::XSpreadsheet>& sheet)
{
    const std::optional<table::CellRangeAddress> used = usedCells({sheet, uno::UNO_QUERY_THROW});
    if (!used)
        return {};
    const uno::Reference<sheet::XCellRangeData> range(
        sheet->getCellRangeByPosition(0, 0, std::min(used->EndColumn, lastColumn), std::min(used->EndRow, mostRows)),
        uno::UNO_QUERY_THROW);
    return range->getDataArray();
}
}

std::optional<FoundGrid> findGrid(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                  const std::vector<GridWords>& languages)
{
    for (const rtl::OUString& name : document->getSheets()->getElementNames())
    {
        const uno::Reference<sheet::XSpreadsheet> sheet(document->getSheets()->getByName(name), uno::UNO_QUERY_THROW);
        const Rows rows = cellsOf(sheet);
        for (const GridWords& words : languages)
            if (const std::optional<Columns> columns = headingsIn(rows, words))
                return FoundGrid{fromOffice(name), numberBeside(rows, columns->row, words.periodStart),
                                 numberBeside(rows, columns->row, words.periodEnd),
                                 GridSheetReader(document, sheet, rows, *columns).read()};
    }
    return std::nullopt;
}

CardNames cardNames(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    CardNames names;
    const auto take = [](std::string& name, const rtl::OUString& style, const char* wanted, const rtl::OUString& text)
    {
        if (name.empty() && isStyle(style, wanted))
            name = fromOffice(text);
    };
    for (const rtl::OUString& sheetName : document->getSheets()->getElementNames())
    {
        const uno::Reference<sheet::XSpreadsheet> sheet(document->getSheets()->getByName(sheetName),
                                                        uno::UNO_QUERY_THROW);
        for (sal_Int32 row = 0; row < rowsOfACard; ++row)
            for (sal_Int32 column = 0; column < 2; ++column)
            {
                const uno::Reference<table::XCell> cell = sheet->getCellByPosition(column, row);
                const rtl::OUString text = uno::Reference<text::XTextRange>(cell, uno::UNO_QUERY_THROW)->getString();
                rtl::OUString style;
                uno::Reference<beans::XPropertySet>(cell, uno::UNO_QUERY_THROW)->getPropertyValue("CellStyle") >>=
                    style;
                take(names.structure, style, styles::cardStructure, text);
                take(names.title, style, styles::cardTitle, text);
            }
    }
    return names;
}

}
