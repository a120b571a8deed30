// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "roles/NextKey.hxx"

#include "text/TextFolding.hxx"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <map>

namespace ficheaction::roles
{

namespace
{
/// More digits than a number of rows has are no number of a row.
constexpr std::size_t mostDigits = 9;

struct NumberedKey
{
    std::string prefix;
    std::string digits;
    std::uint64_t number = 0;
};

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// Empty where the key does not end in a number.
std::optional<NumberedKey> numbered(const std::string& key)
{
    const auto prefixEnd = std::find_if_not(key.rbegin(), key.rend(), isDigit).base();
    NumberedKey parts{std::string(key.begin(), prefixEnd), std::string(prefixEnd, key.end())};
    if (parts.digits.empty() || parts.digits.size() > mostDigits)
        return std::nullopt;
    std::from_chars(parts.digits.data(), parts.digits.data() + parts.digits.size(), parts.number);
    return parts;
}

/// "E" for "Événements"; nothing where it begins with no Latin letter.
std::string initialOf(const std::string& label)
{
    const std::string folded = texts::folded(label);
    if (folded.empty() || !std::isalpha(static_cast<unsigned char>(folded.front())))
        return {};
    return {static_cast<char>(std::toupper(static_cast<unsigned char>(folded.front())))};
}
}

KeySequence::KeySequence(const engine::Dataset& data, std::size_t table)
{
    const engine::TypedTable& rows = data.tables()[table];
    const std::size_t column = rows.columnIndex(rows.definition->key);
    std::map<std::string, std::size_t> prefixes;
    std::map<std::string, NumberedKey> highest;
    for (std::size_t row = 0; column != engine::TypedTable::npos && row < rows.rows; ++row)
    {
        if (rows.columns[column].states[row] == engine::CellState::Empty ||
            rows.columns[column].states[row] == engine::CellState::MissingRequired)
            continue;
        const std::string key(texts::trimmed(data.typedText(
            {static_cast<std::uint32_t>(table), static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(row)})));
        mTaken.insert(texts::folded(key));
        const std::optional<NumberedKey> parts = numbered(key);
        if (!parts)
            continue;
        ++prefixes[parts->prefix];
        NumberedKey& known = highest[parts->prefix];
        if (known.digits.empty() || parts->number > known.number)
            known = *parts;
    }
    const auto most = std::max_element(prefixes.begin(), prefixes.end(),
                                       [](const auto& one, const auto& other) { return one.second < other.second; });
    if (most == prefixes.end())
    {
        mPrefix = initialOf(rows.definition->label);
        return;
    }
    mPrefix = most->first;
    mDigits = highest[mPrefix].digits.size();
    mLast = highest[mPrefix].number;
}

std::string KeySequence::next()
{
    std::string key;
    do
    {
        std::string number = std::to_string(++mLast);
        number.insert(0, mDigits > number.size() ? mDigits - number.size() : 0, '0');
        key = mPrefix + number;
    } while (!mTaken.insert(texts::folded(key)).second);
    return key;
}

}
