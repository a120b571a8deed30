// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/GridOutline.hxx"

#include "calc/document/UndoLock.hxx"
#include "calc/document/UsedCells.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetOutline.hpp>
#include <com/sun/star/table/TableOrientation.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

uno::Reference<table::XTableRows> rowsOf(const Document& document, sal_Int16 sheet)
{
    return uno::Reference<table::XColumnRowRange>(sheetAt(document, sheet), uno::UNO_QUERY_THROW)->getRows();
}

bool is(const char* property, const uno::Reference<table::XTableRows>& rows, sal_Int32 row)
{
    bool value = false;
    uno::Reference<beans::XPropertySet>(rows->getByIndex(row), uno::UNO_QUERY_THROW)
        ->getPropertyValue(rtl::OUString::createFromAscii(property)) >>= value;
    return value;
}

/// Neighbouring rows as one group of the outline. Each change has a lock: the office would repeat all groups of a step
/// in one place.
struct Group
{
    Document document;
    table::CellRangeAddress rows;
    bool folded;

    uno::Reference<sheet::XSheetOutline> outline() const
    {
        return uno::Reference<sheet::XSheetOutline>(sheetAt(document, rows.Sheet), uno::UNO_QUERY_THROW);
    }

    void make() const
    {
        {
            const UndoLock lock(document);
            outline()->group(rows, table::TableOrientation_ROWS);
        }
        if (folded)
        {
            const UndoLock lock(document);
            outline()->hideDetail(rows);
        }
    }

    void dissolve() const
    {
        const UndoLock lock(document);
        outline()->ungroup(rows, table::TableOrientation_ROWS);
    }

    /// The outline cannot be asked: a group that can be folded, and does not take the row above along, is there.
    bool isThere() const
    {
        const uno::Reference<table::XTableRows> all = rowsOf(document, rows.Sheet);
        {
            const UndoLock lock(document);
            outline()->hideDetail(rows);
        }
        const bool folds = !is("IsVisible", all, rows.StartRow) && is("IsVisible", all, rows.StartRow - 1);
        const UndoLock lock(document);
        outline()->showDetail(rows);
        return folds;
    }
};

Group groupOf(const Document& document, sal_Int16 sheet, sal_Int32 first, sal_Int32 count, bool folded)
{
    return {document, {sheet, 0, first, 0, first + count - 1}, folded};
}
}

GridOutline::GridOutline(UndoContext& step, const Document& document, const GridPlace& place, const GridPlan& plan)
    : mStep(step)
    , mDocument(document)
    , mPlace(place)
    , mPlan(plan)
{
}

void GridOutline::insertRows()
{
    for (const PartRows& parts : mPlan.grown)
        mFoldings.push_back(takeOutOfOutline(parts));
    for (auto block = mPlan.insertions.rbegin(); block != mPlan.insertions.rend(); ++block)
        insert(*block);
}

void GridOutline::groupRows()
{
    for (std::size_t index = 0; index < mFoldings.size(); ++index)
        putIntoOutline(mPlan.grown[index], mFoldings[index]);
}

/// Rows that a filter hides are not folded.
GridOutline::Folding GridOutline::foldingOf(const PartRows& parts) const
{
    if (parts.countNow == 0)
        return Folding::Open;
    const uno::Reference<table::XTableRows> rows = rowsOf(mDocument, mPlace.sheet);
    sal_Int32 hidden = 0;
    for (sal_Int32 row = parts.now; row < parts.now + parts.countNow; ++row)
        hidden += is("IsVisible", rows, row) || is("IsFiltered", rows, row) ? 0 : 1;
    if (hidden > 0)
        return hidden == parts.countNow ? Folding::Folded : Folding::Open;
    return groupOf(mDocument, mPlace.sheet, parts.now, parts.countNow, false).isThere() ? Folding::Open : Folding::None;
}

/// A group does not grow with rows that are inserted at its ends.
GridOutline::Folding GridOutline::takeOutOfOutline(const PartRows& parts)
{
    const Folding folding = foldingOf(parts);
    if (folding == Folding::None || parts.countNow == 0)
        return folding;
    const Group old = groupOf(mDocument, mPlace.sheet, parts.now, parts.countNow, folding == Folding::Folded);
    mStep.write({[old] { old.dissolve(); }, [old] { old.make(); }});
    return folding;
}

void GridOutline::putIntoOutline(const PartRows& parts, Folding folding)
{
    if (folding == Folding::None)
        return;
    const Group grown = groupOf(mDocument, mPlace.sheet, parts.then, parts.countThen, folding == Folding::Folded);
    mStep.write({[grown] { grown.make(); }, [grown] { grown.dissolve(); }});
}

void GridOutline::insert(const NewRows& block)
{
    rowsOf(mDocument, mPlace.sheet)->insertByIndex(block.before, block.count);
    extendFilters(block);
    extendPrintRanges(block);
}

/// A range grows by itself with rows inside it, not with those that come after its last one.
bool GridOutline::endsJustBefore(const table::CellRangeAddress& range, const NewRows& block) const
{
    return range.Sheet == mPlace.sheet && range.StartRow <= mPlace.headingRow && range.EndRow == block.before - 1;
}

void GridOutline::extendFilters(const NewRows& block)
{
    const uno::Reference<beans::XPropertySet> properties(mDocument, uno::UNO_QUERY_THROW);
    const uno::Reference<container::XIndexAccess> ranges(properties->getPropertyValue("DatabaseRanges"),
                                                         uno::UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < ranges->getCount(); ++index)
    {
        const uno::Reference<sheet::XDatabaseRange> range(ranges->getByIndex(index), uno::UNO_QUERY_THROW);
        table::CellRangeAddress area = range->getDataArea();
        if (!endsJustBefore(area, block))
            continue;
        area.EndRow += block.count;
        range->setDataArea(area);
    }
}

void GridOutline::extendPrintRanges(const NewRows& block)
{
    const uno::Reference<sheet::XPrintAreas> printed(sheetAt(mDocument, mPlace.sheet), uno::UNO_QUERY_THROW);
    uno::Sequence<table::CellRangeAddress> areas = printed->getPrintAreas();
    bool changed = false;
    for (sal_Int32 index = 0; index < areas.getLength(); ++index)
        if (endsJustBefore(areas[index], block))
        {
            areas.getArray()[index].EndRow += block.count;
            changed = true;
        }
    if (changed)
        printed->setPrintAreas(areas);
}

}
