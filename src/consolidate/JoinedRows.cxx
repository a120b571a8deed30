// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "consolidate/JoinedRows.hxx"

#include "text/TextFolding.hxx"

#include <algorithm>
#include <functional>

namespace ficheaction::consolidate
{

namespace
{
using engine::CellAddress;
using engine::CellState;
using engine::Dataset;
using engine::RawColumn;
using engine::RowState;
using engine::TypedColumn;
using engine::TypedTable;
using model::ColumnType;

/// From the day that a joined date counts as 0 to 1970-01-01.
constexpr std::int32_t joinedNullDate = -25569;

bool haveSameColumns(const model::Register& one, const model::Register& other)
{
    return one.id == other.id && one.key == other.key && one.weight == other.weight &&
           std::equal(one.columns.begin(), one.columns.end(), other.columns.begin(), other.columns.end(),
                      [](const model::Column& left, const model::Column& right)
                      {
                          return left.id == right.id && left.type == right.type && left.reference == right.reference &&
                                 left.list == right.list && left.whereEmpty == right.whereEmpty;
                      });
}

void forEachMeasure(const model::Measure& measure, const std::function<void(const model::Measure&)>& visit)
{
    visit(measure);
    for (const model::Measure& operand : measure.operands)
        forEachMeasure(operand, visit);
}

/// Columns of free text in a register of people of which a rule counts the different ones.
std::set<std::size_t> localColumns(const model::Template& definition, const model::Register& people)
{
    std::set<std::size_t> columns;
    const auto look = [&](const model::Measure& measure)
    {
        const model::Register* const source = definition.registerNamed(measure.source);
        const std::optional<model::PathTarget> target =
            source ? model::resolve(definition, *source, measure.of.path) : std::nullopt;
        if (target && target->owner == &people && target->column && target->column->type == ColumnType::Text &&
            target->column->list.empty() && target->column->id != people.key)
            columns.insert(static_cast<std::size_t>(target->column - people.columns.data()));
    };
    for (const auto& [object, indicator] : definition.indicators())
        forEachMeasure(indicator->measure, look);
    return columns;
}

CellAddress addressOf(std::size_t table, std::size_t column, std::size_t row)
{
    return {static_cast<std::uint32_t>(table), static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(row)};
}

bool isRead(CellState state)
{
    return state == CellState::Ok || state == CellState::ReadFromText;
}
}

bool haveSameRegisters(const model::Template& one, const model::Template& other)
{
    return std::equal(one.registers.begin(), one.registers.end(), other.registers.begin(), other.registers.end(),
                      haveSameColumns);
}

JoinedRows::JoinedRows(const model::Template& definition)
    : mDefinition(definition)
{
    mWorkbook.nullDate = joinedNullDate;
    for (const model::Register& owner : definition.registers)
    {
        engine::RawTable table;
        table.registerId = owner.id;
        table.columns.assign(owner.columns.size(), RawColumn());
        mWorkbook.tables.push_back(std::move(table));
    }
    for (const roles::PeopleRegister& people : roles::peopleRegisters(definition))
        mPeople.emplace(people.table,
                        People{people, localColumns(definition, definition.registers[people.table]), {}, {}});
    for (const model::ListOfValues& list : definition.lists)
        mWorkbook.lists.emplace_back(list.id, std::vector<std::string>());
}

/// One fiche while its rows are added.
class JoinedRows::Adding
{
public:
    Adding(JoinedRows& joined, const Dataset& data)
        : mJoined(joined)
        , mData(data)
        , mPrefix(std::to_string(joined.mFiches) + ":")
        , mTargets(data.tables().size())
    {
    }

    void run()
    {
        addLists();
        for (auto& [table, people] : mJoined.mPeople)
            if (mData.tables()[table].found)
                findKnown(table, people);
        for (std::size_t table = 0; table < mData.tables().size(); ++table)
            if (mData.tables()[table].found)
                addRows(table);
        for (auto& [table, people] : mJoined.mPeople)
            remember(table, people);
    }

private:
    using Targets = std::map<std::size_t, std::size_t>; ///< rows of this fiche to rows of the joined table

    bool stays(const TypedTable& rows, std::size_t row) const
    {
        return rows.states[row] == RowState::Valid || rows.states[row] == RowState::Invalid;
    }

    std::string textAt(std::size_t table, std::size_t column, std::size_t row) const
    {
        return std::string(texts::trimmed(mData.typedText(addressOf(table, column, row))));
    }

