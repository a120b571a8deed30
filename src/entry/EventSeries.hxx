// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// EventSeries: the days of events that come back every week or so, and their rows.
#pragma once

#include "engine/data/Dataset.hxx"
#include "engine/data/RawTable.hxx"
#include "model/CellValue.hxx"
#include "model/Date.hxx"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::entry
{

/// Days on which nothing takes place: school holidays, a bank holiday.
struct FreeDays
{
    model::Period days;
    std::string name; ///< "Toussaint"; may be empty

    bool operator==(const FreeDays&) const = default;
};

struct SeriesRule
{
    model::Period days;
    std::array<bool, 7> weekdays{}; ///< from Monday
    int everyWeeks = 1;             ///< 2: every second week, from the one in which days.first is
    std::vector<FreeDays> free;
};

struct SeriesDay
{
    model::Date day;
    std::optional<std::string> free; ///< the name of the free days that it is one of: it is left out

    bool operator==(const SeriesDay&) const = default;
};

/// Every day that the rule names, ascending, with those that are free. Of a single day the day of the week does not
/// matter: that one is meant.
std::vector<SeriesDay> seriesDays(const SeriesRule& rule);

struct FreeDaysRead
{
    std::vector<FreeDays> days;      ///< in the order of the lines
    std::vector<std::string> unread; ///< lines that are no days, or that end before they begin
};

/// Lines such as "Toussaint : du 17/10/2026 au 2 novembre 2026", "11/11/2026", "Noël : 2026-12-19 - 2027-01-03". The
/// ends are free too. Dates are read in the way of `reader`'s locale.
FreeDaysRead readFreeDays(std::string_view text, const engine::LocaleReader& reader);

/// The line that readFreeDays reads as these days.
std::string freeDaysLine(const FreeDays& free, const std::function<std::string(model::Date)>& day);

/// The rows of a series: `cells` with each of the days in the column of the register's own date, with the next numbers
/// as keys, and with what a form proposes for days before `today` (model::Column::wherePast) where `cells` have
/// nothing. The register has a date of its own.
std::vector<std::vector<model::CellValue>> seriesRows(const engine::Dataset& data, std::size_t table,
                                                      const std::vector<model::CellValue>& cells,
                                                      const std::vector<model::Date>& days, model::Date today);

}
