// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ComparedPeriods: the periods that the grid's own is compared with, side by side, and what they are called. Knows no
// UNO.
#pragma once

#include "model/Date.hxx"
#include "model/Template.hxx"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::calc
{

/// A period with the heading of its column.
struct ComparedPeriod
{
    model::Period period;
    std::string heading;

    bool operator==(const ComparedPeriod&) const = default;
};

/// Which periods a person compares with.
enum class PeriodChoice
{
    Previous, ///< the period before, as long
    Months,   ///< the parts of the grid's own period
    Quarters,
    Semesters, ///< where the period begins in September: halves of the school year
    Terms,     ///< of the school year
    Own        ///< days that the person gives
};

/// More columns than this are no help to anybody.
inline constexpr std::size_t mostComparedPeriods = 36;

/// How a day is written: "01/03/2026".
using DayText = std::function<std::string(model::Date day)>;

/// In order of time. Parts that reach over an end of `period` are cut there. `choice` is not Own. Empty where there
/// would be more than mostComparedPeriods.
std::vector<ComparedPeriod> comparedPeriods(const model::Template& definition, PeriodChoice choice,
                                            const model::Period& period, const DayText& dayText);

/// In the template's words: "2025", "janvier 2026", "S1 2026", else "du 01/03/2026 au 15/04/2026".
std::string periodHeading(const model::Template& definition, const model::Period& period, const DayText& dayText);

/// "20250101_20251231": the period in the name of its column.
std::string periodMark(const model::Period& period);

/// The opposite; empty for another text.
std::optional<model::Period> periodFromMark(std::string_view mark);

}
