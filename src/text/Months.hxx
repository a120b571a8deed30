// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Months: how people write the months, in French and English.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace ficheaction::texts
{

/// The names of a month from 1 to 12 and their usual abbreviations, folded: "fevrier", "fevr", "february"…
std::span<const std::string_view> monthNames(unsigned month);

/// The month that a folded word names.
std::optional<unsigned> monthNamed(std::string_view word);

}
