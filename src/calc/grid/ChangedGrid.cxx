// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/ChangedGrid.hxx"

#include "calc/document/HeightsKept.hxx"
#include "calc/document/UndoLock.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"
#include "calc/grid/GridCells.hxx"
#include "calc/grid/GridOrder.hxx"
#include "calc/grid/GridRow.hxx"
#include "calc/grid/RowGroup.hxx"
#include "calc/layout/WritePermission.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>

#include <algorithm>
#include <array>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;
using Sheet = uno::Reference<sheet::XSpreadsheet>;

/// An indicator with the object that it stands under.
struct Placed
{
    const model::GridObject* object = nullptr;
    const model::Indicator* indicator = nullptr;
};

using PlacedById = std::map<std::string, Placed>;

PlacedById placedById(const model::Template& definition)
{
    PlacedById all;
    for (const auto& [object, indicator] : definition.indicators())
        all[indicator->id] = {object, indicator};
    return all;
}

std::vector<std::string> idsOf(const model::Template& definition)
{
    std::vector<std::string> ids;
    for (const auto& [object, indicator] : definition.indicators())
        ids.push_back(indicator->id);
    return ids;
}

CellContent textOrNothing(const std::string& text)
{
    return text.empty() ? CellContent() : CellContent(text);
}

CellContent toolsOf(const Placed& placed)
{
    const std::vector<std::string>& own = placed.indicator->tools;
    std::string text;
    for (const std::string& tool : own.empty() ? placed.object->tools : own)
        text += text.empty() ? tool : "\n" + tool;
    return textOrNothing(text);
}

/// How a cell looks and what formula it has, to give it back.
struct CellLook
{
    sal_Int32 column = 0;
    uno::Any style;
    uno::Any format; ///< empty where it is the style's
    rtl::OUString formula;

    static CellLook of(const Sheet& sheet, sal_Int32 column, sal_Int32 row)
    {
        const uno::Reference<table::XCell> cell = sheet->getCellByPosition(column, row);
        const uno::Reference<beans::XPropertySet> properties(cell, uno::UNO_QUERY_THROW);
        const uno::Reference<beans::XPropertyState> states(cell, uno::UNO_QUERY_THROW);
        CellLook look{column, properties->getPropertyValue("CellStyle"), {}, {}};
        if (states->getPropertyState("NumberFormat") == beans::PropertyState_DIRECT_VALUE)
            look.format = properties->getPropertyValue("NumberFormat");
        if (cell->getType() == table::CellContentType_FORMULA)
            look.formula = cell->getFormula();
        return look;
    }

    void giveBack(const Document& document, sal_Int16 sheet, sal_Int32 row) const
    {
        const uno::Reference<table::XCell> cell = cellAt(document, {sheet, column, row});
        const uno::Reference<beans::XPropertySet> properties(cell, uno::UNO_QUERY_THROW);
        {
            const UndoLock lock(document);
            properties->setPropertyValue("CellStyle", style);
        }
        if (format.hasValue())
        {
            const UndoLock lock(document);
            properties->setPropertyValue("NumberFormat", format);
        }
        if (!formula.isEmpty())
        {
            const UndoLock lock(document);
            cell->setFormula(formula);
        }
    }
};

/// The ranges around the grid that shrink or grow where rows at their end move, although the grid stays as long.
class RangesKept
{
public:
    RangesKept(const Document& document, const GridPlace& place)
        : mPlace(place)
        , mPrinted(sheetAt(document, place.sheet), uno::UNO_QUERY_THROW)
        , mPrintAreas(mPrinted->getPrintAreas())
    {
        const uno::Reference<beans::XPropertySet> properties(document, uno::UNO_QUERY_THROW);
        const uno::Reference<container::XIndexAccess> ranges(properties->getPropertyValue("DatabaseRanges"),
                                                             uno::UNO_QUERY_THROW);
        for (sal_Int32 index = 0; index < ranges->getCount(); ++index)
        {
            const uno::Reference<sheet::XDatabaseRange> range(ranges->getByIndex(index), uno::UNO_QUERY_THROW);
            if (isAroundGrid(range->getDataArea()))
                mFilters.emplace_back(range, range->getDataArea());
        }
    }

    void restore() const
    {
        for (const auto& [range, area] : mFilters)
            if (range->getDataArea() != area)
                range->setDataArea(area);
        if (mPrinted->getPrintAreas() != mPrintAreas)
            mPrinted->setPrintAreas(mPrintAreas);
    }

private:
    bool isAroundGrid(const table::CellRangeAddress& area) const
    {
        return area.Sheet == mPlace.sheet && area.StartRow <= mPlace.headingRow && area.EndRow > mPlace.headingRow;
    }

