// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/ComparedColumns.hxx"

#include "calc/document/A1.hxx"
#include "calc/document/NamedCells.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UndoLock.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"
#include "calc/grid/FilterArrows.hxx"
#include "calc/grid/GridCells.hxx"
#include "calc/grid/GridRow.hxx"
#include "calc/layout/RangeNames.hxx"
#include "calc/layout/StyleNames.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>
#include <set>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

/// In 1/100 mm. The more columns there are, the narrower each is: all of the grid is printed on one page's width.
sal_Int32 widthFor(std::size_t periods)
{
    constexpr sal_Int32 widest = 5000;
    constexpr sal_Int32 narrowest = 2500;
    constexpr sal_Int32 together = 12000;
    return std::clamp(together / static_cast<sal_Int32>(std::max<std::size_t>(periods, 1)), narrowest, widest);
}

constexpr sal_Int32 evolutionWidth = 2800;
constexpr sal_Int32 evolutionPercentWidth = 3000; ///< no line ends before a percent sign

/// A column that there is to be.
struct WantedColumn
{
    rtl::OUString name; ///< of the range on its heading
    std::string heading;
    sal_Int32 width;
};

rtl::OUString nameOf(const model::Period& period)
{
    return comparedColumnName(periodMark(period));
}

/// From left to right.
std::vector<WantedColumn> wantedColumns(const model::Template& definition, const GridComparison& comparison)
{
    std::vector<WantedColumn> wanted;
    if (comparison.periods.empty())
        return wanted;
    const sal_Int32 width = widthFor(comparison.periods.size());
    for (const ComparedPeriod& each : comparison.periods)
        wanted.push_back({nameOf(each.period), each.heading, width});
    if (comparison.together)
        wanted.push_back({gridColumnName("together"), definition.word("grid.together"), width});
    const std::string first = periodMark(comparison.periods.front().period);
    if (comparison.evolution)
        wanted.push_back({evolutionColumnName(first, false), definition.word("grid.evolution"), evolutionWidth});
    if (comparison.evolutionPercent)
        wanted.push_back(
            {evolutionColumnName(first, true), definition.word("grid.evolution_percent"), evolutionPercentWidth});
    return wanted;
}

/// The names on the columns that there are.
std::vector<rtl::OUString> presentNames(const GridPlace& place)
{
    std::vector<rtl::OUString> names;
    for (const ComparedColumn& each : place.compared)
        names.push_back(nameOf(each.period));
    if (place.together)
        names.push_back(gridColumnName("together"));
    if (place.evolution)
        names.push_back(evolutionColumnName(periodMark(place.evolution->period), false));
    if (place.evolutionPercent)
        names.push_back(evolutionColumnName(periodMark(place.evolutionPercent->period), true));
    return names;
}

uno::Reference<table::XTableColumns> columnsOf(const Document& document, sal_Int16 sheet)
{
    return uno::Reference<table::XColumnRowRange>(sheetAt(document, sheet), uno::UNO_QUERY_THROW)->getColumns();
}

/// Puts a name on a cell, and takes it off again when that is undone.
ReversibleWrite naming(const Document& document, const rtl::OUString& name, const table::CellAddress& cell)
{
    const auto add = [document, name, cell]
    {
        const uno::Reference<container::XNamed> sheet(sheetAt(document, cell.Sheet), uno::UNO_QUERY_THROW);
        NamedCells(document).ranges()->addNewByName(
            name, absoluteSheet(sheet->getName()) + "." + absoluteCell(cell.Column, cell.Row), table::CellAddress(), 0);
    };
    return {add, [document, name] { NamedCells(document).ranges()->removeByName(name); }};
}

class Change
{
public:
    Change(UndoContext& step, const Document& document, const model::Template& definition, const FicheLayout& layout)
        : mStep(step)
        , mDocument(document)
        , mDefinition(definition)
        , mPlace(layout.grid)
        , mNames(document)
        , mActual(layout.grid.columns.at("actual"))
    {
    }

    void removeOthers(const std::vector<WantedColumn>& wanted)
    {
        for (const rtl::OUString& name : presentNames(mPlace))
            if (std::none_of(wanted.begin(), wanted.end(),
                             [&name](const WantedColumn& column) { return column.name == name; }))
                remove(name);
    }

    void insertMissing(const std::vector<WantedColumn>& wanted)
    {
        sal_Int32 after = mActual;
        for (const WantedColumn& column : wanted)
            if (const auto heading = mNames.cellOf(column.name))
                after = std::max(after, heading->Column);
            else
                insert(column, ++after);
    }

    /// The looks and formulas of the new columns, once all of them are there.
    void fillNew(const GridPlace& place)
    {
        const auto fill = [document = mDocument, looks = onlyNew(place), formulas = withNewFormulas(place),
                           rows = rowsToFormat(place)]
        {
            const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(document, looks.sheet);
            for (const auto& [row, kind, figures] : rows)
            {
                formatComparedCells(document, sheet, looks, row, kind, figures);
                if (kind != GridRowKind::Participation)
                    writeEvolutionFormulas(document, sheet, formulas, row, figures);
            }
        };
        mStep.write({fill, [] { /* the columns themselves are taken back */ }});
    }

private:
    struct FormattedRow
    {
        sal_Int32 row;
        GridRowKind kind;
        FigureLook figures;
    };

    void remove(const rtl::OUString& name)
    {
        const std::optional<table::CellAddress> heading = mNames.cellOf(name);
        if (!heading)
            return;
        ReversibleWrite unnamed = naming(mDocument, name, *heading);
        std::swap(unnamed.redo, unnamed.undo);
        mStep.write(std::move(unnamed));
        columnsOf(mDocument, mPlace.sheet)->removeByIndex(heading->Column, 1);
        mActual -= heading->Column < mActual ? 1 : 0;
    }

