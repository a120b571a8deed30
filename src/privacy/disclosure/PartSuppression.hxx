// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PartSuppression: the choice of the figures that are kept back, in one part of a system whose figures hang together.
#pragma once

#include "engine/evaluation/Evaluation.hxx"
#include "privacy/disclosure/Attacker.hxx"
#include "privacy/disclosure/FigureSystem.hxx"

#include <optional>
#include <vector>

namespace ficheaction::privacy
{

class PartSuppression
{
public:
    using Kept = std::vector<bool>;

    /// `system` outlives it. `pace` throws to stop.
    PartSuppression(const FigureSystem& system, double width, double highest, std::function<void()> pace);

    /// The figures that are too small to be shown, and those that are computed from them.
    const Kept& small() const { return mSmall; }

    /// Whether there is anything to choose: other figures that may be kept back.
    bool hasChoice() const { return mSmall != mMost; }

    /// Where there is no choice: what does not hold, or is not found to soon, is hopeless.
    void giveUpWhatDoesNotHold();

    /// Whether all needs hold with the small ones alone.
    bool isEnough() { return isSoonFoundEnough(mSmall); }

    /// Keeps back figure after figure until every need holds: for each that does not, those whose numbers move least
    /// and are the smallest. Where that takes too long, all that may be.
    Kept greedy();

    /// The fewest, proven; nothing where that takes too long.
    std::optional<Kept> exact();

    /// `kept` without the figures that could be shown after all: they are tried from the largest on, as long as it does
    /// not take too long.
    Kept withoutNeedless(Kept kept);

    /// How many figures of `kept` are not small ones; remarks are no figures.
    std::size_t secondaryOf(const Kept& kept) const;

    const std::vector<bool>& hopeless() const { return mHopeless; }

private:
    /// One of `cells` is kept back, in any case or where `whereKept` is.
    struct Cut
    {
        std::vector<std::size_t> cells;
        std::optional<std::size_t> whereKept;
    };

    bool holds(std::size_t need, const Kept& kept, std::vector<std::size_t>* because = nullptr);
    bool isAsked(std::size_t need, const Kept& kept) const;
    std::vector<std::size_t> violated(const Kept& kept, double until);
    bool isSoonFoundEnough(const Kept& kept);
    void pace();
    bool mayJoin(std::size_t cell, const Kept& kept) const;
    void keep(std::size_t cell, Kept& kept) const;
    bool open(std::size_t need, Kept& kept);
    std::vector<std::size_t> partners(std::size_t need, const Kept& kept);
    void giveUp(std::size_t need);
    std::optional<Cut> cutFor(std::size_t need, const Kept& kept);
    std::optional<Kept> fewest(const std::vector<Cut>& cuts);

    const FigureSystem* mSystem;
    Attacker mAttacker;
    double mWidth;
    std::function<void()> mPace;
    Kept mSmall;
    Kept mMost; ///< everything that may be kept back
    std::vector<bool> mBanned;
    std::vector<bool> mHopeless;
    double mPacedAt = 0; ///< how much work was done then
};

}
