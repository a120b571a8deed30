// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Explainer: finds the rows behind a figure. It asks the same conditions as the figures (Conditions), and adds up by
// itself, row by row.
#pragma once

#include "engine/evaluation/Evaluation.hxx"
#include "engine/explanation/Explanation.hxx"
#include "engine/figures/RowMeasure.hxx"
#include "engine/rows/PathCodes.hxx"

#include <span>

namespace ficheaction::engine
{

class Explainer
{
public:
    /// `data` and `inputs` outlive it. `pace` is told the number of rows gone through; throws to stop.
    Explainer(
        const Dataset& data, const Inputs& inputs, Conditions::Pace pace = [](std::size_t) {});
    Explainer(const Explainer&) = delete;
    Explainer& operator=(const Explainer&) = delete;

    /// Whom to tell from now on how many rows were gone through.
    void setPace(const Conditions::Pace& pace);

    /// `keys`: one part of the breakdown, as shown (Group::keys); none: the indicator as a whole.
    Explanation explain(const model::Indicator& indicator, std::span<const std::string> keys,
                        const model::Period& period);

    /// The group's value as a breakdown shows it.
    std::string groupText(const Explanation& explanation, std::uint32_t group);
    std::vector<std::string> groupTexts(const Explanation& explanation);

    /// What a row has at a dimension, as a breakdown shows it: several values with commas; nothing where there is none.
    std::string textAt(const Explanation& explanation, const model::Dimension& dimension, std::uint32_t row);

    /// The date that puts a row of `explanation` in the period or not; empty where it has none.
    std::optional<model::Date> dayOf(const Explanation& explanation, std::uint32_t row);

    /// What is typed at a path.
    std::string typedText(const Explanation& explanation, const model::Path& path, std::uint32_t row);

    /// The cells that make a row Invalid, or leave it in doubt.
    std::vector<CellAddress> causes(const Explanation& explanation, const LeftOutRow& row);

private:
    /// What the parts of one figure have in common.
    struct Terms
    {
        std::span<const model::Dimension> breakdown;
        std::span<const std::string> keys;
        model::Period period;
        std::optional<double> baseline;
    };

    /// As explain, of an indicator in points the share that it is made of.
    Explanation ofIndicator(const model::Indicator& indicator, std::span<const std::string> keys,
                            const model::Period& period);
    Explanation ofMeasure(const model::Measure& measure, const Terms& terms, PartRole role);
    Explanation atEnd(const model::Measure& measure, const Terms& terms, PartRole role);
    /// As ofMeasure, of an operand: of a part that none of its rows is in, the figure is what the engine takes for it.
    Explanation ofOperand(const model::Measure& measure, const Terms& terms, PartRole role);
    Explanation ofRows(const model::Measure& measure, const Terms& terms);
    Explanation ofQuotient(const model::Measure& measure, const Terms& terms);
    Explanation ofTrend(const model::Measure& measure, const Terms& terms);
    Explanation ofSets(const model::Measure& measure, const Terms& terms);
    Explanation ofExpression(const model::Indicator& indicator, const model::Period& period);

    RowMeasure rowMeasure(const Explanation& explanation);
    std::vector<std::uint32_t> inPart(const RowMeasure& rows, std::vector<std::uint32_t> selected, const Terms& terms,
                                      Explanation& explanation);
    void leaveOutUnselected(const RowMeasure& rows, std::span<const std::uint32_t> selected, Explanation& explanation);

    const Dataset* mData;
    const Inputs* mInputs;
    PathReader mReader;
    PathCodes mCodes;
    Conditions mConditions;
    Conditions::Pace mPace;
    CellMarks mIgnored;
};

}
