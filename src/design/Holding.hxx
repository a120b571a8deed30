// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Holding: whether an edited definition can still be read, and what no longer holds where it cannot.
#pragma once

#include "design/RegisterEdits.hxx"
#include "design/Words.hxx"

#include <string>
#include <vector>

namespace ficheaction::design
{

bool holds(const model::Template& definition);

/// The first labels, in quotation marks.
std::string enumerated(const Words& words, const std::vector<std::string>& labels);

/// `edited`, or which indicators do not hold any more because of `what`.
DefinitionOrRefusal checked(model::Template edited, const std::string& what, const Words& words);

}
