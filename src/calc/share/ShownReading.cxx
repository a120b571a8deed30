// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/ShownReading.hxx"

#include "calc/document/MergedCells.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/share/ShownDrawings.hxx"
#include "calc/share/ShownLooks.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XSimpleText.hpp>
#include <com/sun/star/util/Date.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using privacy::ShownExtra;

privacy::ShownPlace placeOf(const table::CellRangeAddress& range)
{
    return {range.StartColumn, range.StartRow, range.EndColumn, range.EndRow};
}

privacy::GridCell valueOf(const uno::Any& cell)
{
    double number = 0;
    rtl::OUString text;
    if (cell >>= number)
        return number;
    if ((cell >>= text) && !text.isEmpty())
        return fromOffice(text);
    return {};
}

/// One sheet, step by step.
class SheetReading
{
public:
    SheetReading(const uno::Reference<sheet::XSpreadsheetDocument>& document, sal_Int16 index, ShownLooks& looks)
        : mDocument(document)
        , mIndex(index)
        , mSheet(sheetAt(document, index))
        , mProperties(mSheet, uno::UNO_QUERY_THROW)
        , mLooks(looks)
    {
    }

    privacy::ShownSheet read()
    {
        mShown.name = fromOffice(uno::Reference<container::XNamed>(mSheet, uno::UNO_QUERY_THROW)->getName());
        bool visible = true;
        mProperties->getPropertyValue("IsVisible") >>= visible;
        mShown.hidden = !visible;
        if (const auto used = usedCells({mSheet, uno::UNO_QUERY_THROW}))
        {
            readValues(*used);
            readFormulas();
            mLooks.readInto(mShown, mSheet, *used);
            readHidden(*used);
            for (const table::CellRangeAddress& merged : mergedCells(mSheet, *used))
                mShown.extras.push_back({ShownExtra::Kind::Merged, placeOf(merged), {}});
        }
        readNotes();
        readConditions();
        readShownDrawings(mShown, mDocument, mIndex);
        return std::move(mShown);
    }

private:
    void readValues(const table::CellRangeAddress& used)
    {
        const uno::Reference<sheet::XCellRangeData> data(
            mSheet->getCellRangeByPosition(0, 0, used.EndColumn, used.EndRow), uno::UNO_QUERY_THROW);
        for (const uno::Sequence<uno::Any>& values : data->getDataArray())
        {
            std::vector<privacy::ShownCell>& row = mShown.rows.emplace_back();
            for (const uno::Any& value : values)
                row.emplace_back().value = valueOf(value);
        }
    }

