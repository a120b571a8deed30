// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "quality/MeantRow.hxx"

#include "roles/Roles.hxx"
#include "roles/RowLabels.hxx"
#include "text/FoldedWords.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <vector>

namespace ficheaction::quality
{

namespace
{
bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// "e1" for "E001", "e-001" and "E 1": letters and digits alone, numbers without the zeros before them. Empty where
/// there is no number: such a key is written in one way only.
std::string bareNumber(std::string_view foldedKey)
{
    std::string bare;
    bool hasDigit = false;
    for (const std::string& word : texts::wordsOfFolded(foldedKey))
        for (std::size_t at = 0; at < word.size(); ++at)
        {
            const bool follows = !bare.empty() && isDigit(bare.back()) && at > 0;
            const bool isLast = at + 1 == word.size() || !isDigit(word[at + 1]);
            if (word[at] == '0' && !follows && !isLast)
                continue;
            hasDigit = hasDigit || isDigit(word[at]);
            bare += word[at];
        }
    return hasDigit ? bare : std::string();
}

/// Of a name, its words in the order of the alphabet: the first name may stand first or last.
std::string sortedWords(std::string_view text)
{
    std::vector<std::string> words = texts::wordsOfFolded(texts::folded(text));
    std::sort(words.begin(), words.end());
    std::string all;
    for (const std::string& word : words)
        all += word + ' ';
    return all;
}

void know(std::map<std::string, std::optional<std::uint32_t>>& known, const std::string& by, std::uint32_t row)
{
    if (by.empty())
        return;
    const auto [place, isNew] = known.try_emplace(by, row);
    if (!isNew && place->second != row)
        place->second.reset();
}
}

MeantRows::Register& MeantRows::registerOf(const std::string& registerId)
{
    const auto [place, isNew] = mRegisters.try_emplace(registerId);
    const engine::TypedTable* const rows = mData.table(registerId);
    if (!isNew || !rows || rows->definition->key.empty())
        return place->second;
    const std::size_t table = mData.tableIndex(registerId);
    const std::vector<roles::PeopleRegister> all = roles::peopleRegisters(mData.definition());
    const auto people = std::find_if(all.begin(), all.end(),
                                     [table](const roles::PeopleRegister& each) { return each.table == table; });
    const std::optional<std::size_t> label = roles::labelColumn(*rows->definition);
    for (std::uint32_t row = 0; row < rows->rows; ++row)
    {
        if (rows->states[row] != engine::RowState::Valid)
            continue;
        know(place->second.numbers, bareNumber(texts::folded(roles::keyOf(mData, table, row))), row);
        if (people != all.end())
        {
            know(place->second.names, sortedWords(roles::personName(mData, *people, row)), row);
            know(place->second.names, sortedWords(roles::personLabel(mData, *people, row)), row);
        }
        else if (label)
            know(place->second.names,
                 sortedWords(
                     mData.typedText({static_cast<std::uint32_t>(table), static_cast<std::uint32_t>(*label), row})),
                 row);
    }
    return place->second;
}

std::optional<std::uint32_t> MeantRows::rowOf(const std::string& registerId, std::string_view text)
{
    const Register& rows = registerOf(registerId);
    const std::string folded = texts::folded(text);
    const std::string_view beforeLabel = texts::beforeLabel(folded);
    const auto in = [](const Known& known, const std::string& by)
    {
        const auto found = by.empty() ? known.end() : known.find(by);
        return found == known.end() ? std::optional<std::uint32_t>() : found->second;
    };
    if (const auto row = in(rows.numbers, bareNumber(beforeLabel.empty() ? std::string_view(folded) : beforeLabel)))
        return row;
    return in(rows.names, sortedWords(text));
}

}
