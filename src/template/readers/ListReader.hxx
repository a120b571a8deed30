// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ListReader: the lists of values behind the drop-downs.
#pragma once

#include "model/Template.hxx"
#include "json/ObjectReader.hxx"

#include <vector>

namespace ficheaction::templates
{

std::vector<model::ListOfValues> readLists(const std::vector<const json::Node*>& nodes, json::ErrorReport& errors);

}