    void insert(const WantedColumn& wanted, sal_Int32 column)
    {
        columnsOf(mDocument, mPlace.sheet)->insertByIndex(column, 1);
        const auto look = [document = mDocument, sheet = mPlace.sheet, row = mPlace.headingRow, wanted, column] {
            makeHeading(document, {sheet, column, row}, wanted);
        };
        mStep.write({look, [] { /* the column itself is taken back */ }});
        mStep.write(naming(mDocument, wanted.name, {mPlace.sheet, column, mPlace.headingRow}));
        mNew.insert(wanted.name);
    }

    bool isNew(const rtl::OUString& name) const { return mNew.contains(name); }

    GridPlace withNewFormulas(GridPlace place) const
    {
        if (place.evolution && !isNew(evolutionColumnName(periodMark(place.evolution->period), false)))
            place.evolution.reset();
        if (place.evolutionPercent && !isNew(evolutionColumnName(periodMark(place.evolutionPercent->period), true)))
            place.evolutionPercent.reset();
        return place;
    }

    GridPlace onlyNew(const GridPlace& all) const
    {
        GridPlace place = withNewFormulas(all);
        std::erase_if(place.compared, [this](const ComparedColumn& each) { return !isNew(nameOf(each.period)); });
        if (!isNew(gridColumnName("together")))
            place.together.reset();
        return place;
    }

    /// The office gives a new column all that its neighbour has but the content: the drop-down of a level as well.
    static void makeHeading(const Document& document, const table::CellAddress& heading, const WantedColumn& wanted)
    {
        const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(document, heading.Sheet);
        {
            const UndoLock lock(document);
            uno::Reference<sheet::XSheetOperation>(
                sheet->getCellRangeByPosition(heading.Column, heading.Row + 1, heading.Column, lastSheetRow),
                uno::UNO_QUERY_THROW)
                ->clearContents(sheet::CellFlags::HARDATTR | sheet::CellFlags::STYLES);
        }
        const uno::Reference<beans::XPropertySet> column(columnsOf(document, heading.Sheet)->getByIndex(heading.Column),
                                                         uno::UNO_QUERY_THROW);
        for (const auto& [property, value] :
             {std::pair("IsVisible", uno::Any(true)), std::pair("Width", uno::Any(wanted.width))})
        {
            const UndoLock lock(document);
            column->setPropertyValue(rtl::OUString::createFromAscii(property), value);
        }
        const UndoLock lock(document);
        uno::Reference<text::XTextRange>(sheet->getCellByPosition(heading.Column, heading.Row), uno::UNO_QUERY_THROW)
            ->setString(toOffice(wanted.heading));
    }

    std::vector<FormattedRow> rowsToFormat(const GridPlace& place) const
    {
        std::map<std::string, const model::Indicator*> indicators;
        for (const auto& [object, indicator] : mDefinition.indicators())
            indicators[indicator->id] = indicator;
        const std::vector<GridSheetRow> all = gridRowsOf(sheetAt(mDocument, place.sheet), place);
        std::vector<FormattedRow> rows;
        for (const MatchedGridRow& row : matchGridRows(mDefinition, all, {}).rows)
        {
            const GridRowKind kind = row.key.parts.empty() ? GridRowKind::Indicator : GridRowKind::Part;
            rows.push_back({row.row, kind, figureLookOf(*indicators.at(row.key.indicator), kind)});
        }
        for (const GridSheetRow& row : all)
            if (!row.identity.empty() && !keyFromIdentity(row.identity))
                rows.push_back({row.row, GridRowKind::Participation, {}});
        return rows;
    }

    UndoContext& mStep;
    const Document& mDocument;
    const model::Template& mDefinition;
    const GridPlace& mPlace; ///< before the change
    NamedCells mNames;
    sal_Int32 mActual;
    std::set<rtl::OUString> mNew;
};
}

GridComparison comparisonOf(const Document& document, const GridPlace& place)
{
    GridComparison comparison;
    for (const ComparedColumn& each : place.compared)
    {
        const uno::Reference<text::XTextRange> heading(cellAt(document, {place.sheet, each.column, place.headingRow}),
                                                       uno::UNO_QUERY_THROW);
        comparison.periods.push_back({each.period, fromOffice(heading->getString())});
    }
    comparison.together = place.together.has_value();
    comparison.evolution = place.evolution.has_value();
    comparison.evolutionPercent = place.evolutionPercent.has_value();
    return comparison;
}

FicheLayout setComparedColumns(UndoContext& step, const Document& document, const model::Template& definition,
                               const FicheLayout& layout, const GridComparison& comparison)
{
    const std::vector<WantedColumn> wanted = wantedColumns(definition, comparison);
    step.afterUndo([document, sheet = layout.grid.sheet, from = layout.grid.columns.at("actual"),
                    columns = static_cast<sal_Int32>(wanted.size())]
                   { removeArrowsBeside(document, sheet, from, columns); });
    Change change(step, document, definition, layout);
    try
    {
        change.removeOthers(wanted);
        change.insertMissing(wanted);
    }
    catch (const uno::RuntimeException&)
    {
        throw UserError("columns-blocked", {{"sheet", layout.grid.sheetName}});
    }
    FicheLayout changed = locate(document, definition);
    change.fillNew(changed.grid);
    return changed;
}

bool changesColumns(const model::Template& definition, const GridPlace& place, const GridComparison& comparison)
{
    std::set<rtl::OUString> wanted;
    for (const WantedColumn& column : wantedColumns(definition, comparison))
        wanted.insert(column.name);
    const std::vector<rtl::OUString> present = presentNames(place);
    return wanted != std::set<rtl::OUString>(present.begin(), present.end());
}

}
