// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// WrittenHours: a number of hours as people write it with its unit.
#pragma once

#include <optional>
#include <string_view>

namespace ficheaction::imports
{

/// "2,5 h", "2.5h", "1 h", "1h30", "2 h 05", "2:30", "26:00:00", "90 min", "1 heure", "2 hours": hours. Empty for what
/// has no unit, and for minutes beyond 59 behind hours.
std::optional<double> writtenHours(std::string_view text);

}
