// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/References.hxx"

#include "text/TextFolding.hxx"

namespace ficheaction::imports
{

namespace
{
/// Stands for a name that several rows have: no key is empty.
const std::string several;

std::string nameOf(const engine::Dataset& data, std::size_t table, std::size_t row)
{
    const auto textIn = [&](std::size_t column)
    {
        return data.typedText(
            {static_cast<std::uint32_t>(table), static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(row)});
    };
    for (const roles::PeopleRegister& people : roles::peopleRegisters(data.definition()))
        if (people.table == table && people.lastName)
            return textIn(*people.lastName) + (people.firstName ? " " + textIn(*people.firstName) : "");
    const std::optional<std::size_t> title = titleColumn(data.definition().registers[table]);
    return title ? textIn(*title) : std::string();
}
}

References::References(const engine::Dataset& data, std::size_t table)
{
    const engine::TypedTable& rows = data.tables()[table];
    const std::size_t key = rows.columnIndex(rows.definition->key);
    if (key == engine::TypedTable::npos || !rows.columns[key].present)
        return;
    for (std::size_t row = 0; row < rows.rows; ++row)
    {
        const engine::CellState state = rows.columns[key].states[row];
        if (rows.states[row] == engine::RowState::Blank || rows.states[row] == engine::RowState::Total ||
            rows.states[row] == engine::RowState::SubHeading || state == engine::CellState::Empty ||
            state == engine::CellState::MissingRequired || state == engine::CellState::DuplicateKey)
            continue;
        const std::string text = data.typedText(
            {static_cast<std::uint32_t>(table), static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(row)});
        add(std::string(texts::trimmed(text)), nameOf(data, table, row));
    }
}

void References::add(const std::string& key, std::string_view name)
{
    mKeys.try_emplace(texts::folded(key), key);
    const std::string words = nameWords(name);
    if (words.empty())
        return;
    const auto [found, isNew] = mNames.try_emplace(words, key);
    if (!isNew)
        found->second = several;
}

bool References::hasKey(const std::string& text) const
{
    return mKeys.count(texts::folded(text)) > 0;
}

std::optional<std::string> References::keyFor(const std::string& text) const
{
    const std::string folded = texts::folded(text);
    if (mKeys.count(folded) > 0)
        return text;
    const std::string_view before = texts::beforeLabel(folded);
    if (!before.empty() && mKeys.count(std::string(before)) > 0)
        return text;
    const auto named = mNames.find(nameWords(text));
    if (named == mNames.end() || named->second == several)
        return std::nullopt;
    return named->second;
}

}
