// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExplainedPeriods: what the figure of several periods together is made of.
#pragma once

#include "engine/explanation/Explainer.hxx"

namespace ficheaction::engine
{

/// By the indicator's roll-up: of what is computed anew, the rows of the days from the first to the last; else a part
/// for each period. `periods` are in order of time and not empty. The figure is what engine::together makes of the
/// periods' results, but for the values of lists and quotes.
Explanation explainTogether(Explainer& explainer, const model::Indicator& indicator, std::span<const std::string> keys,
                            std::span<const model::Period> periods);

}
