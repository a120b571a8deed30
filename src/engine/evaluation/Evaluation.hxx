// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Evaluation: every indicator of a template over a dataset and a period.
#pragma once

#include "engine/results/Results.hxx"

#include <functional>
#include <map>
#include <span>
#include <vector>

namespace ficheaction::engine
{

/// Told how far the work is, from 0 to 1; returns false to stop it. Called before each indicator, and after every
/// 100,000 rows or more that were gone through.
using Progress = std::function<bool(double)>;

/// What figures are made of besides the registers.
struct Inputs
{
    model::Date today;                                   ///< a milestone is late from the day after it was due
    std::map<std::string, model::Expectation> baselines; ///< as staff typed them, by indicator id
};

/// What an earlier evaluation found for the same period and inputs, and which of it still holds.
struct KeptResults
{
    const Results* results = nullptr;
    std::vector<bool> hold; ///< one for each indicator
};

struct KeptWork;

/// Thrown where `Progress` said to stop. Nothing was changed.
struct Cancelled
{
};

/// Computes each indicator; one that cannot be computed has status Error and a Problem, the others are not touched by
/// it. Time is linear in the rows for each measure, apart from sorting the different values that are shown.
///
/// Which rows count: Conditions.hxx. What is made of them: RowFigures.hxx, PeopleFigures.hxx, Quotients.hxx,
/// Expressions.hxx. What must be there: Needs.hxx.
///
/// A figure is Empty where the source has no Valid row in the window of the measure, whatever the filter; then it has
/// no groups. Of people in sets, where that is so of each operand.
///
/// The breakdown of a measure made of others is that of each of them; their own are not asked for. The
/// total is computed from the rows, never from the groups. A row without a value, or with one that is not known, is in
/// the group of the wording `value.blank`.
///
/// Alerts, besides those of Conditions: where a row counts, the cell at a path of the breakdown or at `of` that is in
/// doubt, or that its list does not know.
///
/// One result for each period. What `kept` still holds, one for each period or none at all, is not measured again. What
/// `work` has is used, and added to; it is left empty where this throws.
std::vector<Results> evaluate(const Dataset& data, std::span<const model::Period> periods, const Inputs& inputs,
                              const Progress& progress = {}, std::span<const KeptResults> kept = {},
                              KeptWork* work = nullptr);

}
