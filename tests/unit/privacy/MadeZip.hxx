// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MadeZip: a ZIP file in memory, of entries that a test makes.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace ficheaction::privacy
{

/// Entries deflated, in their order.
std::string madeZip(const std::vector<std::pair<std::string, std::string>>& entries);

}
