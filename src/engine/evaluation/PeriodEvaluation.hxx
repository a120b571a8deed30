// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PeriodEvaluation: all indicators for one period, and those that are made of others once these are there.
#pragma once

#include "engine/evaluation/Evaluation.hxx"
#include "engine/evaluation/MeasureEvaluation.hxx"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace ficheaction::engine
{

class PeriodEvaluation
{
public:
    /// `data` and `inputs` outlive it.
    PeriodEvaluation(const Dataset& data, const model::Period& period, const Inputs& inputs);

    /// Of these indicators alone, which may be others than those of the dataset's grid, and outlive it. What a formula
    /// names is among them.
    PeriodEvaluation(const Dataset& data, const std::vector<const model::Indicator*>& indicators,
                     const model::Period& period, const Inputs& inputs);

    /// Takes over what is there and holds; it is not measured again.
    void keep(const KeptResults& kept);

    /// Different indicators may be measured at the same time, each with an evaluation of its own.
    void measure(std::size_t index, MeasureEvaluation& evaluation);

    /// Every indicator was measured.
    Results finish();

private:
    void add(const model::GridObject* object, const model::Indicator& indicator);
    const IndicatorResult& express(std::size_t index);
    /// The figure of an indicator as formulas read it: of one in points the share.
    const Figure& inFormula(const std::string& indicator);
    const model::Measure& measureOf(const std::string& indicator) const;

    const Dataset& mData;
    const Inputs& mInputs;
    Results mResults;
    std::map<std::string, std::size_t> mPlaces;
    std::set<std::size_t> mExpressed;
    std::set<std::size_t> mKept;
    std::map<std::size_t, Figure> mShares; ///< of kept results in points
};

}
