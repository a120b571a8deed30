// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// OtherWeekday: a date in words whose day of the week is not that of its date: "lundi 14 juin 2026", a Sunday.
#pragma once

#include "model/Date.hxx"

#include <optional>
#include <string_view>

namespace ficheaction::engine
{

struct DateRule;

struct OtherWeekday
{
    model::Date day;      ///< the date that is written
    unsigned weekday = 0; ///< of that date; 0: Sunday
    unsigned typed = 0;   ///< the one that is written
    model::Date nearest;  ///< the nearest day to `day` that is a `typed`

    bool operator==(const OtherWeekday&) const = default;
};

/// Empty where `text`, without blanks around, says no day of the week, the right one, or no date that can be read
/// without it.
std::optional<OtherWeekday> otherWeekday(std::string_view text, const DateRule& rule);

}