    void addLists() const
    {
        for (auto& [id, values] : mJoined.mWorkbook.lists)
        {
            std::set<std::string> known;
            for (const std::string& value : values)
                known.insert(texts::folded(value));
            for (const engine::FoldedId value : mData.list(id))
            {
                const std::string shown = mData.display(id, value);
                if (known.insert(texts::folded(shown)).second)
                    values.push_back(shown);
            }
        }
    }

    /// Empty without a last name, or without a first name where the register has one.
    std::string nameOf(const People& people, std::size_t row) const
    {
        std::string name;
        for (const std::optional<std::size_t>& column : {people.columns.lastName, people.columns.firstName})
        {
            if (!column)
                continue;
            const std::string part = texts::folded(textAt(people.columns.table, *column, row));
            if (part.empty())
                return {};
            name += part + '\x1F';
        }
        return name;
    }

    std::optional<std::int64_t> birthOf(const People& people, std::size_t row) const
    {
        if (!people.columns.birth)
            return std::nullopt;
        const TypedColumn& column = mData.tables()[people.columns.table].columns[*people.columns.birth];
        if (!column.present || !isRead(column.states[row]))
            return std::nullopt;
        if (!column.days.empty())
            return column.days[row];
        constexpr double lastYear = 9999;
        const double year = column.numbers[row];
        return year >= 0 && year <= lastYear ? std::optional(static_cast<std::int64_t>(year)) : std::nullopt;
    }

    std::string identityOf(const People& people, std::size_t row) const
    {
        const std::string name = nameOf(people, row);
        const std::optional<std::int64_t> birth = birthOf(people, row);
        return name.empty() || !birth ? std::string() : name + std::to_string(*birth);
    }

    void findKnown(std::size_t table, People& people)
    {
        const TypedTable& rows = mData.tables()[table];
        std::map<std::string, std::size_t> own;
        for (std::size_t row = 0; row < rows.rows; ++row)
            if (stays(rows, row))
                ++own[identityOf(people, row)];
        for (std::size_t row = 0; row < rows.rows; ++row)
        {
            if (!stays(rows, row))
                continue;
            const std::string identity = identityOf(people, row);
            const auto known = identity.empty() ? people.known.end() : people.known.find(identity);
            if (known != people.known.end() && !known->second.ambiguous && own[identity] == 1 &&
                !joinedText(table, people.columns.key, known->second.row).empty())
                join(table, people, row, known->second.row);
            else if ((identity.empty() || known != people.known.end()) && people.names.count(nameOf(people, row)) != 0)
                ++mJoined.mDoubtfulPeople;
        }
    }

    /// The row of a person who is there already.
    void join(std::size_t table, const People& people, std::size_t row, std::size_t target)
    {
        mJoined.mSamePeople.emplace(table, target);
        mTargets[table][row] = target;
        for (const std::size_t column : people.local)
        {
            const std::string family = texts::folded(textAt(table, column, row));
            const std::string known = joinedText(table, column, target);
            if (!family.empty() && !known.empty())
                mFamilies.emplace(std::pair(addressOf(table, column, 0), family), known);
        }
    }

    std::string joinedText(std::size_t table, std::size_t column, std::size_t row) const
    {
        const RawColumn& cells = *mJoined.mWorkbook.tables[table].columns[column];
        const std::uint32_t kind = cells.kind(row);
        return kind >= RawColumn::firstText ? std::string(mJoined.mWorkbook.pool.text(kind - RawColumn::firstText))
                                            : std::string();
    }

    void addRows(std::size_t table)
    {
        const TypedTable& rows = mData.tables()[table];
        engine::RawTable& joined = mJoined.mWorkbook.tables[table];
        joined.found = true;
        for (std::size_t row = 0; row < rows.rows; ++row)
        {
            if (!stays(rows, row))
                continue;
            if (const auto known = mTargets[table].find(row); known != mTargets[table].end())
                fillBlanks(table, row, known->second);
            else
                append(table, row);
        }
    }

    void append(std::size_t table, std::size_t row)
    {
        engine::RawTable& joined = mJoined.mWorkbook.tables[table];
        mAdded[table][row] = joined.rows;
        for (std::size_t column = 0; column < joined.columns.size(); ++column)
        {
            RawColumn& cells = *joined.columns[column];
            cells.kinds.push_back(RawColumn::empty);
            cells.numbers.push_back(0);
            write(cells, joined.rows, table, column, row);
        }
        ++joined.rows;
    }

