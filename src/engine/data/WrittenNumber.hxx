// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// WrittenNumber: the number that a column of numbers has of what somebody wrote: "2,5 h", "2h30", a time of day.
#pragma once

#include "engine/data/DateRule.hxx"
#include "engine/data/RawTable.hxx"
#include "model/Register.hxx"

#include <functional>
#include <optional>
#include <string_view>

namespace ficheaction::engine
{

/// How many of the column's unit a day has: 24 of hours, 1440 of minutes; empty where it counts something else.
std::optional<double> unitsOfDay(const model::Column& column);

/// A way to read a number alone.
using NumberOf = std::function<std::optional<double>(std::string_view)>;

/// The hours of a duration: "2h30", "2 h 30 min", "02:30", "26:00:00", or a number that `numberOf` reads with a unit of
/// time behind it: "2,5 h", "90 min". Empty for other texts, also for a number alone. `folded` is as texts::folded
/// gives it.
std::optional<double> writtenHours(std::string_view folded, const NumberOf& numberOf);

/// A column of years, such as one of birth: of a date it has the year. It takes nothing but years, or ages are counted
/// from it.
bool isYearColumn(const model::Column& column);

/// Whether a day of this year is plausible.
bool isPlausibleYear(double year, const DateRule& rule);

/// The number that `text`, without blanks around, has as its one meaning: as `reader` knows it, or behind it the
/// column's own unit ("2,5 h", "80 €"), people ("12 pers."), or in a column of hours or minutes a duration ("2h30",
/// "02:30", "45 min", "1 h"), or in one of years a date. Empty otherwise.
std::optional<double> writtenNumber(std::string_view text, const model::Column& column, const LocaleReader& reader);

}
