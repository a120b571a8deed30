// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/registers/RegisterFilter.hxx"

#include "calc/document/LastRow.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UndoContext.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"
#include "calc/layout/WritePermission.hxx"
#include "calc/registers/CellNumbers.hxx"
#include "engine/evaluation/WorkBeside.hxx"
#include "explain/RowFilter.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/FilterConnection.hpp>
#include <com/sun/star/sheet/FilterFieldType.hpp>
#include <com/sun/star/sheet/FilterOperator2.hpp>
#include <com/sun/star/sheet/TableFilterField3.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XSheetFilterDescriptor3.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/util/XRefreshable.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;
using explain::FilterClause;
using explain::FilterColumn;
using explain::FilterTerm;
using explain::RowFilter;

/// The office reads them in less time than a window may stand still.
constexpr sal_Int32 rowsAtOnce = 32768;

/// The different values of a column, and which row has which.
struct ColumnValues
{
    sal_Int32 column = 0; ///< of the sheet
    FilterColumn codes;
    CellNumbers values; ///< by code
};

sheet::FilterFieldValue filterValue(const uno::Any& cell)
{
    double number = 0;
    rtl::OUString text;
    if (cell >>= number)
        return {true, number, {}, sheet::FilterFieldType::NUMERIC, 0};
    cell >>= text;
    return {false, 0, text, sheet::FilterFieldType::STRING, 0};
}

/// A filter of the register's rows, found column by column.
class RegisterFilter
{
public:
    RegisterFilter(const Document& document, const RegisterPlace& place, std::span<const std::uint32_t> rows,
                   const engine::Progress& progress)
        : mDocument(document)
        , mPlace(place)
        , mSheet(sheetAt(document, place.sheet))
        , mProgress(progress)
    {
        std::vector<sal_Int32> columns;
        for (const auto& column : place.columns)
            if (column)
                columns.push_back(*column);
        mLastRow = lastRowOf(mSheet, columns, place.headingRow);
        mWanted.resize(static_cast<std::size_t>(mLastRow - place.headingRow));
        for (const std::uint32_t row : rows)
            if (row < mWanted.size())
                mWanted[row] = true;
        if (columns.empty() || std::find(mWanted.begin(), mWanted.end(), true) == mWanted.end())
            throw UserError("filter-nothing", {{"sheet", place.sheetName}});
        const auto [left, right] = std::minmax_element(columns.begin(), columns.end());
        mArea = {place.sheet, *left, place.headingRow, *right, mLastRow};
    }

    FilteredRows apply(std::optional<std::size_t> key, const rtl::OUString& undoTitle)
    {
        const RowFilter filter = filterOf(key);
        UndoContext undo(uno::Reference<frame::XModel>(mDocument, uno::UNO_QUERY_THROW), undoTitle);
        FilteredRows result;
        const uno::Reference<sheet::XDatabaseRange> range = ownRange();
        result.replaced = range->getFilterDescriptor()->getFilterFields().hasElements();
        apply(filter, range);
        undo.commit();
        result.wanted = static_cast<std::size_t>(std::count(mWanted.begin(), mWanted.end(), true));
        result.others = shownOthers();
        return result;
    }

private:
    RowFilter filterOf(std::optional<std::size_t> key)
    {
        if (key && mPlace.columns[*key])
        {
            read(*mPlace.columns[*key], 0, 0.2);
            RowFilter filter = made(0.2, 0);
            if (!filter.clauses.empty() && filter.surplus == 0)
                return filter;
        }
        const double share = 0.6 / static_cast<double>(mPlace.columns.size());
        for (std::size_t column = 0; column < mPlace.columns.size(); ++column)
            if (mPlace.columns[column] && column != key)
                read(*mPlace.columns[column], 0.2 + share * static_cast<double>(column), share);
        RowFilter filter = made(0.8, 0.2);
        if (filter.clauses.empty())
            throw UserError("filter-nothing", {{"sheet", mPlace.sheetName}});
        return filter;
    }

    RowFilter made(double before, double share) const
    {
        std::vector<FilterColumn> columns;
        for (const ColumnValues& column : mColumns)
            columns.push_back(column.codes);
        RowFilter filter;
        engine::workBeside([&](double done) { return !mProgress || mProgress(before + share * done); },
                           [&](const engine::Progress&) { filter = explain::rowFilter(columns, mWanted); });
        return filter;
    }

    void read(sal_Int32 column, double before, double share)
    {
        ColumnValues& values = mColumns.emplace_back();
        values.column = column;
        values.codes.codes.reserve(mWanted.size());
        const sal_Int32 top = mPlace.firstRow();
        for (sal_Int32 row = top; row <= mLastRow; row += rowsAtOnce)
        {
            const uno::Reference<sheet::XCellRangeData> cells(
                mSheet->getCellRangeByPosition(column, row, column, std::min(row + rowsAtOnce - 1, mLastRow)),
                uno::UNO_QUERY_THROW);
            const uno::Sequence<uno::Sequence<uno::Any>> block = cells->getDataArray();
            for (const uno::Sequence<uno::Any>& cell : block)
                values.codes.codes.push_back(values.values.of(cell[0]));
            if (mProgress && !mProgress(before + share * (row - top) / (mLastRow - top + 1.0)))
                throw engine::Cancelled();
        }
    }

