// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/GridOutline.hxx"

#include "calc/UsedCells.hxx"

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
class Insertion
{
public:
    Insertion(const uno::Reference<sheet::XSpreadsheetDocument>& document, sal_Int16 sheetIndex, sal_Int32 headingRow)
        : mDocument(document)
        , mSheetIndex(sheetIndex)
        , mHeadingRow(headingRow)
        , mSheet(sheetAt(document, sheetIndex))
        , mOutline(mSheet, uno::UNO_QUERY_THROW)
        , mRows(uno::Reference<table::XColumnRowRange>(mSheet, uno::UNO_QUERY_THROW)->getRows())
    {
    }

    void run(const GridPlan& plan)
    {
        std::vector<Folding> foldings;
        for (const PartRows& parts : plan.grown)
            foldings.push_back(takeOutOfOutline(parts));
        for (auto block = plan.insertions.rbegin(); block != plan.insertions.rend(); ++block)
            insert(*block);
        for (std::size_t index = 0; index < plan.grown.size(); ++index)
            putIntoOutline(plan.grown[index], foldings[index]);
    }

private:
    enum class Folding
    {
        None, ///< not in the outline, and to stay so
        Open,
        Folded
    };

    table::CellRangeAddress rows(sal_Int32 first, sal_Int32 count) const
    {
        return {mSheetIndex, 0, first, 0, first + count - 1};
    }

    bool isVisible(sal_Int32 row) const
    {
        bool visible = true;
        uno::Reference<beans::XPropertySet>(mRows->getByIndex(row), uno::UNO_QUERY_THROW)->getPropertyValue("IsVisible")
            >>= visible;
        return visible;
    }

    /// The outline cannot be asked: a group that can be folded, and does not take the row above along, is there.
    Folding foldingOf(const PartRows& parts) const
    {
        if (parts.countNow == 0)
            return Folding::Open;
        if (!isVisible(parts.now))
            return Folding::Folded;
        const table::CellRangeAddress range = rows(parts.now, parts.countNow);
        mOutline->hideDetail(range);
        const bool folds = !isVisible(parts.now) && isVisible(parts.now - 1);
        mOutline->showDetail(range);
        return folds ? Folding::Open : Folding::None;
    }

    /// A group does not grow with rows that are inserted at its ends.
    Folding takeOutOfOutline(const PartRows& parts) const
    {
        const Folding folding = foldingOf(parts);
        if (folding != Folding::None && parts.countNow > 0)
            mOutline->ungroup(rows(parts.now, parts.countNow), table::TableOrientation_ROWS);
        return folding;
    }

    void putIntoOutline(const PartRows& parts, Folding folding) const
    {
        if (folding == Folding::None)
            return;
        const table::CellRangeAddress range = rows(parts.then, parts.countThen);
        mOutline->group(range, table::TableOrientation_ROWS);
        if (folding == Folding::Folded)
            mOutline->hideDetail(range);
    }

    void insert(const NewRows& block) const
    {
        mRows->insertByIndex(block.before, block.count);
        extendFilters(block);
        extendPrintRanges(block);
    }

    /// A range grows by itself with rows inside it, not with those that come after its last one.
    bool endsJustBefore(const table::CellRangeAddress& range, const NewRows& block) const
    {
        return range.Sheet == mSheetIndex && range.StartRow <= mHeadingRow && range.EndRow == block.before - 1;
    }

    void extendFilters(const NewRows& block) const
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

    void extendPrintRanges(const NewRows& block) const
    {
        const uno::Reference<sheet::XPrintAreas> printed(mSheet, uno::UNO_QUERY_THROW);
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

    const uno::Reference<sheet::XSpreadsheetDocument>& mDocument;
    sal_Int16 mSheetIndex;
    sal_Int32 mHeadingRow;
    uno::Reference<sheet::XSpreadsheet> mSheet;
    uno::Reference<sheet::XSheetOutline> mOutline;
    uno::Reference<table::XTableRows> mRows;
};
}

void insertGridRows(const uno::Reference<sheet::XSpreadsheetDocument>& document, sal_Int16 sheetIndex,
                    sal_Int32 headingRow, const GridPlan& plan)
{
    if (!plan.insertions.empty())
        Insertion(document, sheetIndex, headingRow).run(plan);
}

}
