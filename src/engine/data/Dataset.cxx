// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/data/Dataset.hxx"

#include "engine/data/ColumnTyping.hxx"
#include "engine/data/Lines.hxx"
#include "engine/data/ReplacedRows.hxx"
#include "engine/data/RowStates.hxx"
#include "engine/data/WrittenNumber.hxx"

#include <algorithm>

namespace ficheaction::engine
{

namespace
{
const RawTable* rawTableOf(const RawWorkbook& workbook, const std::string& registerId)
{
    const auto table = std::find_if(workbook.tables.begin(), workbook.tables.end(),
                                    [&registerId](const RawTable& raw) { return raw.registerId == registerId; });
    return table == workbook.tables.end() || !table->found ? nullptr : &*table;
}

const RawColumn* rawColumnOf(const RawTable* table, std::size_t column)
{
    return table && column < table->columns.size() && table->columns[column] ? &*table->columns[column] : nullptr;
}

std::vector<Cells> cellsOf(const RawTable* raw, const TypedTable& table, std::size_t first)
{
    std::vector<Cells> cells;
    for (std::size_t column = 0; column < table.definition->columns.size(); ++column)
        cells.emplace_back(rawColumnOf(raw, column), table.rows, first);
    return cells;
}

/// The texts of the key column; nothing where the register or its sheet has none.
std::span<const FoldedId> keysOf(const TypedTable& table)
{
    const std::size_t column = table.columnIndex(table.definition->key);
    return column == TypedTable::npos || !table.columns[column].present ? std::span<const FoldedId>()
                                                                        : table.columns[column].texts;
}
}

std::size_t TypedTable::columnIndex(const std::string& columnId) const
{
    return definition->indexOf(columnId).value_or(npos);
}

Dataset::Dataset(const model::Template& definition, RawWorkbook& workbook, const LocaleReader& reader, Pace pace)
    : mDefinition(&definition)
    , mWorkbook(&workbook)
    , mReader(&reader)
    , mPace(std::move(pace))
    , mLines(definition)
{
    readLists();
    readTables();
    mPace = [] {};
}

void Dataset::readLists()
{
    for (const auto& [listId, values] : mWorkbook->lists)
        readList(listId, values);
    for (const model::ListOfValues& list : mDefinition->lists)
        if (!mLists.contains(list.id))
            readList(list.id, list.values);
}

void Dataset::readList(const std::string& listId, const std::vector<std::string>& values)
{
    List& list = mLists[listId];
    for (const std::string& value : values)
    {
        const FoldedId id = mWorkbook->pool.foldedOf(value);
        if (id != TextPool::nothing && list.spellings.try_emplace(id, texts::trimmed(value)).second)
            list.values.push_back(id);
    }
}

void Dataset::readTables()
{
    for (std::size_t index = 0; index < mDefinition->registers.size(); ++index)
    {
        mRawTables.push_back(rawTableOf(*mWorkbook, mDefinition->registers[index].id));
        std::vector<DateRule>& rules = mDateRules.emplace_back();
        for (std::size_t column = 0; column < mDefinition->registers[index].columns.size(); ++column)
            rules.push_back(dateRuleOf(index, column));
        mTables.push_back(typedRows(index, 0, mRawTables.back() ? mRawTables.back()->rows : 0));
    }
    for (TypedTable& table : mTables)
        mKeys[table.definition->id] = indexKeys(table, keysOf(table));
    for (std::size_t index = 0; index < mTables.size(); ++index)
        settle(mTables[index], index, 0);
}

TypedTable Dataset::typedRows(std::size_t index, std::size_t first, std::size_t rows)
{
    const TypingContext context{mWorkbook->pool, *mReader, mWorkbook->nullDate};
    const RawTable* raw = mRawTables[index];
    TypedTable table;
    table.definition = &mDefinition->registers[index];
    table.found = raw != nullptr;
    table.rows = rows;
    const std::vector<Cells> cells = cellsOf(raw, table, first);
    for (std::size_t place = 0; place < cells.size(); ++place)
    {
        const model::Column& column = table.definition->columns[place];
        TypedColumn& typed = table.columns.emplace_back();
        if (column.type != model::ColumnType::Reference)
            typed = typeColumn(column, column.id == table.definition->weight, cells[place],
                               column.list.empty() ? nullptr : &list(column.list), mDateRules[index][place], context);
        if (column.id == table.definition->key && typed.texts.empty())
            typed.texts = typeTexts(cells[place], nullptr, context.pool).texts;
        typed.present = rawColumnOf(raw, place) != nullptr;
        typed.states.resize(rows, CellState::Empty);
        mPace();
    }
    mLines.read(mWorkbook->pool);
    readRows(table, cells, keysOf(table), mWorkbook->pool, mLines);
    return table;
}

void Dataset::settle(TypedTable& table, std::size_t index, std::size_t first)
{
    for (std::size_t column = 0; column < table.columns.size(); ++column)
    {
        const model::Column& definition = table.definition->columns[column];
        if (definition.type != model::ColumnType::Reference)
            continue;
        TypedColumn& typed = table.columns[column];
        TypedColumn references = typeReferences(Cells(rawColumnOf(mRawTables[index], column), table.rows, first),
                                                mKeys[definition.reference], mWorkbook->pool);
        typed.rows = std::move(references.rows);
        for (std::size_t row = 0; row < table.rows; ++row)
            if (typed.states[row] != CellState::DuplicateKey)
                typed.states[row] = references.states[row];
        mPace();
    }
    mLines.read(mWorkbook->pool);
    settleLines(table, cellsOf(mRawTables[index], table, first), mWorkbook->pool, mLines);
    markMissing(table);
    settleRows(table);
}

bool Dataset::update(const ChangedRows& changed, DatasetParts& parts)
{
    TypedTable& table = mTables[changed.table];
    if (showsSpellings(table, changed.columns, changed.first, changed.count) || !readsDatesAsBefore(changed))
        return false;
    TypedTable rows = typedRows(changed.table, changed.first, changed.count);
    if (showsSpellings(rows, changed.columns, 0, changed.count) || !haveSameKeys(table, rows, changed.first))
        return false;
    settle(rows, changed.table, changed.first);
    for (const std::uint32_t column : changed.columns)
        parts.columns.emplace(changed.table, column);
    for (std::uint32_t column = 0; column < table.columns.size(); ++column)
        if (replaceCells(table.columns[column], std::move(rows.columns[column]), changed.first))
            parts.columns.emplace(changed.table, column);
    // What makes an Invalid row invalid may be another cell than before.
    const bool anyInvalid = std::find(rows.states.begin(), rows.states.end(), RowState::Invalid) != rows.states.end();
    if (replace(table.states, rows.states, changed.first) || anyInvalid)
        parts.rowStates.insert(changed.table);
    replace(table.firstColumns, rows.firstColumns, changed.first);
    countFilled(table);
    return true;
}

/// Of a column that is not of dates: nothing but what is plausible in one of years.
DateRule Dataset::dateRuleOf(std::size_t index, std::size_t column) const
{
    const model::Column& definition = mDefinition->registers[index].columns[column];
    const RawTable* const raw = mRawTables[index];
    if (isYearColumn(definition))
        return engine::dateRule(definition, *mReader);
    return definition.type != model::ColumnType::Date
               ? DateRule()
               : engine::dateRule(definition, Cells(rawColumnOf(raw, column), raw ? raw->rows : 0), mWorkbook->pool,
                                  *mReader, mWorkbook->nullDate);
}

/// What other cells of a column of dates say of its texts may have changed with these rows.
bool Dataset::readsDatesAsBefore(const ChangedRows& changed) const
{
    return std::all_of(changed.columns.begin(), changed.columns.end(),
                       [&](std::uint32_t column)
                       { return mDateRules[changed.table][column] == dateRuleOf(changed.table, column); });
}

/// Whether one of these cells has a text that is written in several ways: which one is shown depends on all cells.
bool Dataset::showsSpellings(const TypedTable& table, std::span<const std::uint32_t> columns, std::size_t first,
                             std::size_t count) const
{
    const auto several = [this](FoldedId text) { return pool().hasSeveralSpellings(text); };
    for (const std::uint32_t index : columns)
    {
        const TypedColumn& column = table.columns[index];
        const auto begin = static_cast<std::ptrdiff_t>(first);
        const auto end = static_cast<std::ptrdiff_t>(first + count);
        if (!column.texts.empty() && std::any_of(column.texts.begin() + begin, column.texts.begin() + end, several))
            return true;
        if (!column.offsets.empty() && std::any_of(column.values.begin() + column.offsets[first],
                                                   column.values.begin() + column.offsets[first + count], several))
            return true;
    }
    return false;
}

const TypedTable* Dataset::table(const std::string& registerId) const
{
    const std::size_t index = tableIndex(registerId);
    return index == TypedTable::npos ? nullptr : &mTables[index];
}

std::size_t Dataset::tableIndex(const std::string& registerId) const
{
    for (std::size_t index = 0; index < mTables.size(); ++index)
        if (mTables[index].definition->id == registerId)
            return index;
    return TypedTable::npos;
}

const std::vector<FoldedId>& Dataset::list(const std::string& listId) const
{
    static const std::vector<FoldedId> noValues;
    const auto list = mLists.find(listId);
    return list == mLists.end() ? noValues : list->second.values;
}

std::string Dataset::display(const std::string& listId, FoldedId id) const
{
    if (const auto list = mLists.find(listId); list != mLists.end())
        if (const auto spelling = list->second.spellings.find(id); spelling != list->second.spellings.end())
            return spelling->second;
    return pool().display(id);
}

std::size_t Dataset::rowsRead() const
{
    std::size_t rows = 0;
    for (const TypedTable& table : mTables)
        rows += table.filledRows;
    return rows;
}

const RawColumn* Dataset::rawColumn(const CellAddress& cell) const
{
    return rawColumnOf(mRawTables[cell.table], cell.column);
}

std::string Dataset::typedText(const CellAddress& cell) const
{
    const Cells cells(rawColumn(cell), mTables[cell.table].rows);
    const std::uint32_t kind = cells.kind(cell.row);
    if (kind >= RawColumn::firstText)
        return std::string(pool().text(kind - RawColumn::firstText));
    return RawColumn::isNumber(kind) ? texts::numberText(cells.number(cell.row)) : std::string();
}

bool Dataset::isErrorValue(const CellAddress& cell) const
{
    return Cells(rawColumn(cell), mTables[cell.table].rows).kind(cell.row) == RawColumn::error;
}

std::optional<double> Dataset::typedNumber(const CellAddress& cell) const
{
    const TypedTable& table = mTables[cell.table];
    const model::Column& column = table.definition->columns[cell.column];
    return numberOfCell(Cells(rawColumn(cell), table.rows), cell.row, column, column.id == table.definition->weight,
                        {mWorkbook->pool, *mReader, mWorkbook->nullDate});
}

std::optional<std::int32_t> Dataset::dayOf(const CellAddress& cell) const
{
    const std::optional<double> serial = cellNumber(cell);
    return serial ? std::optional(dayOfSerial(*serial, mWorkbook->nullDate)) : readDayOf(cell).day;
}

std::optional<model::Date> Dataset::shownDay(const CellAddress& cell) const
{
    const Cells cells(rawColumn(cell), mTables[cell.table].rows);
    const bool isDay = mTables[cell.table].columns[cell.column].states[cell.row] == CellState::NoNumber &&
                       cells.kind(cell.row) != RawColumn::time;
    const std::int32_t day = isDay ? dayOfSerial(cells.number(cell.row), mWorkbook->nullDate) : TypedColumn::noDay;
    return isSensible(day) ? std::optional(model::Date{day}) : std::nullopt;
}

ReadDay Dataset::readDayOf(const CellAddress& cell) const
{
    return readDay(texts::trimmed(typedText(cell)), mDateRules[cell.table][cell.column], *mReader);
}

std::optional<double> Dataset::cellNumber(const CellAddress& cell) const
{
    const Cells cells(rawColumn(cell), mTables[cell.table].rows);
    return RawColumn::isNumber(cells.kind(cell.row)) ? std::optional(cells.number(cell.row)) : std::nullopt;
}

}