    const GridPlace& mPlace;
    uno::Reference<sheet::XPrintAreas> mPrinted;
    uno::Sequence<table::CellRangeAddress> mPrintAreas;
    std::vector<std::pair<uno::Reference<sheet::XDatabaseRange>, table::CellRangeAddress>> mFilters;
};

/// A height that a person gave, or a row that they hid: it does not come along with cells.
struct RowLook
{
    bool fitted = true;
    bool visible = true;
    sal_Int32 height = 0;

    static uno::Reference<beans::XPropertySet> row(const Document& document, sal_Int16 sheet, sal_Int32 row)
    {
        return {rowsOf(document, sheet)->getByIndex(row), uno::UNO_QUERY_THROW};
    }

    static RowLook of(const Document& document, sal_Int16 sheet, sal_Int32 number)
    {
        const uno::Reference<beans::XPropertySet> properties = row(document, sheet, number);
        RowLook look;
        properties->getPropertyValue("OptimalHeight") >>= look.fitted;
        properties->getPropertyValue("IsVisible") >>= look.visible;
        properties->getPropertyValue("Height") >>= look.height;
        return look;
    }

    void give(const Document& document, sal_Int16 sheet, sal_Int32 number) const
    {
        const uno::Reference<beans::XPropertySet> properties = row(document, sheet, number);
        {
            const UndoLock lock(document);
            if (fitted)
                properties->setPropertyValue("OptimalHeight", uno::Any(true));
            else
                properties->setPropertyValue("Height", uno::Any(height));
        }
        if (!visible)
        {
            const UndoLock lock(document);
            properties->setPropertyValue("IsVisible", uno::Any(false));
        }
    }
};

class GridChange
{
public:
    GridChange(UndoContext& step, const Document& document, const model::Template& before, const model::Template& after,
               const GridPlace& place)
        : mStep(step)
        , mDocument(document)
        , mBefore(before)
        , mAfter(after)
        , mOld(placedById(before))
        , mNew(placedById(after))
        , mPlace(place)
        , mSheet(sheetAt(document, place.sheet))
        , mPermission(document)
    {
    }

    void run()
    {
        for (const auto& [key, column] : mPlace.columns)
            replace(column, mPlace.headingRow, textOrNothing(mBefore.word("grid." + key)),
                    textOrNothing(mAfter.word("grid." + key)));
        moveRows();
        for (const MatchedGridRow& row : matchedRows())
            if (const auto now = mNew.find(row.key.indicator); now != mNew.end())
                changeRow(row, mOld.at(row.key.indicator), now->second);
    }

private:
    std::vector<MatchedGridRow> matchedRows() const
    {
        return matchGridRows(mBefore, gridRowsOf(mSheet, mPlace), {}).rows;
    }

    void moveRows()
    {
        const std::vector<RowsMove> moves =
            movesOf(gridBlocks(gridRowsOf(mSheet, mPlace), matchedRows()), idsOf(mBefore), idsOf(mAfter));
        if (moves.empty())
            return;
        mPermission.requireRows(mPlace, moves.front().first);
        const RangesKept ranges(mDocument, mPlace);
        for (const RowsMove& move : moves)
            moveRows(move);
        ranges.restore();
    }

    void moveRows(const RowsMove& move)
    {
        std::vector<RowLook> looks;
        for (sal_Int32 row = move.first; row < move.first + move.count; ++row)
            looks.push_back(RowLook::of(mDocument, mPlace.sheet, row));
        const sal_Int32 parts = move.count - 1;
        const Folding folding =
            parts > 0 ? RowGroup(mDocument, mPlace.sheet, move.first + 1, parts).folding() : Folding::None;
        if (folding != Folding::None)
        {
            const RowGroup group(mDocument, mPlace.sheet, move.first + 1, parts, folding == Folding::Folded);
            mStep.write({[group] { group.dissolve(); }, [group] { group.make(); }});
        }
        const sal_Int32 source = move.first >= move.before ? move.first + move.count : move.first;
        const sal_Int32 target = move.first >= move.before ? move.before : move.before - move.count;
        const CellContent identity = identityAt(move.first);
        {
            const HeightsKept heights(mDocument);
            rowsOf(mDocument, mPlace.sheet)->insertByIndex(move.before, move.count);
            const table::CellRangeAddress cells(mPlace.sheet, 0, source, lastSheetColumn, source + move.count - 1);
            uno::Reference<sheet::XCellRangeMovement>(mSheet, uno::UNO_QUERY_THROW)
                ->moveRange({mPlace.sheet, 0, move.before}, cells);
            // Where the office could not move them it says nothing, and what is there would go with the rows.
            if (identityAt(move.before) != identity || identityAt(source) == identity)
                throw UserError("rows-blocked", {{"sheet", mPlace.sheetName}});
            rowsOf(mDocument, mPlace.sheet)->removeByIndex(source, move.count);
        }
        mStep.write({[document = mDocument, sheet = mPlace.sheet, target, looks]
                     {
                         for (std::size_t row = 0; row < looks.size(); ++row)
                             looks[row].give(document, sheet, target + static_cast<sal_Int32>(row));
                     },
                     [] { /* the rows themselves are taken back */ }});
        if (folding != Folding::None)
        {
            const RowGroup group(mDocument, mPlace.sheet, target + 1, parts, folding == Folding::Folded);
            mStep.write({[group] { group.make(); }, [group] { group.dissolve(); }});
        }
    }

