// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowReader: the rows that a register has from the beginning, such as the steps of the action.
#pragma once

#include "model/Template.hxx"
#include "template/checks/References.hxx"
#include "json/ErrorReport.hxx"

#include <vector>

namespace ficheaction::templates
{

/// Each cell is text, and must be readable as what its column holds: "2026-06-12", "1.5", a value of the list.
std::vector<model::InitialRow> readInitialRows(const model::Register& definition,
                                               const std::vector<const json::Node*>& nodes,
                                               const References& references, json::ErrorReport& errors);

}
