// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/rows/PathReader.hxx"

#include "engine/data/RowStates.hxx"
#include "engine/rows/Bands.hxx"
#include "model/AgeDay.hxx"

#include <algorithm>

namespace ficheaction::engine
{

namespace
{
model::ColumnType storedAs(const model::Column& column)
{
    return column.type == model::ColumnType::List ? model::ColumnType::Text : column.type;
}

Series<Doubt> doubtsOf(const std::vector<CellState>& states)
{
    if (std::all_of(states.begin(), states.end(), [](CellState state) { return doubtOf(state) == Doubt::None; }))
        return {};
    std::vector<Doubt> doubts(states.size());
    std::transform(states.begin(), states.end(), doubts.begin(), doubtOf);
    return Series<Doubt>(std::move(doubts));
}

/// The values `beyond` the rows that `reference` names; `states` are those of the rows.
PathValues behind(const PathValues& reference, const PathValues& beyond, const std::vector<RowState>& states)
{
    Choice choice;
    choice.rows.assign(reference.size, Choice::nowhere);
    choice.doubts.assign(reference.size, Doubt::None);
    for (std::size_t row = 0; row < reference.size; ++row)
    {
        const std::int32_t named = reference.rows[row];
        if (named == TypedColumn::noRow)
        {
            choice.doubts[row] = reference.doubt(row);
            continue;
        }
        const auto target = static_cast<std::size_t>(named);
        if (states[target] == RowState::Valid)
        {
            choice.rows[row] = named;
            choice.doubts[row] = beyond.doubt(target);
        }
        else
            choice.doubts[row] = Doubt::Unknown;
    }
    return chosen(beyond, nullptr, std::move(choice));
}

/// Whether the column reads elsewhere what it can hold itself.
bool inherits(const model::Template& definition, const model::Register& source, const model::Column& column)
{
    if (column.inherit.empty())
        return false;
    const auto there = model::resolve(definition, source, column.inherit);
    return there && there->column && storedAs(*there->column) == storedAs(column);
}

/// Rows without a date have no day on which anybody is of any age.
PathValues agesWithoutADay(std::size_t rows)
{
    PathValues ages;
    ages.type = model::ColumnType::Number;
    ages.size = rows;
    ages.numbers = Series<double>(std::vector<double>(rows, std::numeric_limits<double>::quiet_NaN()));
    return ages;
}

PathValues sameDay(std::size_t rows, model::Date day)
{
    PathValues days;
    days.type = model::ColumnType::Date;
    days.size = rows;
    days.days = Series<std::int32_t>(std::vector<std::int32_t>(rows, day.daysSinceEpoch));
    return days;
}

bool isOpen(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& open, std::uint32_t table, std::size_t column)
{
    return std::find(open.begin(), open.end(), std::pair(table, static_cast<std::uint32_t>(column))) != open.end();
}
}

PathReader::PathReader(const Dataset& data)
    : mData(&data)
{
}

const PathValues& PathReader::values(std::uint32_t table, const model::Path& path)
{
    const auto place = std::pair(table, path.text());
    if (const PathValues* const known = mKnown.find(place))
        return *known;
    ColumnsBeingRead open;
    const model::Path whole = path.empty() ? keyPath(table) : path;
    return mKnown.add(place, readPath(table, whole.steps, open), partsOf(table, whole));
}

const PathValues& PathReader::values(std::uint32_t table, const model::Dimension& dimension)
{
    return dimension.by == model::Dimension::By::Age ? ages(table, dimension.path, dimension.on)
                                                     : values(table, dimension.path);
}

const PathValues& PathReader::ages(std::uint32_t table, const model::Path& birth, const model::Path& on)
{
    const auto place = std::pair(table, birth.text() + "@" + on.text());
    if (const PathValues* const known = mKnown.find(place))
        return *known;
    const PathValues& births = values(table, birth);
    const std::optional<model::Date> day = model::fixedDay(on);
    PathValues ages = day                                    ? agesOf(births, sameDay(births.size, *day))
                      : on.empty() || model::isPeriodEnd(on) ? agesWithoutADay(births.size)
                                                             : agesOf(births, values(table, on));
    model::Dimension age(birth);
    age.on = on;
    return mKnown.add(place, std::move(ages), partsOf(table, age));
}

const std::vector<std::uint32_t>& PathReader::gaps(std::uint32_t table, const model::Path& path)
{
    const auto place = std::pair(table, path.text());
    if (const std::vector<std::uint32_t>* const known = mGaps.find(place))
        return *known;
    const PathValues& at = values(table, path);
    const model::Path way{{path.steps.begin(), path.steps.empty() ? path.steps.end() : path.steps.end() - 1}};
    const PathValues* const through = way.empty() ? nullptr : &values(table, way);
    // Only who inherits through two references can stop at a reference to nobody besides.
    const auto last = model::resolve(mData->definition(), *mData->tables()[table].definition, path);
    const bool isInherited = last && last->column && !last->column->inherit.empty();
    const auto isThere = [&](std::uint32_t row)
    {
        const CellAddress end = cell(table, path, row);
        return mData->tables()[end.table].definition->columns[end.column].type != model::ColumnType::Reference;
    };
    std::vector<std::uint32_t> gaps;
    if (at.type != model::ColumnType::Reference)
        for (std::uint32_t row = 0; row < at.size; ++row)
            if (at.isNone(row) && at.doubt(row) == Doubt::None &&
                (!through || through->rows[row] != TypedColumn::noRow) && (!isInherited || isThere(row)))
                gaps.push_back(row);
    return mGaps.add(place, std::move(gaps), partsOf(table, path));
}

DatasetParts PathReader::partsOf(std::uint32_t table, const model::Dimension& dimension) const
{
    return partsAt(mData->definition(), *mData->tables()[table].definition, dimension);
}

model::Path PathReader::keyPath(std::uint32_t table) const
{
    return {{mData->tables()[table].definition->key}};
}

PathValues PathReader::readPath(std::uint32_t table, Steps steps, ColumnsBeingRead& open) const
{
    PathValues reference = readColumn(table, steps.front(), open);
    if (steps.size() == 1)
        return reference;
    const PathValues beyond = readPath(reference.target, steps.subspan(1), open);
    return behind(reference, beyond, mData->tables()[reference.target].states);
}

PathValues PathReader::readColumn(std::uint32_t table, const std::string& columnId, ColumnsBeingRead& open) const
{
    const TypedTable& rows = mData->tables()[table];
    const std::size_t index = rows.columnIndex(columnId);
    PathValues own = ownCells(table, static_cast<std::uint32_t>(index));
    const model::Column& column = rows.definition->columns[index];
    if (!inherits(mData->definition(), *rows.definition, column) || isOpen(open, table, index))
        return own;
    open.emplace_back(table, static_cast<std::uint32_t>(index));
    PathValues all = inherited(table, column, std::move(own), open);
    open.pop_back();
    return all;
}

PathValues PathReader::ownCells(std::uint32_t table, std::uint32_t index) const
{
    const TypedTable& rows = mData->tables()[table];
    const model::Column& column = rows.definition->columns[index];
    const TypedColumn& typed = rows.columns[index];
    PathValues own;
    own.type = storedAs(column);
    own.list = column.list;
    own.target = column.type == model::ColumnType::Reference
                     ? static_cast<std::uint32_t>(mData->tableIndex(column.reference))
                     : 0;
    own.size = rows.rows;
    own.texts = Series<FoldedId>(std::span(typed.texts));
    own.numbers = Series<double>(std::span(typed.numbers));
    own.days = Series<std::int32_t>(std::span(typed.days));
    own.rows = Series<std::int32_t>(std::span(typed.rows));
    own.offsets = Series<std::uint32_t>(std::span(typed.offsets));
    own.values = Series<FoldedId>(std::span(typed.values));
    own.doubts = doubtsOf(typed.states);
    return own;
}

PathValues PathReader::inherited(std::uint32_t table, const model::Column& column, PathValues own,
                                 ColumnsBeingRead& open) const
{
    const PathValues there = readPath(table, column.inherit.steps, open);
    const PathValues through = readColumn(table, column.inherit.steps.front(), open);
    Choice choice;
    choice.rows.resize(own.size);
    choice.doubts.resize(own.size);
    for (std::size_t row = 0; row < own.size; ++row)
    {
        const bool named = through.rows[row] != TypedColumn::noRow;
        const bool unknown = !named && through.doubt(row) == Doubt::Unknown;
        choice.rows[row] = named ? static_cast<std::int32_t>(row) : unknown ? Choice::nowhere : Choice::ownOfSecond;
        choice.doubts[row] = named ? there.doubt(row) : unknown ? Doubt::Unknown : own.doubt(row);
    }
    PathValues all = chosen(there, &own, std::move(choice));
    if (!own.list.empty())
        all.list = own.list;
    return all;
}

PathReader::Place PathReader::placeOfPath(std::uint32_t table, Steps steps, std::uint32_t row,
                                          ColumnsBeingRead& open) const
{
    const Place reference = placeOfColumn(table, steps.front(), row, open);
    if (steps.size() == 1 || reference.rowInvalid)
        return reference;
    const TypedTable& from = mData->tables()[reference.cell.table];
    const std::int32_t named = from.columns[reference.cell.column].rows[reference.cell.row];
    if (named == TypedColumn::noRow)
        return reference;
    const std::string& targetId = from.definition->columns[reference.cell.column].reference;
    const auto target = static_cast<std::uint32_t>(mData->tableIndex(targetId));
    const auto targetRow = static_cast<std::uint32_t>(named);
    if (mData->tables()[target].states[targetRow] != RowState::Valid)
        return {{target, 0, targetRow}, true};
    return placeOfPath(target, steps.subspan(1), targetRow, open);
}

PathReader::Place PathReader::placeOfColumn(std::uint32_t table, const std::string& columnId, std::uint32_t row,
                                            ColumnsBeingRead& open) const
{
    const TypedTable& rows = mData->tables()[table];
    const std::size_t index = rows.columnIndex(columnId);
    const model::Column& column = rows.definition->columns[index];
    const Place own{{table, static_cast<std::uint32_t>(index), row}, false};
    if (!inherits(mData->definition(), *rows.definition, column) || isOpen(open, table, index))
        return own;
    open.emplace_back(table, static_cast<std::uint32_t>(index));
    const Place through = placeOfColumn(table, column.inherit.steps.front(), row, open);
    Place there = own;
    if (through.rowInvalid)
        there = through;
    else
    {
        const TypedColumn& reference = mData->tables()[through.cell.table].columns[through.cell.column];
        if (reference.rows[through.cell.row] != TypedColumn::noRow)
            there = placeOfPath(table, column.inherit.steps, row, open);
        else if (doubtOf(reference.states[through.cell.row]) == Doubt::Unknown)
            there = through;
    }
    open.pop_back();
    return there;
}

CellAddress PathReader::cell(std::uint32_t table, const model::Path& path, std::uint32_t row)
{
    ColumnsBeingRead open;
    const model::Path whole = path.empty() ? keyPath(table) : path;
    return placeOfPath(table, whole.steps, row, open).cell;
}

void PathReader::markDoubts(std::uint32_t table, const model::Dimension& dimension, std::uint32_t row, CellMarks& marks)
{
    markDoubts(table, dimension.path, row, marks);
    if (dimension.by == model::Dimension::By::Age && !dimension.on.empty() && !model::isOneDay(dimension.on))
        markDoubts(table, dimension.on, row, marks);
}

void PathReader::markDoubts(std::uint32_t table, const model::Path& path, std::uint32_t row, CellMarks& marks)
{
    ColumnsBeingRead open;
    const model::Path whole = path.empty() ? keyPath(table) : path;
    const Place place = placeOfPath(table, whole.steps, row, open);
    if (place.rowInvalid)
        markCauses(place.cell.table, place.cell.row, marks);
    else if (doubtOf(mData->tables()[place.cell.table].columns[place.cell.column].states[place.cell.row]) !=
             Doubt::None)
        marks.mark(place.cell);
}

void PathReader::markCauses(std::uint32_t table, std::uint32_t row, CellMarks& marks) const
{
    const TypedTable& rows = mData->tables()[table];
    for (std::uint32_t column = 0; column < rows.columns.size(); ++column)
        if (makesInvalid(*rows.definition, column, rows.columns[column].states[row]))
            marks.mark({table, column, row});
}

}
