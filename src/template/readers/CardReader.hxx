// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CardReader: the sections of the card, in reading order.
#pragma once

#include "model/Template.hxx"
#include "template/checks/References.hxx"
#include "json/ErrorReport.hxx"

#include <vector>

namespace ficheaction::templates
{

std::vector<model::CardSection> readCard(const std::vector<const json::Node*>& nodes, const References& references,
                                         json::ErrorReport& errors);

}
