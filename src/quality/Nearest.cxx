// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "quality/Nearest.hxx"

#include "text/EditDistance.hxx"

namespace ficheaction::quality
{

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
        const std::size_t distance = texts::editDistance(wrong, mPool->foldedText(candidate), limit);
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
