// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FilterReader: the condition under which a row counts.
#pragma once

#include "model/Measure.hxx"
#include "template/checks/References.hxx"
#include "template/checks/RowSource.hxx"
#include "json/ErrorReport.hxx"

namespace ficheaction::templates
{

/// `source` is what the measure looks at.
model::Filter readFilter(const json::Node& node, const RowSource& source, const References& references,
                         json::ErrorReport& errors);

}
