// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// EventsToRecord: past events of which nobody noted who came.
#pragma once

#include "engine/data/Dataset.hxx"
#include "model/Date.hxx"
#include "roles/Roles.hxx"

#include <cstdint>
#include <vector>

namespace ficheaction::entry
{

/// Events up to `today`, the latest first, that no row of the attendances refers to and that are not cancelled.
std::vector<std::uint32_t> eventsToRecord(const engine::Dataset& data, const roles::AttendanceRegister& attendance,
                                          model::Date today);

}
