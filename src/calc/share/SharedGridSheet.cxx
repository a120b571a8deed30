// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/SharedGridSheet.hxx"

#include "calc/create/PageStyles.hxx"
#include "calc/create/Palette.hxx"
#include "calc/create/StyleSheet.hxx"
#include "calc/document/NumberFormats.hxx"
#include "calc/document/Text.hxx"
#include "calc/grid/GridRow.hxx"
#include "calc/layout/StyleNames.hxx"

#include <com/sun/star/sheet/XSheetOutline.hpp>
#include <com/sun/star/table/TableOrientation.hpp>

#include <cmath>
#include <map>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Column = privacy::SharedGridColumn::Kind;
using RowKind = privacy::SharedGridRow::Kind;

constexpr auto headingRow = static_cast<sal_Int32>(privacy::gridHeadingRow);
constexpr sal_Int32 firstRow = headingRow + 1;

/// Key of the wording without "grid."; null for the columns of compared periods.
const char* keyOf(Column kind)
{
    switch (kind)
    {
    case Column::Object:
        return "object";
    case Column::Indicator:
        return "indicator";
    case Column::Tools:
        return "tools";
    case Column::Baseline:
        return "baseline";
    case Column::Target:
        return "target";
    case Column::Actual:
        return "actual";
    case Column::Gap:
        return "gap";
    case Column::Rate:
        return "rate";
    case Column::Analysis:
        return "analysis";
    case Column::Compared:
    case Column::Together:
    case Column::Evolution:
    case Column::EvolutionPercent:
        return nullptr;
    }
    return nullptr;
}

GridRowKind kindOf(RowKind kind)
{
    switch (kind)
    {
    case RowKind::Indicator:
        return GridRowKind::Indicator;
    case RowKind::Part:
        return GridRowKind::Part;
    case RowKind::Participation:
        return GridRowKind::Participation;
    }
    return GridRowKind::Indicator;
}

GridPlace placeOf(const SheetCells& sheet, const privacy::SharedGrid& grid)
{
    GridPlace place;
    place.found = true;
    place.sheet = sheet.index();
    place.sheetName = grid.sheetName;
    place.headingRow = headingRow;
    for (std::size_t index = 0; index < grid.columns.size(); ++index)
    {
        const privacy::SharedGridColumn& column = grid.columns[index];
        const auto number = static_cast<sal_Int32>(index);
        const ComparedColumn compared{column.period.value_or(grid.period), number};
        if (const char* const key = keyOf(column.kind))
            place.columns[key] = number;
        else if (column.kind == Column::Compared)
            place.compared.push_back(compared);
        else if (column.kind == Column::Together)
            place.together = number;
        else if (column.kind == Column::Evolution)
            place.evolution = compared;
        else
            place.evolutionPercent = compared;
    }
    return place;
}

class Maker
{
public:
    Maker(const Creation& creation, const SheetCells& sheet, const privacy::SharedGrid& grid)
        : mCreation(creation)
        , mSheet(sheet)
        , mGrid(grid)
        , mRows(privacy::sheetRows(grid, creation.definition()))
        , mPlace(placeOf(sheet, grid))
        , mDateFormat(NumberFormats(creation.document, creation.documentLocale).date())
    {
        for (const auto& [object, indicator] : creation.definition().indicators())
            mIndicators[indicator->id] = indicator;
    }

    void make() const
    {
        styleTopBlock();
        styleHeadings();
        for (std::size_t index = 0; index < mGrid.rows.size(); ++index)
            styleRow(index);
        for (sal_Int32 row = notices(); row < count(); ++row)
            mSheet.style(0, row, styles::gridNotice);
        for (sal_Int32 row = 0; row < count(); ++row)
            writeRow(row);
        muteRepeatedObjects();
        styleSingleSteps();
        mSheet.fitHeights(0, count() - 1);
        groupParts();
        preparePrinting(mSheet, gridPage, headingRow, headingRow);
        mSheet.set(mSheet.sheet(), {{"TabColor", uno::Any(palette::accent)}});
    }

private:
    sal_Int32 count() const { return static_cast<sal_Int32>(mRows.size()); }
    sal_Int32 notices() const { return firstRow + static_cast<sal_Int32>(mGrid.rows.size()); }

    void styleTopBlock() const
    {
        mSheet.style(0, 0, styles::gridTitle);
        for (sal_Int32 row = 1; row < headingRow - 1; ++row)
        {
            mSheet.style(0, row, styles::gridLabel);
            mSheet.style(1, row, row < headingRow - 2 ? styles::gridDate : styles::gridTime);
        }
    }

