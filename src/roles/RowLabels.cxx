// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "roles/RowLabels.hxx"

#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::roles
{

namespace
{
constexpr char dash[] = " – ";

std::string textIn(const engine::Dataset& data, std::size_t table, std::size_t column, std::size_t row)
{
    const engine::CellAddress cell{static_cast<std::uint32_t>(table), static_cast<std::uint32_t>(column),
                                   static_cast<std::uint32_t>(row)};
    return std::string(texts::trimmed(data.typedText(cell)));
}

std::string joined(const std::string& one, const char* between, const std::string& other)
{
    return one.empty() || other.empty() ? one + other : one + between + other;
}

/// The first letter, as a capital where it is a Latin one: "D" for "du Hallouet", "É" for "élan".
std::string initialOf(const std::string& name)
{
    constexpr auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
    std::size_t length = 1;
    while (length < name.size() && continues(name[length]))
        ++length;
    std::string initial = name.substr(0, length);
    char& last = initial.back();
    const auto code = static_cast<unsigned char>(last);
    const bool isLatin1 = initial.size() == 2 && static_cast<unsigned char>(initial.front()) == 0xC3U &&
                          code >= 0xA0U && code <= 0xBEU && code != 0xB7U;
    if (isLatin1 || (initial.size() == 1 && last >= 'a' && last <= 'z'))
        last = static_cast<char>(code - 0x20U);
    return initial;
}

std::optional<std::uint32_t> rowWithKey(const engine::Dataset& data, std::size_t table, std::string_view foldedKey)
{
    const engine::TypedTable& rows = data.tables()[table];
    const std::size_t key = rows.columnIndex(rows.definition->key);
    const std::optional<engine::FoldedId> id = data.pool().find(foldedKey);
    if (key == engine::TypedTable::npos || !id || *id == engine::TextPool::nothing)
        return std::nullopt;
    const std::vector<engine::FoldedId>& texts = rows.columns[key].texts;
    for (std::size_t row = 0; row < texts.size(); ++row)
        if (texts[row] == *id && rows.states[row] != engine::RowState::Total &&
            rows.states[row] != engine::RowState::SubHeading)
            return static_cast<std::uint32_t>(row);
    return std::nullopt;
}
}

std::optional<std::size_t> labelColumn(const model::Register& owner)
{
    for (std::size_t index = 0; index < owner.columns.size(); ++index)
    {
        const model::Column& column = owner.columns[index];
        if (column.type == model::ColumnType::Text && column.required && !column.personal && column.id != owner.key)
            return index;
    }
    return std::nullopt;
}

std::string keyOf(const engine::Dataset& data, std::size_t table, std::size_t row)
{
    const engine::TypedTable& rows = data.tables()[table];
    const std::size_t key = rows.columnIndex(rows.definition->key);
    return key == engine::TypedTable::npos ? std::string() : textIn(data, table, key, row);
}

std::string referenceText(const engine::Dataset& data, std::size_t table, std::size_t row)
{
    for (const PeopleRegister& people : peopleRegisters(data.definition()))
        if (people.table == table)
            return joined(keyOf(data, table, row), dash, personLabel(data, people, row));
    const std::optional<std::size_t> label = labelColumn(*data.tables()[table].definition);
    return joined(keyOf(data, table, row), dash, label ? textIn(data, table, *label, row) : std::string());
}

std::string personName(const engine::Dataset& data, const PeopleRegister& people, std::size_t row)
{
    const auto part = [&](const std::optional<std::size_t>& column)
    { return column ? textIn(data, people.table, *column, row) : std::string(); };
    return joined(part(people.lastName), " ", part(people.firstName));
}

std::string personLabel(const engine::Dataset& data, const PeopleRegister& people, std::size_t row)
{
    const auto part = [&](const std::optional<std::size_t>& column)
    { return column ? textIn(data, people.table, *column, row) : std::string(); };
    return personLabel(part(people.lastName), part(people.firstName));
}

std::string personLabel(const std::string& lastName, const std::string& firstName)
{
    if (firstName.empty() || lastName.empty())
        return firstName + lastName;
    return firstName + " " + initialOf(lastName) + ".";
}

std::string labelled(const std::string& key, const std::string& label)
{
    return joined(key, dash, label);
}

std::string choiceText(const engine::Dataset& data, std::size_t table, std::size_t row)
{
    for (const PeopleRegister& people : peopleRegisters(data.definition()))
        if (people.table == table)
            return joined(keyOf(data, table, row), dash, personName(data, people, row));
    return referenceText(data, table, row);
}

std::optional<std::uint32_t> rowNamed(const engine::Dataset& data, std::size_t table, std::string_view text)
{
    const std::string folded = texts::folded(text);
    if (const std::optional<std::uint32_t> whole = rowWithKey(data, table, folded))
        return whole;
    const std::string_view key = texts::beforeLabel(folded);
    return key.empty() ? std::nullopt : rowWithKey(data, table, key);
}

std::optional<model::Date> dayOf(const engine::Dataset& data, std::size_t table, std::size_t row)
{
    const engine::TypedTable& rows = data.tables()[table];
    const std::vector<std::string>& steps = rows.definition->date.steps;
    const std::size_t column = steps.size() == 1 ? rows.columnIndex(steps.front()) : engine::TypedTable::npos;
    if (column == engine::TypedTable::npos || row >= rows.columns[column].days.size() ||
        rows.columns[column].days[row] == engine::TypedColumn::noDay)
        return std::nullopt;
    return model::Date{rows.columns[column].days[row]};
}

}
