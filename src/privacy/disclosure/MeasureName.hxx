// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MeasureName: one text for each rule, so that two figures that come from the same rule are known to be the same
// number.
#pragma once

#include "model/Measure.hxx"

#include <string>

namespace ficheaction::privacy
{

/// The rows that a measure is about: its register, condition and dates.
std::string selectionName(const model::Measure& measure);

/// The whole rule but its breakdown. Nothing that two rules differ in is left out.
std::string ruleName(const model::Measure& measure);

std::string dimensionName(const model::Dimension& dimension);

/// A short number of a text, the same everywhere.
std::string digestOf(const std::string& text);

}
