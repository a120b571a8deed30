// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridReader: the objects of the evaluation and their indicators.
#pragma once

#include "model/Template.hxx"
#include "template/checks/References.hxx"
#include "json/ErrorReport.hxx"

#include <vector>

namespace ficheaction::templates
{

/// `node` is the grid.
std::vector<model::GridObject> readGrid(const json::Node& node, const References& references,
                                        json::ErrorReport& errors);

/// Where the first indicator beyond `most` stands, or null.
const json::Node* firstIndicatorBeyond(std::size_t most, const json::Node& root);

}
