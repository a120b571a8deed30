// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SampleReader: reads the sample year that comes with a template (extension/samples/<id>.json).
#pragma once

#include "model/SampleYear.hxx"

#include <optional>
#include <string_view>

namespace ficheaction::templates
{

/// Empty where the text is not a sample. A cell is a number, a text, null, or {"date": "2026-03-14"} with an optional
/// time ("2026-12-31T18:30"). `card`, `lists` and the `parts` of the grid are filledTemplate's.
std::optional<model::SampleYear> readSampleYear(std::string_view json);

}