    void readFormulas()
    {
        const uno::Reference<sheet::XCellRangesQuery> query(mSheet, uno::UNO_QUERY_THROW);
        for (const table::CellRangeAddress& range :
             query->queryContentCells(sheet::CellFlags::FORMULA)->getRangeAddresses())
            for (sal_Int32 row = range.StartRow; row <= range.EndRow; ++row)
                for (sal_Int32 column = range.StartColumn; column <= range.EndColumn; ++column)
                    mShown.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)].formula =
                        fromOffice(mSheet->getCellByPosition(column, row)->getFormula());
    }

    static bool isSeen(const uno::Reference<container::XIndexAccess>& lines, sal_Int32 index, const char* extent)
    {
        constexpr sal_Int32 least = 100; // in 1/100 mm
        const uno::Reference<beans::XPropertySet> line(lines->getByIndex(index), uno::UNO_QUERY_THROW);
        bool visible = true;
        sal_Int32 size = least;
        line->getPropertyValue("IsVisible") >>= visible;
        line->getPropertyValue(rtl::OUString::createFromAscii(extent)) >>= size;
        return visible && size >= least;
    }

    bool holdsSomething(std::size_t row) const
    {
        return std::ranges::any_of(mShown.rows[row], [](const auto& cell) { return !privacy::isEmpty(cell); });
    }

    bool columnHoldsSomething(std::size_t column) const
    {
        return std::ranges::any_of(mShown.rows, [&](const auto& row) { return !privacy::isEmpty(row[column]); });
    }

    /// Those that hold something; runs of them are one.
    void readHidden(const table::CellRangeAddress& used)
    {
        const uno::Reference<table::XColumnRowRange> lines(mSheet, uno::UNO_QUERY_THROW);
        const uno::Reference<container::XIndexAccess> rows(lines->getRows(), uno::UNO_QUERY_THROW);
        for (sal_Int32 row = 0; row <= used.EndRow; ++row)
            if (holdsSomething(static_cast<std::size_t>(row)) && !isSeen(rows, row, "Height"))
                addHidden(ShownExtra::Kind::HiddenRows, {0, row, 0, row});
        const uno::Reference<container::XIndexAccess> columns(lines->getColumns(), uno::UNO_QUERY_THROW);
        for (sal_Int32 column = 0; column <= used.EndColumn; ++column)
            if (columnHoldsSomething(static_cast<std::size_t>(column)) && !isSeen(columns, column, "Width"))
                addHidden(ShownExtra::Kind::HiddenColumns, {column, 0, column, 0});
    }

    void addHidden(ShownExtra::Kind kind, const privacy::ShownPlace& place)
    {
        if (!mShown.extras.empty() && mShown.extras.back().kind == kind)
        {
            privacy::ShownPlace& last = mShown.extras.back().place;
            if (last.lastRow + 1 == place.firstRow || last.lastColumn + 1 == place.firstColumn)
            {
                last.lastRow = place.lastRow;
                last.lastColumn = place.lastColumn;
                return;
            }
        }
        mShown.extras.push_back({kind, place, {}});
    }

    void readNotes()
    {
        const uno::Reference<sheet::XSheetAnnotationsSupplier> supplier(mSheet, uno::UNO_QUERY_THROW);
        const uno::Reference<container::XIndexAccess> notes(supplier->getAnnotations(), uno::UNO_QUERY_THROW);
        for (sal_Int32 index = 0; index < notes->getCount(); ++index)
        {
            const uno::Reference<sheet::XSheetAnnotation> note(notes->getByIndex(index), uno::UNO_QUERY_THROW);
            const table::CellAddress cell = note->getPosition();
            const uno::Reference<text::XSimpleText> words(note, uno::UNO_QUERY_THROW);
            mShown.extras.push_back({ShownExtra::Kind::Note,
                                     {cell.Column, cell.Row, cell.Column, cell.Row},
                                     fromOffice(words->getString())});
        }
    }

    void readConditions()
    {
        uno::Reference<sheet::XConditionalFormats> conditions;
        mProperties->getPropertyValue("ConditionalFormats") >>= conditions;
        if (!conditions.is())
            return;
        for (const uno::Reference<sheet::XConditionalFormat>& condition : conditions->getConditionalFormats())
        {
            uno::Reference<sheet::XSheetCellRanges> ranges;
            uno::Reference<beans::XPropertySet>(condition, uno::UNO_QUERY_THROW)->getPropertyValue("Range") >>= ranges;
            if (!ranges.is())
                continue;
            for (const table::CellRangeAddress& range : ranges->getRangeAddresses())
                mShown.extras.push_back({ShownExtra::Kind::Conditional, placeOf(range), {}});
        }
    }

    uno::Reference<sheet::XSpreadsheetDocument> mDocument;
    sal_Int16 mIndex;
    uno::Reference<sheet::XSpreadsheet> mSheet;
    uno::Reference<beans::XPropertySet> mProperties;
    ShownLooks& mLooks;
    privacy::ShownSheet mShown;
};

std::int32_t firstDayOf(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    util::Date day;
    uno::Reference<beans::XPropertySet>(document, uno::UNO_QUERY_THROW)->getPropertyValue("NullDate") >>= day;
    return model::Date::of(day.Year, day.Month, day.Day).daysSinceEpoch;
}
}

privacy::ShownWorkbook readShownWorkbook(const uno::Reference<uno::XComponentContext>& context,
                                         const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    privacy::ShownWorkbook workbook;
    workbook.firstDay = firstDayOf(document);
    ShownLooks looks(context, document);
    const uno::Reference<container::XIndexAccess> sheets(document->getSheets(), uno::UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < sheets->getCount(); ++index)
        workbook.sheets.push_back(SheetReading(document, static_cast<sal_Int16>(index), looks).read());
    return workbook;
}

}
