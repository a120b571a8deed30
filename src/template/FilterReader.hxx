// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FilterReader: the condition under which a row counts.
#pragma once

#include "model/Measure.hxx"
#include "template/ErrorReport.hxx"
#include "template/References.hxx"

namespace ficheaction::templates
{

/// `source` is the register of the measure; null where it is unknown: then paths are not followed.
model::Filter readFilter(const JsonNode& node, const model::Register* source, const References& references,
                         ErrorReport& errors);

}
