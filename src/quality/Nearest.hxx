// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Nearest: the value that somebody probably meant when they typed one that is not there.
#pragma once

#include "engine/data/TextPool.hxx"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace ficheaction::quality
{

/// Answers for one set of candidates, each wrong value once, and no longer than a fixed number of comparisons allows.
class Nearest
{
public:
    /// `pool` and `candidates`, folded texts, outlive it.
    Nearest(const engine::TextPool& pool, std::span<const engine::FoldedId> candidates);

    /// The first of the candidates nearest to `wrong`, a folded text: at most two letters away, one where `wrong` has
    /// fewer than five, with something in common.
    std::optional<engine::FoldedId> to(const std::string& wrong);

    /// The only one that begins with `beginning`, a folded text of two letters or more ("reun": "réunion").
    std::optional<engine::FoldedId> begunBy(std::string_view beginning) const;

    /// Of the values of a list: the only one that another word for it is ("féminin": F), or that begins so, else the
    /// nearest.
    std::optional<engine::FoldedId> meantBy(const std::string& wrong);

private:
    std::optional<engine::FoldedId> search(std::string_view wrong);

    const engine::TextPool* mPool;
    std::span<const engine::FoldedId> mCandidates;
    std::unordered_map<std::string, std::optional<engine::FoldedId>> mKnown;
    std::size_t mComparisonsLeft = 2'000'000;
};

}
