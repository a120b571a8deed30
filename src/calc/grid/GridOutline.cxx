// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/GridOutline.hxx"

#include "calc/document/UsedCells.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;
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

/// A group does not grow with rows that are inserted at its ends.
Folding GridOutline::takeOutOfOutline(const PartRows& parts)
{
    if (parts.countNow == 0)
        return Folding::Open;
    const Folding folding = RowGroup(mDocument, mPlace.sheet, parts.now, parts.countNow).folding();
    if (folding == Folding::None)
        return folding;
    const RowGroup old(mDocument, mPlace.sheet, parts.now, parts.countNow, folding == Folding::Folded);
    mStep.write({[old] { old.dissolve(); }, [old] { old.make(); }});
    return folding;
}

void GridOutline::putIntoOutline(const PartRows& parts, Folding folding)
{
    if (folding == Folding::None)
        return;
    const RowGroup grown(mDocument, mPlace.sheet, parts.then, parts.countThen, folding == Folding::Folded);
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
