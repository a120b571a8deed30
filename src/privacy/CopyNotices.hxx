// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CopyNotices: what a copy for partners says of itself below its grid.
#pragma once

#include "model/Template.hxx"

#include <string>
#include <vector>

namespace ficheaction::privacy
{

/// In the template's language, else in English. `day`: of the copy, as it is written there. `masked`: whether any
/// figure is kept back.
std::vector<std::string> copyNotices(const model::Template& definition, int threshold, const std::string& day,
                                     bool masked);

}