    CellContent identityAt(sal_Int32 row) const
    {
        const auto column =
            mPlace.columns.contains("identity") ? mPlace.columns.at("identity") : mPlace.columns.at("indicator");
        return contentOf(mSheet->getCellByPosition(column, row));
    }

    void changeRow(const MatchedGridRow& row, const Placed& old, const Placed& now)
    {
        replace("object", row.row, textOrNothing(old.object->label), textOrNothing(now.object->label));
        const GridRowKind kind = row.key.parts.empty() ? GridRowKind::Indicator : GridRowKind::Part;
        if (kind == GridRowKind::Indicator)
        {
            replace("indicator", row.row, textOrNothing(old.indicator->label), textOrNothing(now.indicator->label));
            replace("tools", row.row, toolsOf(old), toolsOf(now));
            replace("baseline", row.row, old.indicator->baseline, now.indicator->baseline);
            replace("target", row.row, old.indicator->target, now.indicator->target);
        }
        else
            changePart(row, *old.indicator, *now.indicator);
        const FigureLook look = figureLookOf(*now.indicator, kind);
        if (look != figureLookOf(*old.indicator, kind))
            changeLook(row.row, kind, look);
    }

    void changePart(const MatchedGridRow& row, const model::Indicator& old, const model::Indicator& now)
    {
        const model::PartExpectation none;
        const model::PartExpectation* const then = expectationOf(old, row.key);
        const model::PartExpectation* const next = expectationOf(now, row.key);
        replace("baseline", row.row, (then ? *then : none).baseline, (next ? *next : none).baseline);
        replace("target", row.row, (then ? *then : none).target, (next ? *next : none).target);
    }

    void changeLook(sal_Int32 row, GridRowKind kind, const FigureLook& figures)
    {
        std::vector<CellLook> looks;
        for (const sal_Int32 column : figureColumns())
        {
            mPermission.requireCell({mPlace.sheet, column, row});
            looks.push_back(CellLook::of(mSheet, column, row));
        }
        mStep.write({[document = mDocument, place = mPlace, row, kind, figures]
                     {
                         const HeightsKept heights(document);
                         const Sheet sheet = sheetAt(document, place.sheet);
                         formatGridFigures(document, sheet, place, row, kind, figures);
                         writeGridFormulas(document, sheet, place, row, figures);
                         writeEvolutionFormulas(document, sheet, place, row, figures);
                     },
                     [document = mDocument, sheet = mPlace.sheet, row, looks]
                     {
                         for (const CellLook& look : looks)
                             look.giveBack(document, sheet, row);
                     }});
    }

    std::vector<sal_Int32> figureColumns() const
    {
        std::vector<sal_Int32> columns = mPlace.comparedColumns();
        for (const char* key : {"baseline", "target", "actual", "gap", "rate"})
            if (const auto found = mPlace.columns.find(key); found != mPlace.columns.end())
                columns.push_back(found->second);
        for (const std::optional<ComparedColumn>& evolution : {mPlace.evolution, mPlace.evolutionPercent})
            if (evolution)
                columns.push_back(evolution->column);
        return columns;
    }

    void replace(const char* column, sal_Int32 row, const CellContent& old, const CellContent& now)
    {
        if (const auto found = mPlace.columns.find(column); found != mPlace.columns.end())
            replace(found->second, row, old, now);
    }

    void replace(sal_Int32 column, sal_Int32 row, const CellContent& old, const CellContent& now)
    {
        const uno::Reference<table::XCell> cell = mSheet->getCellByPosition(column, row);
        if (old == now || !holds(cell, old) || isCovered(mSheet, column, row))
            return;
        mPermission.requireCell({mPlace.sheet, column, row});
        write(cell, now);
    }

    UndoContext& mStep;
    const Document& mDocument;
    const model::Template& mBefore;
    const model::Template& mAfter;
    PlacedById mOld;
    PlacedById mNew;
    const GridPlace& mPlace;
    Sheet mSheet;
    WritePermission mPermission;
};
}

void changeGrid(UndoContext& step, const Document& document, const model::Template& before,
                const model::Template& after, const GridPlace& grid)
{
    GridChange(step, document, before, after, grid).run();
}

}
