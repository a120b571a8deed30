// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExpectationSlips: situations at the start and values aimed at that can be read and are hardly meant.
#pragma once

#include "model/Measure.hxx"
#include "json/ErrorReport.hxx"

#include <optional>
#include <string_view>

namespace ficheaction::templates
{

/// Whether what is expected of such a figure is said in words, also in words of digits: the level "3".
bool areFiguresWords(model::MeasureKind kind);

/// Reports in the grid of `root`, a template without errors: numbers in quotes where the figure is a number, and
/// percentages written as 85 for 0.85.
void reportExpectationSlips(const json::Node& root, json::ErrorReport& errors);

/// The number that a text of nothing else says, with a point or a comma, blanks between thousands, a percent sign
/// behind it: "1 200,5" is 1200.5, "85 %" is 0.85.
std::optional<double> writtenNumber(std::string_view text);

}