    /// The range that has the arrows of the AutoFilter, made as long as the register is now.
    uno::Reference<sheet::XDatabaseRange> ownRange()
    {
        const uno::Reference<beans::XPropertySet> properties(mDocument, uno::UNO_QUERY_THROW);
        const uno::Reference<sheet::XDatabaseRanges> ranges(properties->getPropertyValue("DatabaseRanges"),
                                                            uno::UNO_QUERY_THROW);
        const uno::Reference<container::XIndexAccess> all(ranges, uno::UNO_QUERY_THROW);
        for (sal_Int32 index = 0; index < all->getCount(); ++index)
        {
            const uno::Reference<sheet::XDatabaseRange> range(all->getByIndex(index), uno::UNO_QUERY_THROW);
            const table::CellRangeAddress area = range->getDataArea();
            if (area.Sheet != mArea.Sheet || area.StartRow != mArea.StartRow || area.StartColumn > mArea.EndColumn ||
                area.EndColumn < mArea.StartColumn)
                continue;
            mArea.StartColumn = std::min(mArea.StartColumn, area.StartColumn);
            mArea.EndColumn = std::max(mArea.EndColumn, area.EndColumn);
            mArea.EndRow = std::max(mArea.EndRow, area.EndRow);
            if (area != mArea)
                range->setDataArea(mArea);
            return range;
        }
        return addedRange(ranges);
    }

    uno::Reference<sheet::XDatabaseRange> addedRange(const uno::Reference<sheet::XDatabaseRanges>& ranges) const
    {
        const rtl::OUString base = "FA_filter";
        rtl::OUString name = base;
        for (int number = 2; ranges->hasByName(name); ++number)
            name = base + rtl::OUString::number(number);
        ranges->addNewByName(name, mArea);
        const uno::Reference<sheet::XDatabaseRange> range(ranges->getByName(name), uno::UNO_QUERY_THROW);
        uno::Reference<beans::XPropertySet>(range, uno::UNO_QUERY_THROW)
            ->setPropertyValue("AutoFilter", uno::Any(true));
        return range;
    }

    /// A range of cells would take one value a field only; the database range takes lists of them.
    void apply(const RowFilter& filter, const uno::Reference<sheet::XDatabaseRange>& range) const
    {
        const uno::Reference<sheet::XSheetFilterDescriptor3> descriptor(range->getFilterDescriptor(),
                                                                        uno::UNO_QUERY_THROW);
        const uno::Reference<beans::XPropertySet> properties(descriptor, uno::UNO_QUERY_THROW);
        for (const char* const turnedOff :
             {"UseRegularExpressions", "IsCaseSensitive", "SkipDuplicates", "CopyOutputData"})
            properties->setPropertyValue(rtl::OUString::createFromAscii(turnedOff), uno::Any(false));
        std::vector<sheet::TableFilterField3> fields;
        for (const FilterClause& clause : filter.clauses)
            for (std::size_t term = 0; term < clause.size(); ++term)
                fields.push_back(field(clause[term], term == 0 && !fields.empty()));
        descriptor->setFilterFields3(
            uno::Sequence<sheet::TableFilterField3>(fields.data(), static_cast<sal_Int32>(fields.size())));
        uno::Reference<util::XRefreshable>(range, uno::UNO_QUERY_THROW)->refresh();
    }

    sheet::TableFilterField3 field(const FilterTerm& term, bool startsClause) const
    {
        const ColumnValues& column = mColumns[term.column];
        std::vector<sheet::FilterFieldValue> values;
        for (const std::uint32_t code : term.codes)
            values.push_back(filterValue(column.values.value(code)));
        sheet::TableFilterField3 field;
        field.Connection = startsClause ? sheet::FilterConnection_OR : sheet::FilterConnection_AND;
        field.Field = column.column - mArea.StartColumn;
        field.Operator = sheet::FilterOperator2::EQUAL;
        field.Values = uno::Sequence<sheet::FilterFieldValue>(values.data(), static_cast<sal_Int32>(values.size()));
        return field;
    }

    /// What the office made of the filter, which has its own ideas of which texts are equal.
    std::size_t shownOthers() const
    {
        const uno::Reference<sheet::XCellRangesQuery> cells(
            mSheet->getCellRangeByPosition(mArea.StartColumn, mPlace.firstRow(), mArea.StartColumn, mLastRow),
            uno::UNO_QUERY_THROW);
        const uno::Sequence<table::CellRangeAddress> shown = cells->queryVisibleCells()->getRangeAddresses();
        std::size_t others = 0;
        for (const table::CellRangeAddress& part : shown)
            for (sal_Int32 row = part.StartRow; row <= part.EndRow; ++row)
                others += mWanted[static_cast<std::size_t>(row - mPlace.headingRow - 1)] ? 0 : 1;
        return others;
    }

    Document mDocument;
    const RegisterPlace& mPlace;
    uno::Reference<sheet::XSpreadsheet> mSheet;
    const engine::Progress& mProgress;
    sal_Int32 mLastRow = 0;
    table::CellRangeAddress mArea;
    std::vector<bool> mWanted;
    std::vector<ColumnValues> mColumns;
};

void requireUnprotected(const Document& document, const RegisterPlace& place)
{
    const WritePermission permission(document);
    const uno::Reference<util::XProtectable> sheet(sheetAt(document, place.sheet), uno::UNO_QUERY_THROW);
    if (sheet->isProtected())
        throw UserError("filter-protected", {{"sheet", place.sheetName}});
}
}

FilteredRows filterRegister(const Document& document, const RegisterPlace& place, std::optional<std::size_t> key,
                            std::span<const std::uint32_t> rows, const rtl::OUString& undoTitle,
                            const engine::Progress& progress)
{
    requireUnprotected(document, place);
    return RegisterFilter(document, place, rows, progress).apply(key, undoTitle);
}

}
