// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/GridReading.hxx"

#include "calc/document/LocalTime.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"
#include "calc/grid/GridCells.hxx"
#include "calc/grid/GridPlan.hxx"
#include "calc/grid/GridRow.hxx"
#include "calc/share/SharedCells.hxx"
#include "calc/share/Sight.hxx"

#include <algorithm>
#include <array>
#include <set>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;
using Column = privacy::SharedGridColumn;
using Row = privacy::SharedGridRow;
using privacy::SharedValue;

struct NamedColumn
{
    const char* key; ///< of GridPlace::columns
    Column::Kind kind;
};

/// Alerts and identities are for the staff.
constexpr std::array<NamedColumn, 9> namedColumns{{{"object", Column::Kind::Object},
                                                   {"indicator", Column::Kind::Indicator},
                                                   {"tools", Column::Kind::Tools},
                                                   {"baseline", Column::Kind::Baseline},
                                                   {"target", Column::Kind::Target},
                                                   {"actual", Column::Kind::Actual},
                                                   {"gap", Column::Kind::Gap},
                                                   {"rate", Column::Kind::Rate},
                                                   {"analysis", Column::Kind::Analysis}}};

/// A column of the copy, and where its content comes from.
struct PlacedColumn
{
    Column column;
    sal_Int32 place = 0;
    std::size_t figures = 0; ///< Actual, Compared, Together: which of the results; Evolution: of what it is compared to
};

SharedValue valueOf(const CellContent& content)
{
    return std::visit([](const auto& value) { return SharedValue(value); }, content);
}

SharedValue difference(const CellContent& now, const SharedValue& then)
{
    const auto* const one = std::get_if<double>(&now);
    const auto* const other = std::get_if<double>(&then);
    return one && other ? SharedValue(*one - *other) : SharedValue();
}

SharedValue quotient(const CellContent& above, const SharedValue& below)
{
    const auto* const one = std::get_if<double>(&above);
    const auto* const other = std::get_if<double>(&below);
    return one && other && *other != 0 ? SharedValue(*one / *other) : SharedValue();
}

/// As the grid shows the difference of two figures of this indicator.
SharedValue shownDifference(const model::Indicator& indicator, const CellContent& now, const SharedValue& then)
{
    SharedValue shown = difference(now, then);
    if (auto* const number = std::get_if<double>(&shown))
        *number *= scaleOfDifference(figureLookOf(indicator, GridRowKind::Indicator));
    return shown;
}

SharedValue change(const CellContent& now, const CellContent& then)
{
    const SharedValue changed = difference(now, valueOf(then));
    const auto* const difference = std::get_if<double>(&changed);
    return difference ? quotient(*difference, valueOf(then)) : SharedValue();
}

std::string lines(const std::vector<std::string>& words)
{
    std::string all;
    for (const std::string& each : words)
        all += all.empty() ? each : "\n" + each;
    return all;
}

class Reading
{
public:
    Reading(const Document& document, const model::Template& definition, const FicheLayout& layout,
            Omissions& omissions)
        : mDefinition(definition)
        , mPlace(layout.grid)
        , mSheet(sheetAt(document, layout.grid.sheet))
        , mCells(document)
        , mOmissions(omissions)
    {
    }

    GridReading read(const GridLanguage& language, std::span<const engine::Results> results, const std::string& title)
    {
        chooseColumns();
        mRead.grid.sheetName = mDefinition.grid.label;
        mRead.grid.title = title;
        mRead.grid.period = results.front().period;
        mRead.grid.computedOn = LocalTime::now().day;
        for (std::size_t index = 0; index < mColumns.size(); ++index)
        {
            mRead.grid.columns.push_back(mColumns[index].column);
            mRead.columns[mColumns[index].place] = index;
        }
        mRead.rows[mPlace.headingRow] = privacy::gridHeadingRow;
        addRows(language, results);
        leaveOut(mOmissions, Omission::What::HiddenRows, mPlace.sheetName, mHidden);
        leaveOut(mOmissions, Omission::What::OwnRows, mPlace.sheetName, ownRows());
        return std::move(mRead);
    }

private:
    void add(Column::Kind kind, sal_Int32 place, std::size_t figures = 0,
             const std::optional<model::Period>& period = std::nullopt)
    {
        mKnownColumns.insert(place);
        if (!isColumnVisible(mSheet, place) && kind != Column::Kind::Indicator && kind != Column::Kind::Actual)
        {
            ++mHiddenColumns;
            return;
        }
        const std::string heading = shownText(mSheet->getCellByPosition(place, mPlace.headingRow));
        mColumns.push_back({{kind, heading, period, columnWidth(mSheet, place)}, place, figures});
    }

