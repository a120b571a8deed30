// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "entry/RowDraft.hxx"

#include "entry/TypedCell.hxx"
#include "model/CellText.hxx"
#include "roles/NextKey.hxx"
#include "roles/Roles.hxx"
#include "roles/RowLabels.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::entry
{

namespace
{
using model::CellValue;
using model::Column;
using model::ColumnType;

bool isEmpty(const CellValue& value)
{
    const std::string* const text = std::get_if<std::string>(&value);
    return std::holds_alternative<std::monostate>(value) || (text && texts::trimmed(*text).empty());
}

/// A number or a day as text where the column holds words.
std::string wordsOf(const CellValue& value)
{
    return std::string(texts::trimmed(model::plainText(value)));
}

class Drafting
{
public:
    Drafting(const engine::Dataset& data, std::size_t table, const engine::LocaleReader& reader)
        : mData(data)
        , mTable(table)
        , mOwner(*data.tables()[table].definition)
        , mReader(reader)
        , mGivenKeys(data)
    {
    }

    RowDraft draft(std::vector<CellValue> given)
    {
        given.resize(mOwner.columns.size());
        mDraft.cells.resize(given.size());
        for (std::size_t column = 0; column < given.size(); ++column)
            mDraft.cells[column] = cell(column, given[column]);
        for (std::size_t column = 0; column < given.size(); ++column)
            if (isMissing(column))
                problem(column, "missing-required", {});
        mDraft.keys = mGivenKeys.all();
        return std::move(mDraft);
    }

private:
    CellValue cell(std::size_t column, const CellValue& value)
    {
        const Column& declared = mOwner.columns[column];
        if (declared.id == mOwner.key)
            return key(column, wordsOf(value));
        if (isEmpty(value))
            return {};
        switch (declared.type)
        {
        case ColumnType::Text:
            return std::holds_alternative<std::string>(value) ? CellValue(wordsOf(value)) : value;
        case ColumnType::List:
            return listed(declared, wordsOf(value));
        case ColumnType::Values:
            return several(declared, wordsOf(value));
        case ColumnType::Reference:
            return reference(column, wordsOf(value));
        case ColumnType::Number:
        case ColumnType::Date:
            break;
        }
        return measured(column, value);
    }

    CellValue key(std::size_t column, std::string text)
    {
        if (text.empty())
            return roles::KeySequence(mData, mTable).next();
        if (roles::rowNamed(mData, mTable, text))
            problem(column, "duplicate-key", text);
        return text;
    }

    CellValue measured(std::size_t column, const CellValue& value)
    {
        const Column& declared = mOwner.columns[column];
        const bool isWeight = declared.id == mOwner.weight;
        TypedCell typed{value, {}};
        if (const std::string* const text = std::get_if<std::string>(&value))
            typed = typedCell(*text, declared, isWeight, mReader);
        else if (const double* const number = std::get_if<double>(&value))
            typed.problem =
                declared.type == ColumnType::Number ? numberProblem(*number, declared, isWeight) : "unreadable-date";
        else if (declared.type == ColumnType::Number)
            typed.problem = "unreadable-number";
        else if (const auto* const moment = std::get_if<model::Moment>(&value);
                 !mData.dateRule(mTable, column).isPlausible(moment->day.daysSinceEpoch))
            typed.problem = "far-date";
        if (!typed.problem.empty())
            problem(column, typed.problem, wordsOf(value));
        if (typed.problem == "unreadable-date")
            nameWeekday(declared, mDraft.problems.back());
        return typed.value;
    }

    std::string listed(const Column& declared, const std::string& text)
    {
        const std::optional<engine::FoldedId> id = mData.pool().find(texts::folded(text));
        const std::vector<engine::FoldedId>& known = mData.list(declared.list);
        if (id && std::find(known.begin(), known.end(), *id) != known.end())
            return mData.display(declared.list, *id);
        const NewListValue added{declared.list, text};
        if (!declared.list.empty() &&
            std::find(mDraft.newValues.begin(), mDraft.newValues.end(), added) == mDraft.newValues.end())
            mDraft.newValues.push_back(added);
        return text;
    }

    std::string several(const Column& declared, const std::string& text)
    {
        std::string all;
        for (const std::string_view part : texts::severalValues(text))
            all += (all.empty() ? "" : "; ") + listed(declared, std::string(part));
        return all;
    }

    std::string reference(std::size_t column, const std::string& text)
    {
        const std::size_t referred = mData.tableIndex(mOwner.columns[column].reference);
        if (const std::optional<std::uint32_t> row = roles::rowNamed(mData, referred, text))
            return mGivenKeys.referenceText(referred, *row);
        const std::vector<std::uint32_t> alike = rowsWithWords(mData, referred, text, 2);
        if (alike.size() == 1)
            return mGivenKeys.referenceText(referred, alike.front());
        problem(column, alike.empty() ? "unknown-reference" : "ambiguous-reference", text);
        return text;
    }

    bool isMissing(std::size_t column) const
    {
        const Column& declared = mOwner.columns[column];
        if (!declared.required || !isEmpty(mDraft.cells[column]) || declared.whereEmpty)
            return false;
        if (declared.inherit.steps.empty())
            return true;
        const std::size_t through = mData.tables()[mTable].columnIndex(declared.inherit.steps.front());
        return through == engine::TypedTable::npos || isEmpty(mDraft.cells[through]);
    }

    void nameWeekday(const Column& declared, CellProblem& found) const
    {
        found.weekday = otherWeekday(found.value, declared, mReader);
        if (found.weekday)
            found.code = "unclear-weekday";
    }

    void problem(std::size_t column, std::string code, std::string value)
    {
        mDraft.problems.push_back({column, std::move(code), std::move(value)});
    }

    const engine::Dataset& mData;
    std::size_t mTable;
    const model::Register& mOwner;
    const engine::LocaleReader& mReader;
    GivenKeys mGivenKeys;
    RowDraft mDraft;
};

/// Whether a cell of the register says what `value` says.
bool saysTheSame(const engine::Dataset& data, std::size_t table, std::size_t column, std::size_t row,
                 const CellValue& value)
{
    const engine::TypedColumn& cells = data.tables()[table].columns[column];
    if (const model::Moment* const moment = std::get_if<model::Moment>(&value))
        return row < cells.days.size() && cells.days[row] == moment->day.daysSinceEpoch;
    if (const double* const number = std::get_if<double>(&value))
        return row < cells.numbers.size() && cells.numbers[row] == *number;
    const engine::CellAddress cell{static_cast<std::uint32_t>(table), static_cast<std::uint32_t>(column),
                                   static_cast<std::uint32_t>(row)};
    return texts::folded(data.typedText(cell)) == texts::folded(wordsOf(value));
}
}

RowDraft draftRow(const engine::Dataset& data, std::size_t table, std::vector<CellValue> given,
                  const engine::LocaleReader& reader)
{
    return Drafting(data, table, reader).draft(std::move(given));
}

std::optional<std::uint32_t> rowLike(const engine::Dataset& data, std::size_t table,
                                     const std::vector<CellValue>& cells)
{
    const engine::TypedTable& rows = data.tables()[table];
    std::vector<std::size_t> compared;
    for (std::size_t column = 0; column < cells.size(); ++column)
        if (rows.definition->columns[column].required && rows.definition->columns[column].id != rows.definition->key)
            compared.push_back(column);
    if (compared.size() < 2)
        return std::nullopt;
    for (std::size_t row = 0; row < rows.rows; ++row)
        if (rows.states[row] != engine::RowState::Blank &&
            std::all_of(compared.begin(), compared.end(),
                        [&](std::size_t column) { return saysTheSame(data, table, column, row, cells[column]); }))
            return static_cast<std::uint32_t>(row);
    return std::nullopt;
}

std::optional<std::uint32_t> personLike(const engine::Dataset& data, std::size_t table,
                                        const std::vector<CellValue>& cells)
{
    const std::vector<roles::PeopleRegister> all = roles::peopleRegisters(data.definition());
    const auto people = std::find_if(all.begin(), all.end(),
                                     [table](const roles::PeopleRegister& each) { return each.table == table; });
    if (people == all.end())
        return std::nullopt;
    const auto part = [&](const std::optional<std::size_t>& column)
    { return column && *column < cells.size() ? wordsOf(cells[*column]) : std::string(); };
    const std::string last = part(people->lastName);
    const std::string first = part(people->firstName);
    const std::string name = texts::folded(last + (last.empty() || first.empty() ? "" : " ") + first);
    const engine::TypedTable& rows = data.tables()[table];
    for (std::size_t row = 0; row < rows.rows && !name.empty(); ++row)
        if (rows.states[row] != engine::RowState::Blank && texts::folded(roles::personName(data, *people, row)) == name)
            return static_cast<std::uint32_t>(row);
    return std::nullopt;
}

std::optional<std::size_t> tellingColumn(const engine::Dataset& data, std::size_t table)
{
    for (const roles::PeopleRegister& people : roles::peopleRegisters(data.definition()))
        if (people.table == table && (people.lastName || people.firstName))
            return people.lastName ? people.lastName : people.firstName;
    const model::Register& owner = *data.tables()[table].definition;
    if (const std::optional<std::size_t> label = roles::labelColumn(owner))
        return label;
    for (std::size_t column = 0; column < owner.columns.size(); ++column)
        if (owner.columns[column].required && owner.columns[column].id != owner.key)
            return column;
    return std::nullopt;
}

std::optional<std::size_t> columnOf(const engine::Dataset& data, std::size_t table, const std::vector<CellValue>& cells,
                                    const NewListValue& added)
{
    const std::vector<Column>& columns = data.tables()[table].definition->columns;
    for (std::size_t column = 0; column < columns.size() && column < cells.size(); ++column)
        if (columns[column].list == added.list && wordsOf(cells[column]).find(added.value) != std::string::npos)
            return column;
    return std::nullopt;
}

std::vector<CellValue> keptForNext(const engine::Dataset& data, std::size_t table, const std::vector<CellValue>& cells)
{
    const model::Register& owner = *data.tables()[table].definition;
    std::vector<CellValue> kept(owner.columns.size());
    for (std::size_t column = 0; column < kept.size() && column < cells.size(); ++column)
    {
        const bool isOwnDate = owner.date.steps.size() == 1 && owner.columns[column].id == owner.date.steps.front();
        if (isOwnDate || owner.columns[column].type == ColumnType::Reference)
            kept[column] = cells[column];
    }
    if (const std::optional<std::size_t> key = owner.keyIndex())
        kept[*key] = roles::KeySequence(data, table).next();
    return kept;
}

std::vector<std::uint32_t> rowsWithWords(const engine::Dataset& data, std::size_t table, const std::string& typed,
                                         std::size_t most)
{
    const std::string words = texts::folded(typed);
    std::vector<std::uint32_t> found;
    const engine::TypedTable& rows = data.tables()[table];
    for (std::size_t row = 0; row < rows.rows && found.size() < most && !words.empty(); ++row)
        if (rows.states[row] == engine::RowState::Valid &&
            texts::folded(roles::choiceText(data, table, row)).find(words) != std::string::npos)
            found.push_back(static_cast<std::uint32_t>(row));
    return found;
}

}
