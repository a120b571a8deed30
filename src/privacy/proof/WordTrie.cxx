// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/WordTrie.hxx"

#include "privacy/proof/Words.hxx"

namespace ficheaction::privacy
{

namespace
{
std::uint64_t edge(std::uint32_t node, std::uint32_t word)
{
    return std::uint64_t(node) << 32 | word;
}
}

std::uint32_t WordTrie::add(std::string_view wordForm)
{
    std::uint32_t node = 0;
    for (std::string_view word : wordsOf(wordForm))
    {
        const auto id = mWords.try_emplace(std::string(word), static_cast<std::uint32_t>(mWords.size())).first->second;
        const auto [position, added] = mEdges.try_emplace(edge(node, id), static_cast<std::uint32_t>(mPhrases.size()));
        if (added)
            mPhrases.push_back(none);
        node = position->second;
    }
    if (mPhrases[node] == none)
        mPhrases[node] = mCount++;
    return mPhrases[node];
}

std::uint32_t WordTrie::number(std::string_view word) const
{
    const auto position = mWords.find(word);
    return position == mWords.end() ? none : position->second;
}

std::uint32_t WordTrie::next(std::uint32_t node, std::uint32_t word) const
{
    const auto position = mEdges.find(edge(node, word));
    return position == mEdges.end() ? none : position->second;
}

void WordTrie::search(const std::vector<std::string_view>& words,
                      const std::function<void(std::uint32_t, std::size_t, std::size_t)>& found) const
{
    std::vector<std::uint32_t> numbers;
    numbers.reserve(words.size());
    for (std::string_view word : words)
        numbers.push_back(number(word));
    for (std::size_t first = 0; first < numbers.size(); ++first)
    {
        std::uint32_t node = 0;
        for (std::size_t last = first; last < numbers.size() && numbers[last] != none; ++last)
        {
            node = next(node, numbers[last]);
            if (node == none)
                break;
            if (mPhrases[node] != none)
                found(mPhrases[node], first, last + 1);
        }
    }
}

std::optional<std::uint32_t> WordTrie::phrase(std::string_view word) const
{
    const std::uint32_t id = number(word);
    const std::uint32_t node = id == none ? none : next(0, id);
    if (node == none || mPhrases[node] == none)
        return std::nullopt;
    return mPhrases[node];
}

}
