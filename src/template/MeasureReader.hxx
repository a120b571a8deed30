// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MeasureReader: the rule behind an indicator.
#pragma once

#include "model/Measure.hxx"
#include "template/ErrorReport.hxx"
#include "template/References.hxx"

namespace ficheaction::templates
{

/// Breakdowns have at most this many paths: a grid with more has no readers.
inline constexpr std::size_t mostBreakdownPaths = 3;

model::Measure readMeasure(const JsonNode& node, const model::Template& definition, const References& references,
                           ErrorReport& errors);

}
