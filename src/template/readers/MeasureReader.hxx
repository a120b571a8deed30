// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MeasureReader: the rule behind an indicator.
#pragma once

#include "model/Measure.hxx"
#include "template/checks/References.hxx"
#include "template/readers/FormulaReader.hxx"
#include "json/ErrorReport.hxx"

#include <vector>

namespace ficheaction::templates
{

/// `mentions` are the indicators that a formula names, with their places in the text of the template: they cannot be
/// looked up before all indicators are read.
model::Measure readMeasure(const json::Node& node, const References& references, json::ErrorReport& errors,
                           std::vector<IndicatorMention>& mentions);

}
