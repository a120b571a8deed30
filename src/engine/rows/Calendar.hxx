// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Calendar: weeks, months, terms… as numbers, so that days of one part have one number and later parts larger ones.
#pragma once

#include "model/Date.hxx"
#include "model/Template.hxx"

#include <cstdint>
#include <string>

namespace ficheaction::engine
{

/// The number of the part that `day` is in. `by` is a part of the calendar.
std::int32_t calendarPart(model::Dimension::By by, model::Date day);

/// As the wording of the template says it: "janvier 2026".
std::string calendarLabel(const model::Template& definition, model::Dimension::By by, std::int32_t part);

/// Full years from `birth` to `day`; negative before the birth.
int fullYears(model::Date birth, model::Date day);

}
