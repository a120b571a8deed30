// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Witnesses: whole numbers that fit everything that everybody knows. Two of them that are far enough apart in a sum
// prove that it is open, without a program; each was found for one question, and answers many others.
#pragma once

#include "privacy/disclosure/FigureSystem.hxx"

#include <optional>
#include <vector>

namespace ficheaction::privacy
{

class Witnesses
{
public:
    /// `system` outlives it. `highest`: as in Attacker.
    Witnesses(const FigureSystem& system, double highest);

    /// Keeps `values`, one for each quantity, where they are whole and fit all relations; they are tested anew, whoever
    /// found them. Returns whether they are kept. Of too many, the oldest goes.
    bool add(std::vector<double> values);

    /// The newest that fits what is shown where these cells are kept back; null where there is none. Until the next
    /// add().
    const std::vector<double>* fitting(const std::vector<bool>& kept) const;

    struct Range
    {
        double low = 0;
        double high = 0;
    };
    /// Between what `sum` certainly may lie where these cells are kept back; nothing where no witness fits.
    std::optional<Range> rangeOf(const Terms& sum, const std::vector<bool>& kept) const;

    /// The cells that would tell something else of `values` than they do.
    std::vector<std::size_t> deviating(const std::vector<double>& values) const;

private:
    struct Witness
    {
        std::vector<double> values;
        std::vector<std::size_t> deviates; ///< cells that must be kept back for it to fit
        std::vector<std::size_t> lacks;    ///< cells that must be shown: kept back, they would be at least 1
    };

    bool fits(const Witness& witness, const std::vector<bool>& kept) const;
    const std::vector<std::size_t>& fittingPlaces(const std::vector<bool>& kept) const;

    const FigureSystem* mSystem;
    double mHighest;
    std::vector<Witness> mWitnesses;
    std::size_t mNext = 0; ///< the place of the oldest, once there are as many as may be
    /// Most questions are about the same cells.
    mutable std::optional<std::vector<bool>> mKept;
    mutable std::vector<std::size_t> mFitting;
};

}
