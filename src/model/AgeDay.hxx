// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AgeDay: what `on` of an age says where it is no path: the end of the period, or a day, the same for every row.
// Neither can be the id of a column, so the path has room for both.
#pragma once

#include "model/Date.hxx"
#include "model/Measure.hxx"

#include <optional>

namespace ficheaction::model
{

/// The word of the last day of the period that a figure is of, whatever the window of its rows; of a trend, the last
/// day of each of the two periods.
inline constexpr const char* periodEndWord = "periodEnd";

bool isPeriodEnd(const Path& on);

/// The day, where `on` says one, as "2026-12-31".
std::optional<Date> fixedDay(const Path& on);

/// Whether everybody has the age of one day, whatever the row.
bool isOneDay(const Path& on);

/// Whether the measure, one that it is made of, or its breakdown counts ages at the end of the period.
bool asksPeriodEnd(const Measure& measure);
bool asksPeriodEnd(const Dimension& dimension);

/// The same with the last day of a period in the place of the word. A trend keeps the word: its periods are two.
Dimension atEnd(Dimension dimension, const Date& lastDay);
Measure atEnd(Measure measure, const Date& lastDay);

}
