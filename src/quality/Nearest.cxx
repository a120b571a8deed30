// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "quality/Nearest.hxx"

#include <algorithm>
#include <array>

namespace ficheaction::quality
{

namespace
{
constexpr std::size_t longestCompared = 60;
}

std::size_t editDistance(std::string_view one, std::string_view other, std::size_t limit)
{
    if (one.size() > longestCompared || other.size() > longestCompared ||
        std::max(one.size(), other.size()) - std::min(one.size(), other.size()) > limit)
        return limit + 1;
    // Three rows of the table of distances between beginnings: an exchange looks two rows back.
    std::array<std::array<std::size_t, longestCompared + 1>, 3> rows{};
    for (std::size_t column = 0; column <= other.size(); ++column)
        rows[0][column] = column;
    for (std::size_t row = 1; row <= one.size(); ++row)
    {
        auto& now = rows[row % 3];
        const auto& before = rows[(row - 1) % 3];
        const auto& twoBefore = rows[(row + 1) % 3];
        now[0] = row;
        std::size_t least = row;
        for (std::size_t column = 1; column <= other.size(); ++column)
        {
            const bool same = one[row - 1] == other[column - 1];
            now[column] = std::min({before[column] + 1, now[column - 1] + 1, before[column - 1] + (same ? 0 : 1)});
            if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                now[column] = std::min(now[column], twoBefore[column - 2] + 1);
            least = std::min(least, now[column]);
        }
        if (least > limit)
            return limit + 1;
    }
    return std::min(rows[one.size() % 3][other.size()], limit + 1);
}

Nearest::Nearest(const engine::TextPool& pool, std::span<const engine::FoldedId> candidates)
    : mPool(&pool)
    , mCandidates(candidates)
{
}

std::optional<engine::FoldedId> Nearest::to(const std::string& wrong)
{
    if (const auto known = mKnown.find(wrong); known != mKnown.end())
        return known->second;
    if (mComparisonsLeft < mCandidates.size())
        return std::nullopt;
    mComparisonsLeft -= mCandidates.size();
    return mKnown.emplace(wrong, search(wrong)).first->second;
}

std::optional<engine::FoldedId> Nearest::search(std::string_view wrong)
{
    constexpr std::size_t lettersOfAWord = 5;
    std::size_t limit = wrong.size() < lettersOfAWord ? 1 : 2;
    std::optional<engine::FoldedId> best;
    for (engine::FoldedId candidate : mCandidates)
    {
        const std::size_t distance = editDistance(wrong, mPool->foldedText(candidate), limit);
        if (distance > limit)
            continue;
        best = candidate;
        if (distance <= 1)
            break;
        limit = distance - 1;
    }
    return best;
}

}
