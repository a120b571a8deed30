// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// IndicatorQuestions: all questions of a draft, in order.
#pragma once

#include "design/Asked.hxx"

#include <vector>

namespace ficheaction::design
{

/// What says the measure.
std::vector<AskedQuestion> measureQuestions(const model::Template& definition, const IndicatorDraft& draft,
                                            const Words& words);

/// Name and place, the pattern, the measure, then how the figure is shown and what is expected of it.
std::vector<AskedQuestion> allQuestions(const model::Template& definition, const IndicatorDraft& draft,
                                        const Words& words);

/// Takes back what does not go together after an answer: in the measure, and beside it.
void settle(const model::Template& definition, const IndicatorDraft& before, IndicatorDraft& draft);

/// Makes a difference of percentages an indicator in per cent again, as a template writes it.
void withoutPoints(model::Indicator& indicator);

}