    void chooseColumns()
    {
        for (const NamedColumn& column : namedColumns)
            if (const auto found = mPlace.columns.find(column.key); found != mPlace.columns.end())
                add(column.kind, found->second);
        for (std::size_t index = 0; index < mPlace.compared.size(); ++index)
            add(Column::Kind::Compared, mPlace.compared[index].column, index + 1, mPlace.compared[index].period);
        if (mPlace.together)
            add(Column::Kind::Together, *mPlace.together, mPlace.compared.size() + 1);
        addEvolution(mPlace.evolution, Column::Kind::Evolution);
        addEvolution(mPlace.evolutionPercent, Column::Kind::EvolutionPercent);
        std::stable_sort(mColumns.begin(), mColumns.end(),
                         [](const PlacedColumn& one, const PlacedColumn& other) { return one.place < other.place; });
        for (const char* key : {"alerts", "identity"})
            if (const auto found = mPlace.columns.find(key); found != mPlace.columns.end())
                mKnownColumns.insert(found->second);
        leaveOut(mOmissions, Omission::What::HiddenColumns, mPlace.sheetName, mHiddenColumns);
        leaveOut(mOmissions, Omission::What::OwnColumns, mPlace.sheetName, ownColumns());
    }

    void addEvolution(const std::optional<ComparedColumn>& evolution, Column::Kind kind)
    {
        if (!evolution)
            return;
        for (std::size_t index = 0; index < mPlace.compared.size(); ++index)
            if (mPlace.compared[index].period == evolution->period)
                return add(kind, evolution->column, index + 1, evolution->period);
    }

    std::size_t ownColumns() const
    {
        std::size_t own = 0;
        if (const auto used = usedCells(uno::Reference<table::XCellRange>(mSheet, uno::UNO_QUERY_THROW)))
            for (sal_Int32 column = used->StartColumn; column <= used->EndColumn; ++column)
                if (!mKnownColumns.contains(column) &&
                    lastUsedRow(mSheet, column, mPlace.headingRow) > mPlace.headingRow)
                    ++own;
        return own;
    }

    void addRows(const GridLanguage& language, std::span<const engine::Results> results)
    {
        const std::vector<GridSheetRow> sheetRows = gridRowsOf(mSheet, mPlace);
        const auto sheetOf = [this](const std::string& registerId)
        {
            const model::Register* const owner = mDefinition.registerNamed(registerId);
            return owner ? owner->label : std::string();
        };
        const GridPlan plan = planGrid(mDefinition, results, sheetRows, mPlace.headingRow, language, sheetOf);
        sal_Int32 inserted = 0;
        std::vector<sal_Int32> others = participationRows(sheetRows);
        auto other = others.begin();
        for (const PlannedRow& row : plan.rows)
        {
            inserted += row.isNew ? 1 : 0;
            const sal_Int32 now = row.row - inserted;
            // A new row comes after the one at its place.
            while (other != others.end() && *other < now + (row.isNew ? 1 : 0))
                addParticipation(*other++);
            row.isNew ? addNewRow(row) : addSheetRow(row, now);
        }
        while (other != others.end())
            addParticipation(*other++);
    }

    static std::vector<sal_Int32> participationRows(const std::vector<GridSheetRow>& rows)
    {
        std::vector<sal_Int32> others;
        for (const GridSheetRow& row : rows)
            if (!row.identity.empty() && !keyFromIdentity(row.identity))
                others.push_back(row.row);
        return others;
    }

    /// An indicator that somebody hid goes with its parts; parts that are folded away are shown, unless a filter did
    /// it.
    bool isSeen(const PlannedRow& row, sal_Int32 place)
    {
        if (row.key.parts.empty() && !isRowVisible(mSheet, place))
            mHiddenIndicators.insert(row.key.indicator);
        const bool seen =
            row.key.parts.empty() ? !mHiddenIndicators.contains(row.key.indicator) : !isRowFiltered(mSheet, place);
        if (seen && !mHiddenIndicators.contains(row.key.indicator))
            return true;
        ++mHidden;
        return false;
    }

    void addSheetRow(const PlannedRow& row, sal_Int32 place)
    {
        if (!row.result)
            return;
        mKnownRows.insert(place);
        if (!isSeen(row, place))
            return;
        const auto cell = [&](const PlacedColumn& column)
        { return mCells.valueOf(mSheet->getCellByPosition(column.place, place)); };
        addRow(row, cell, place);
    }

    void addNewRow(const PlannedRow& row)
    {
        if (!row.result || mHiddenIndicators.contains(row.key.indicator))
            return;
        addRow(
            row, [&](const PlacedColumn& column) { return newCell(row, column.column.kind); }, std::nullopt);
    }

    /// As a recompute would fill it in.
    SharedValue newCell(const PlannedRow& row, Column::Kind kind) const
    {
        const model::Indicator& indicator = *row.result->indicator;
        const bool part = !row.key.parts.empty();
        const model::PartExpectation* const expected = part ? expectationOf(indicator, row.key) : nullptr;
        switch (kind)
        {
        case Column::Kind::Object:
            return row.result->object->label;
        case Column::Kind::Indicator:
            return row.label;
        case Column::Kind::Tools:
            return part ? SharedValue()
                        : SharedValue(lines(indicator.tools.empty() ? row.result->object->tools : indicator.tools));
        case Column::Kind::Baseline:
            return part ? expected ? valueOf(expected->baseline) : SharedValue() : valueOf(indicator.baseline);
        case Column::Kind::Target:
            return part ? expected ? valueOf(expected->target) : SharedValue() : valueOf(indicator.target);
        default:
            return {};
        }
    }

