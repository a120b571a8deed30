// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Months: an indicator month by month, in one pass over the rows.
#pragma once

#include "model/Date.hxx"
#include "model/Template.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::board
{

/// `indicator` with one group for each month in the place of its breakdown, and the same id. Nothing where its figure
/// is not of what happened on the days of a month: whoever came in two months counts in both.
std::optional<model::Indicator> monthlyIndicator(const model::Template& definition, const model::Indicator& indicator);

/// How much the indicator is about attendance: 3 people or visits summed up, 2 different people, 1 rows, 0 neither.
int attendanceRank(const model::Template& definition, const model::Indicator& indicator);

struct Month
{
    std::string key;   ///< as a group of monthlyIndicator has it
    std::string label; ///< "janv."; where the period has several years, each of these stands below its first month
};

/// The months that the period touches, the last mostMonths of them.
std::vector<Month> monthsOf(const model::Template& definition, const model::Period& period);

}