    void fillBlanks(std::size_t table, std::size_t row, std::size_t target)
    {
        engine::RawTable& joined = mJoined.mWorkbook.tables[table];
        for (std::size_t column = 0; column < joined.columns.size(); ++column)
            if (joined.columns[column]->kinds[target] == RawColumn::empty)
                write(*joined.columns[column], target, table, column, row);
    }

    void writeText(RawColumn& cells, std::size_t target, const std::string& text) const
    {
        if (!text.empty())
            cells.kinds[target] = RawColumn::firstText + mJoined.mWorkbook.pool.intern(text);
    }

    static void writeNumber(RawColumn& cells, std::size_t target, double number)
    {
        cells.kinds[target] = RawColumn::number;
        cells.numbers[target] = number;
    }

    void write(RawColumn& cells, std::size_t target, std::size_t table, std::size_t column, std::size_t row)
    {
        const model::Register& owner = mData.definition().registers[table];
        const model::Column& definition = owner.columns[column];
        const TypedColumn& typed = mData.tables()[table].columns[column];
        const CellAddress cell = addressOf(table, column, row);
        if (!typed.present)
            return;
        if (mData.isErrorValue(cell) || typed.states[row] == CellState::NoNumber)
            cells.kinds[target] = RawColumn::error;
        else if (definition.id == owner.key)
            writeText(cells, target, keyText(table, row));
        else if (definition.type == ColumnType::Reference)
            writeText(cells, target, referenceText(definition, typed, cell));
        else if (definition.type == ColumnType::Date && isRead(typed.states[row]) &&
                 typed.days[row] != TypedColumn::noDay)
            writeNumber(cells, target, static_cast<double>(typed.days[row]) - joinedNullDate);
        else if (const auto number = definition.type == ColumnType::Number ? mData.typedNumber(cell) : std::nullopt)
            writeNumber(cells, target, *number);
        else
            writeText(cells, target, localText(table, column, mData.typedText(cell)));
    }

    std::string keyText(std::size_t table, std::size_t row) const
    {
        const model::Register& owner = mData.definition().registers[table];
        const std::size_t column = mData.tables()[table].columnIndex(owner.key);
        const std::string key = textAt(table, column, row);
        return key.empty() ? key : mPrefix + key;
    }

    /// The key of the row that is referred to, which may be a row of another fiche.
    std::string referenceText(const model::Column& definition, const TypedColumn& typed, const CellAddress& cell) const
    {
        const std::string text(texts::trimmed(mData.typedText(cell)));
        if (text.empty() || typed.rows[cell.row] == TypedColumn::noRow)
            return text.empty() ? text : mPrefix + text;
        const std::size_t table = mData.tableIndex(definition.reference);
        const auto row = static_cast<std::size_t>(typed.rows[cell.row]);
        const auto known = mTargets[table].find(row);
        if (known == mTargets[table].end())
            return keyText(table, row);
        return joinedText(table, mData.tables()[table].columnIndex(mData.definition().registers[table].key),
                          known->second);
    }

    std::string localText(std::size_t table, std::size_t column, const std::string& text) const
    {
        const auto people = mJoined.mPeople.find(table);
        const std::string folded = texts::folded(text);
        if (people == mJoined.mPeople.end() || people->second.local.count(column) == 0 || folded.empty())
            return text;
        const auto known = mFamilies.find(std::pair(addressOf(table, column, 0), folded));
        return known == mFamilies.end() ? mPrefix + text : known->second;
    }

    void remember(std::size_t table, People& people)
    {
        for (const auto& [row, target] : mAdded[table])
        {
            const std::string name = nameOf(people, row);
            if (!name.empty())
                people.names.insert(name);
            const std::string identity = identityOf(people, row);
            if (identity.empty())
                continue;
            const auto [known, isNew] = people.known.emplace(identity, Known{target, false});
            if (!isNew)
                known->second.ambiguous = true;
        }
    }

    JoinedRows& mJoined;
    const Dataset& mData;
    std::string mPrefix;
    std::vector<Targets> mTargets;         ///< by table: people who are there already
    std::map<std::size_t, Targets> mAdded; ///< by table: rows that came in
    std::map<std::pair<CellAddress, std::string>, std::string> mFamilies;
};

void JoinedRows::add(const engine::Dataset& data)
{
    ++mFiches;
    Adding(*this, data).run();
}

engine::Dataset JoinedRows::dataset()
{
    return {mDefinition, mWorkbook, mReader};
}

}
