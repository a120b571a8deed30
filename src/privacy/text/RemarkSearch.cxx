// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/RemarkSearch.hxx"

#include "privacy/text/PlainText.hxx"

#include <algorithm>

namespace ficheaction::privacy
{

namespace
{
constexpr std::size_t fewest = 3;
constexpr std::size_t part = 5;
}

RemarkSearch::RemarkSearch(std::span<const std::string> remarks)
{
    for (const std::string& remark : remarks)
    {
        const std::vector<Token> tokens = tokensOf(plainOf(remark).text);
        const std::size_t length = std::min(part, tokens.size());
        for (std::size_t first = 0; length >= fewest && first + length <= tokens.size(); ++first)
        {
            std::string words;
            for (std::size_t word = first; word < first + length; ++word)
                words.append(words.empty() ? "" : " ").append(tokens[word].word);
            mParts.add(words);
        }
    }
}

void RemarkSearch::search(const std::vector<Token>& tokens, std::vector<TextHit>& hits) const
{
    std::vector<std::string_view> words;
    words.reserve(tokens.size());
    for (const Token& token : tokens)
        words.push_back(token.word);
    std::vector<std::pair<std::size_t, std::size_t>> found;
    mParts.search(words, [&](std::uint32_t, std::size_t first, std::size_t last) { found.emplace_back(first, last); });
    std::ranges::sort(found);
    for (std::size_t index = 0; index < found.size();)
    {
        auto [first, last] = found[index];
        for (++index; index < found.size() && found[index].first <= last; ++index)
            last = std::max(last, found[index].second);
        hits.push_back({0, tokens[first].begin, tokens[last - 1].end - tokens[first].begin, HitKind::Remark});
    }
}

}
