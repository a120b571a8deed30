// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Expectations: what is expected of a figure, as a person writes it, and the groups that it can be expected of.
#pragma once

#include "design/Asked.hxx"

#include <string_view>
#include <vector>

namespace ficheaction::design
{

/// In the unit shown: 85 where the indicator holds 0.85 as a percentage.
model::Expectation shownExpectation(const model::Indicator& indicator, const model::Expectation& expectation);
/// What a difference in points is compared with is a share.
model::Expectation shownBaseline(const model::Indicator& indicator, const model::Expectation& baseline);
Answer answerOf(const model::Expectation& shown);

/// Back from the unit shown. Words that are a number ("1 250,5", "85 %") are one.
model::Expectation expectationFrom(const model::Indicator& indicator, const Answer& answer);

/// The groups of the breakdown, where all are known before: of lists and bands. `value`s are the keys, one a line.
std::vector<Choice> knownGroups(const model::Template& definition, const model::Measure& measure);

/// The value of such a choice, and back.
std::string groupChoice(const std::vector<std::string>& keys);
std::vector<std::string> groupKeys(std::string_view choice);

/// Without parts whose keys are of no group that there can be.
void settleParts(const model::Template& definition, model::Indicator& indicator);

}
