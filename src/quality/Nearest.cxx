// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "quality/Nearest.hxx"

#include "text/EditDistance.hxx"
#include "text/SameMeaning.hxx"

#include <algorithm>

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

std::optional<engine::FoldedId> Nearest::meantBy(const std::string& wrong)
{
    std::optional<engine::FoldedId> meant;
    for (const engine::FoldedId candidate : mCandidates)
    {
        if (!texts::meanTheSame(wrong, mPool->foldedText(candidate)))
            continue;
        if (meant)
            return std::nullopt; // A list that tells apart what others do not: "Mme" and "Mlle".
        meant = candidate;
    }
    if (!meant)
        meant = begunBy(wrong);
    return meant ? meant : to(wrong);
}

std::optional<engine::FoldedId> Nearest::begunBy(std::string_view beginning) const
{
    std::optional<engine::FoldedId> begun;
    for (const engine::FoldedId candidate : mCandidates)
    {
        if (beginning.size() < 2 || !mPool->foldedText(candidate).starts_with(beginning))
            continue;
        if (begun)
            return std::nullopt;
        begun = candidate;
    }
    return begun;
}

std::optional<engine::FoldedId> Nearest::search(std::string_view wrong)
{
    constexpr std::size_t lettersOfAWord = 5;
    std::size_t limit = wrong.size() < lettersOfAWord ? 1 : 2;
    std::optional<engine::FoldedId> best;
    for (engine::FoldedId candidate : mCandidates)
    {
        const std::size_t distance = texts::editDistance(wrong, mPool->foldedText(candidate), limit);
        // Of two single letters each is one letter away from the other, and they have nothing in common.
        if (distance > limit || distance >= std::max(wrong.size(), mPool->foldedText(candidate).size()))
            continue;
        best = candidate;
        if (distance <= 1)
            break;
        limit = distance - 1;
    }
    return best;
}

}
