// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// IntegerProgram: the largest or smallest value of a sum under linear conditions, over numbers or whole numbers. The
// one place that knows lp_solve.
#pragma once

#include "privacy/disclosure/Terms.hxx"

#include <memory>
#include <vector>

namespace ficheaction::privacy
{

class IntegerProgram
{
public:
    enum class Kind
    {
        Equal,
        AtMost,
        AtLeast
    };
    enum class Outcome
    {
        Optimal,
        Infeasible,
        Unbounded,
        Unknown ///< it took too many steps, or the solver does not say
    };
    struct Solution
    {
        Outcome outcome = Outcome::Unknown;
        double value = 0;
        std::vector<double> variables{};
        std::vector<double> duals{}; ///< of the rows, where reasons are asked for
        double work = 0;             ///< steps of the simplex, each as long as the program is large
    };
    enum class Asking
    {
        Numbers,
        WholeNumbers,
        FirstWholeNumbers, ///< that fit: the sum need not be the largest or smallest
        Reasons            ///< numbers, and which rows hold the sum where it is: takes longer
    };

    /// The number of the new variable, from `lowest` to `highest`.
    std::size_t addVariable(double lowest, double highest, bool whole);
    void addRow(Terms terms, Kind kind, double constant);

    /// How far a question is followed: branches, and steps of the simplex. What was not decided then is Unknown.
    struct Limits
    {
        long long nodes = 200;
        long long steps = 50000;
    };
    void limit(const Limits& limits);

    Solution largest(const Terms& sum, Asking asking) const { return solve(sum, true, asking); }
    Solution smallest(const Terms& sum, Asking asking) const { return solve(sum, false, asking); }

    /// Whether whole variables are so in `values`.
    bool isWhole(const std::vector<double>& values) const;

private:
    struct Variable
    {
        double lowest;
        double highest;
        bool whole;
    };
    struct Row
    {
        Terms terms;
        Kind kind;
        double constant;
    };

    Solution solve(const Terms& sum, bool largest, Asking asking) const;
    std::shared_ptr<void> built(Asking asking) const;

    std::vector<Variable> mVariables;
    std::vector<Row> mRows;
    Limits mLimits;
    /// The solver's own, for numbers: the next question starts where the last one ended.
    mutable std::shared_ptr<void> mForNumbers;
};

}