    template <class CellOf> void addRow(const PlannedRow& row, const CellOf& cell, std::optional<sal_Int32> place)
    {
        const bool part = !row.key.parts.empty();
        Row shared{part ? Row::Kind::Part : Row::Kind::Indicator, row.key.indicator, row.key.parts, {}};
        const CellContent& actual = row.figures.front().content;
        SharedValue target;
        for (const PlacedColumn& column : mColumns)
            if (column.column.kind == Column::Kind::Target)
                target = cell(column);
        for (const PlacedColumn& column : mColumns)
            switch (column.column.kind)
            {
            case Column::Kind::Object:
                // Of a part it stands above; in the source it is there unseen, for sorting.
                shared.cells.push_back(part ? SharedValue() : cell(column));
                break;
            case Column::Kind::Actual:
            case Column::Kind::Compared:
            case Column::Kind::Together:
                shared.cells.push_back(figure(row.figures.at(column.figures).content));
                break;
            case Column::Kind::Evolution:
                shared.cells.push_back(
                    shownDifference(*row.result->indicator, actual, valueOf(row.figures.at(column.figures).content)));
                break;
            case Column::Kind::EvolutionPercent:
                shared.cells.push_back(change(actual, row.figures.at(column.figures).content));
                break;
            case Column::Kind::Gap:
                shared.cells.push_back(shownDifference(*row.result->indicator, actual, target));
                break;
            case Column::Kind::Rate:
                shared.cells.push_back(quotient(actual, target));
                break;
            default:
                shared.cells.push_back(cell(column));
            }
        push(std::move(shared), place);
    }

    static SharedValue figure(const CellContent& content)
    {
        if (const auto* const text = std::get_if<std::string>(&content))
            return storable(*text);
        return valueOf(content);
    }

    void addParticipation(sal_Int32 place)
    {
        mKnownRows.insert(place);
        if (!isRowVisible(mSheet, place))
        {
            ++mHidden;
            return;
        }
        Row shared{Row::Kind::Participation, {}, {}, {}};
        for (const PlacedColumn& column : mColumns)
            shared.cells.push_back(mCells.valueOf(mSheet->getCellByPosition(column.place, place)));
        push(std::move(shared), place);
    }

    void push(Row row, std::optional<sal_Int32> place)
    {
        if (place)
            mRead.rows[*place] = privacy::gridHeadingRow + 1 + mRead.grid.rows.size();
        for (SharedValue& cell : row.cells)
            if (auto* const number = std::get_if<double>(&cell))
                *number = storable(*number);
        mRead.grid.rows.push_back(std::move(row));
    }

    /// Also those of indicators that the template no longer has.
    std::size_t ownRows() const
    {
        std::set<sal_Int32> own;
        for (const table::CellRangeAddress& part :
             usedParts(uno::Reference<table::XCellRange>(mSheet, uno::UNO_QUERY_THROW)))
            for (sal_Int32 row = std::max(part.StartRow, mPlace.headingRow + 1); row <= part.EndRow; ++row)
                if (!mKnownRows.contains(row))
                    own.insert(row);
        return own.size();
    }

    const model::Template& mDefinition;
    const GridPlace& mPlace;
    uno::Reference<sheet::XSpreadsheet> mSheet;
    SharedCells mCells;
    Omissions& mOmissions;
    std::vector<PlacedColumn> mColumns;
    GridReading mRead;
    std::set<sal_Int32> mKnownColumns;
    std::set<sal_Int32> mKnownRows;
    std::set<std::string> mHiddenIndicators;
    std::size_t mHidden = 0;
    std::size_t mHiddenColumns = 0;
};

void requireGrid(const model::Template& definition, const GridPlace& place)
{
    if (!place.found)
        throw UserError("grid-missing", {{"sheet", definition.grid.label}});
    for (const char* column : {"actual", "indicator"})
        if (!place.columns.contains(column))
            throw UserError("grid-column-missing",
                            {{"sheet", place.sheetName}, {"column", definition.word(std::string("grid.") + column)}});
}
}

std::optional<GridReading> readSharedGrid(const Document& document, const model::Template& definition,
                                          const FicheLayout& layout, const GridLanguage& language,
                                          std::span<const engine::Results> results, const std::string& title,
                                          Omissions& omissions)
{
    requireGrid(definition, layout.grid);
    if (!isSheetVisible(sheetAt(document, layout.grid.sheet)))
    {
        leaveOut(omissions, Omission::What::HiddenSheet, layout.grid.sheetName);
        return std::nullopt;
    }
    return Reading(document, definition, layout, omissions).read(language, results, title);
}

}