    void styleHeadings() const
    {
        for (std::size_t index = 0; index < mGrid.columns.size(); ++index)
        {
            const auto column = static_cast<sal_Int32>(index);
            mSheet.setWidth(column, mGrid.columns[index].width);
            mSheet.style(column, headingRow, styles::heading);
        }
    }

    void styleRow(std::size_t index) const
    {
        const privacy::SharedGridRow& row = mGrid.rows[index];
        const GridRowKind kind = kindOf(row.kind);
        const auto indicator = mIndicators.find(row.indicatorId);
        formatGridRow(mCreation.document, mSheet.sheet(), mPlace, firstRow + static_cast<sal_Int32>(index), kind,
                      indicator == mIndicators.end() ? FigureLook() : figureLookOf(*indicator->second, kind));
    }

    void writeRow(sal_Int32 row) const
    {
        const std::vector<privacy::SharedValue>& cells = mRows[static_cast<std::size_t>(row)];
        for (std::size_t index = 0; index < cells.size(); ++index)
            write(static_cast<sal_Int32>(index), row, cells[index]);
    }

    void write(sal_Int32 column, sal_Int32 row, const privacy::SharedValue& value) const
    {
        if (const auto* const text = std::get_if<std::string>(&value))
            mSheet.write(column, row, *text);
        else if (const auto* const number = std::get_if<double>(&value))
            mSheet.writeNumber(column, row, *number);
        else if (const auto* const day = std::get_if<model::Date>(&value))
        {
            mSheet.writeNumber(column, row, privacy::serialOf(*day));
            mSheet.set(mSheet.cells(column, row, column, row), {{"NumberFormat", uno::Any(mDateFormat)}});
        }
    }

    /// In the original a conditional format does it, which follows sorting; here nothing is sorted any more.
    void muteRepeatedObjects() const
    {
        const auto column = mPlace.columns.find("object");
        if (column == mPlace.columns.end())
            return;
        const privacy::SharedValue* above = nullptr;
        for (std::size_t index = 0; index < mGrid.rows.size(); ++index)
        {
            if (mGrid.rows[index].kind == RowKind::Part)
                continue;
            const privacy::SharedValue& object = mGrid.rows[index].cells[static_cast<std::size_t>(column->second)];
            const sal_Int32 row = firstRow + static_cast<sal_Int32>(index);
            if (above && *above == object)
                mSheet.set(mSheet.cells(column->second, row, column->second, row),
                           {{"CharColor", colour(palette::muted)}, {"CharWeight", notBold()}});
            above = &object;
        }
    }

    /// The same of a gap of one level, which has the word for one.
    void styleSingleSteps() const
    {
        const auto column = mPlace.columns.find("gap");
        if (column == mPlace.columns.end())
            return;
        for (std::size_t index = 0; index < mGrid.rows.size(); ++index)
        {
            const auto* const gap =
                std::get_if<double>(&mGrid.rows[index].cells[static_cast<std::size_t>(column->second)]);
            if (mGrid.rows[index].kind == RowKind::Participation && gap && std::abs(*gap) == 1)
                mSheet.style(column->second, firstRow + static_cast<sal_Int32>(index), styles::gridStep);
        }
    }

    void groupParts() const
    {
        const uno::Reference<sheet::XSheetOutline> outline(mSheet.sheet(), uno::UNO_QUERY_THROW);
        for (std::size_t first = 0; first < mGrid.rows.size();)
        {
            std::size_t end = first;
            while (end < mGrid.rows.size() && mGrid.rows[end].kind == RowKind::Part)
                ++end;
            if (end > first)
                outline->group({mSheet.index(), 0, firstRow + static_cast<sal_Int32>(first), 0,
                                firstRow + static_cast<sal_Int32>(end) - 1},
                               table::TableOrientation_ROWS);
            first = end + 1;
        }
    }

    const Creation& mCreation;
    const SheetCells& mSheet;
    const privacy::SharedGrid& mGrid;
    std::vector<std::vector<privacy::SharedValue>> mRows;
    GridPlace mPlace;
    sal_Int32 mDateFormat;
    std::map<std::string, const model::Indicator*> mIndicators;
};
}

void makeNoticeStyle(const Creation& creation)
{
    StyleSheet(creation).add(styles::gridNotice, styles::base,
                             {{"CharColor", colour(palette::muted)}, {"CharHeight", points(9)}});
}

void makeSharedGridSheet(const Creation& creation, const SheetCells& sheet, const privacy::SharedGrid& grid)
{
    Maker(creation, sheet, grid).make();
}

}
