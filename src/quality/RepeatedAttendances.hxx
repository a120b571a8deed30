// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RepeatedAttendances: the same person noted twice at one event, in the same words.
#pragma once

#include "engine/data/Dataset.hxx"

#include <cstdint>
#include <set>
#include <utility>

namespace ficheaction::quality
{

/// The cells, by column and row, that name a person whom an earlier row of `table` names for the same event with the
/// same details; none where it is no register of attendances.
std::set<std::pair<std::uint32_t, std::uint32_t>> repeatedAttendances(const engine::Dataset& data, std::uint32_t table);

}
