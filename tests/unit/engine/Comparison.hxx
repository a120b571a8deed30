// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Comparison: the engine's figures and the expected ones, in words with nothing that two right answers may differ in.
#pragma once

#include "Case.hxx"

#include <vector>

namespace ficheaction::test
{

/// What an indicator says, one string a part: its total, then each group in order, then its alerts.
using Words = std::vector<std::string>;

/// A number as both sides round it.
std::string rounded(double number);

Words words(const engine::IndicatorResult& result);

/// One for each period; `example` outlives them.
std::vector<engine::Results> evaluated(const Case& example);

/// Where the engine and the rules applied row by row differ first: the indicator, and both in words; "" where they
/// agree.
struct Disagreement
{
    std::string indicator;
    std::string text;
    bool isError = false; ///< the engine says of some indicator that it cannot compute it

    explicit operator bool() const { return !text.empty(); }
};
Disagreement disagreement(const Case& example);

}
