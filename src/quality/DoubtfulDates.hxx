// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DoubtfulDates: dates that were read, and may be other days than were meant.
#pragma once

#include "engine/data/Dataset.hxx"

#include <vector>

namespace ficheaction::quality
{

/// Whether a date is read in the order that another text of its column proves, and could be another day.
bool isInOrderOfOthers(const engine::Dataset& data, const engine::CellAddress& cell);

/// By column of the table: the first row with a date, where day and month of all of them may be exchanged
/// (DateRule::maybeExchanged); else a row that there is not.
std::vector<std::size_t> exchangedDates(const engine::Dataset& data, std::size_t table);

/// How many warnings there are about the dates of a column that are read.
std::size_t doubtfulDates(const engine::Dataset& data, std::size_t table, std::size_t column);

}
