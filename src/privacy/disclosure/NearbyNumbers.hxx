// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NearbyNumbers: other whole numbers that fit as well, near some that fit: most of a system stays as it is, and what is
// asked about moves with a few quantities that hang together with it. Such a program is small however large the system.
#pragma once

#include "privacy/disclosure/FigureSystem.hxx"
#include "privacy/disclosure/IntegerProgram.hxx"

#include <optional>
#include <vector>

namespace ficheaction::privacy
{

class NearbyNumbers
{
public:
    /// `system` outlives it. `highest`: as in Attacker.
    NearbyNumbers(const FigureSystem& system, double highest);

    struct Question
    {
        const Terms& sum;
        double reached; ///< what `sum` is to be at least; with `downwards`, at most
        bool downwards;
        const std::vector<bool>& kept;
        /// Figures that may be kept back, too, so that their numbers move: by cell, what each costs that moves by one,
        /// less than 0 where it may not. Empty: none may.
        const std::vector<double>& costs;
        std::size_t most; ///< how many types may move; what is counted of them moves with them
    };

    /// Numbers in which `sum` is so; nothing where none were found. They start from `from`, which fits.
    std::optional<std::vector<double>> move(const Question& question, const std::vector<double>& from) const;

    /// How much the programs worked so far: steps, each as long as a program is large.
    double work() const { return mWork; }

private:
    /// A relation, or what a cell tells or is at least.
    struct Row
    {
        const Terms* terms;
        IntegerProgram::Kind kind;
        double constant;
        std::optional<std::size_t> cell{};
        bool isLeast = false;
    };

    bool isCounted(std::size_t quantity) const;
    double boundOf(const Terms& sum, bool largest) const;
    bool isDefinedOnly(std::size_t row, const Question& question) const;
    bool isTold(std::size_t quantity, const std::vector<bool>& kept) const;
    bool isFixed(std::size_t quantity, const Question& question) const;
    std::vector<std::size_t> movableTypes(const Question& question, const std::vector<double>& from) const;
    std::vector<std::size_t> movable(const Question& question, const std::vector<double>& from) const;

    const FigureSystem* mSystem;
    double mHighest;
    std::vector<Row> mRows;
    std::vector<std::vector<std::size_t>> mRowsOf; ///< by quantity, short ones first
    /// By row: a number of no other row, which says nothing but what it is: what is left of one without another.
    std::vector<std::optional<Term>> mDefines;
    std::vector<bool> mIsOfTypes; ///< by quantity: a row says of which types it is
    mutable double mWork = 0;
};

}
