// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "entry/PeopleIndex.hxx"

#include "roles/RowLabels.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <array>
#include <tuple>

namespace ficheaction::entry
{

namespace
{
/// Small words that people leave out or put in.
constexpr std::array particles{"de", "du", "des", "d", "la", "le", "les", "l", "van", "von", "ben", "el", "al"};

bool isParticle(const std::string& word)
{
    return std::find(particles.begin(), particles.end(), word) != particles.end();
}

/// Letters and digits; every byte beyond ASCII is part of a letter of another script.
bool isPartOfWord(char character)
{
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

/// The typographic apostrophe is a letter to isPartOfWord.
std::string withPlainSigns(std::string folded)
{
    for (const std::string_view sign : {"’", "‘", "‐", "–", "—"})
        for (std::size_t at = folded.find(sign); at != std::string::npos; at = folded.find(sign, at))
            folded.replace(at, sign.size(), " ");
    return folded;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words(1);
    for (const char character : withPlainSigns(texts::folded(text)))
        if (isPartOfWord(character))
            words.back() += character;
        else if (!words.back().empty())
            words.emplace_back();
    if (words.back().empty())
        words.pop_back();
    return words;
}

/// With each two neighbours as one word besides: "legoff" finds "Le Goff".
std::string searched(const std::string& name, const std::string& key)
{
    const std::vector<std::string> words = wordsOf(name);
    std::string all;
    for (std::size_t word = 0; word < words.size(); ++word)
    {
        all += " " + words[word];
        if (word + 1 < words.size())
            all += " " + words[word] + words[word + 1];
    }
    for (const std::string& word : wordsOf(key))
        all += " " + word;
    return all + " ";
}

struct Match
{
    bool complete = false;
    std::uint32_t person = 0;
};
}

PeopleIndex::PeopleIndex(const engine::Dataset& data, const roles::PeopleRegister& people)
{
    const engine::TypedTable& rows = data.tables()[people.table];
    mPeople.resize(rows.rows);
    for (std::size_t row = 0; row < rows.rows; ++row)
        if (rows.states[row] == engine::RowState::Valid)
            mPeople[row].words = searched(roles::personName(data, people, row), roles::keyOf(data, people.table, row));
}

std::uint32_t PeopleIndex::add(const std::string& name, const std::string& key)
{
    mPeople.push_back({searched(name, key), 0});
    return static_cast<std::uint32_t>(mPeople.size() - 1);
}

std::vector<std::uint32_t> PeopleIndex::find(std::string_view typed, std::size_t most) const
{
    const std::vector<std::string> words = wordsOf(typed);
    const bool onlyParticles = std::all_of(words.begin(), words.end(), isParticle);
    std::vector<Match> matches;
    for (std::size_t person = 0; person < mPeople.size() && !words.empty(); ++person)
    {
        const std::string& names = mPeople[person].words;
        bool complete = true;
        const bool all = std::all_of(words.begin(), words.end(),
                                     [&](const std::string& word)
                                     {
                                         complete = complete && names.find(" " + word + " ") != std::string::npos;
                                         return names.find(" " + word) != std::string::npos ||
                                                (!onlyParticles && !names.empty() && isParticle(word));
                                     });
        if (all)
            matches.push_back({complete, static_cast<std::uint32_t>(person)});
    }
    const auto sooner = [this](const Match& one, const Match& other)
    {
        const Person& first = mPeople[one.person];
        const Person& second = mPeople[other.person];
        if (one.complete != other.complete)
            return one.complete;
        if (first.visits != second.visits)
            return first.visits > second.visits;
        return std::tie(first.words, one.person) < std::tie(second.words, other.person);
    };
    const std::size_t count = std::min(most, matches.size());
    std::partial_sort(matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(count), matches.end(), sooner);
    std::vector<std::uint32_t> found;
    for (std::size_t index = 0; index < count; ++index)
        found.push_back(matches[index].person);
    return found;
}

}
