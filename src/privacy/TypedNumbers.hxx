// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TypedNumbers: what staff typed beside a figure that is kept back - the situation at the start, a target, an analysis
// - may be that figure.
#pragma once

#include "engine/results/Results.hxx"
#include "model/Template.hxx"
#include "privacy/SharedFiche.hxx"

#include <span>
#include <string>
#include <vector>

namespace ficheaction::privacy
{

class TypedNumbers
{
public:
    /// Of the indicator as a whole, or of the part with these keys. `figures` are as computed, `given` as protected.
    TypedNumbers(std::span<const engine::Results> figures, std::span<const engine::Results> given,
                 const std::string& indicator, const std::vector<std::string>& keys, int threshold);

    /// Whether a figure of the row is kept back, and this is one of its numbers, or a small one.
    bool tells(double number) const;

    /// The whole numbers up to twenty that tell.
    std::vector<int> upToTwenty() const;

    /// `text` with `word` in place of the numbers in figures that tell.
    std::string without(const std::string& text, const std::string& word) const;

    /// Nothing in place of a number that tells, or of a text with one.
    model::Expectation without(const model::Expectation& expectation) const;

private:
    std::vector<double> mKept; ///< numbers of the figures that are kept back
    int mThreshold;
};

/// Puts `word` in place of numbers that tell what is kept back, in what staff typed in the rows of a grid, and gives
/// the rows those that are to be asked about as words.
void keepBackTyped(SharedGrid& grid, std::span<const engine::Results> figures, std::span<const engine::Results> given,
                   int threshold, const std::string& word);

}
