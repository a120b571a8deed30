// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// EarlierCopies: what partners know from copies that were shared before, put into the system of a new one.
#pragma once

#include "privacy/disclosure/FigureBook.hxx"
#include "privacy/disclosure/SharedRecord.hxx"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace ficheaction::privacy
{

/// A short number of the rule of an indicator and its breakdown.
std::string ruleDigest(const model::Indicator& indicator);

class EarlierCopies
{
public:
    /// Both outlive it.
    EarlierCopies(const model::Template& definition, FigureBook& book);

    /// The figures of indicators whose rule is still the same. What was shown then is known.
    void add(const SharedRecord& record);

    /// Says which numbers of now were shown then. What was kept back then is taken for unchanged by the types of who is
    /// counted, unless what was shown of then says that it changed.
    void link();

    /// The numbers that earlier copies kept back: a new copy must not tell them either.
    const std::vector<std::size_t>& keptBack() const { return mKeptBack; }

    /// Whether an earlier copy showed this very number.
    bool isTold(std::size_t quantity) const { return mTold.contains(quantity); }

    /// Whether an earlier copy showed another number in the same place, and the two are from 1 to `most` apart: then
    /// they tell of few people.
    bool differsBy(std::size_t quantity, double most) const;

private:
    void addFigure(const model::Indicator& indicator, const SharedFigure& figure, const FigureTime& time);
    std::map<std::size_t, std::size_t> sameOfNow() const;

    const model::Template& mDefinition;
    FigureBook& mBook;
    std::size_t mCopies = 0;
    std::size_t mFirst = 0;               ///< of the quantities of earlier copies
    std::map<std::size_t, double> mShown; ///< quantities of earlier copies
    std::vector<std::size_t> mKeptBack;
    std::set<std::size_t> mTold;
    std::multimap<std::size_t, double> mDiffers; ///< by quantity of now: how far apart
};

}
