// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AttendanceSheet: a sheet that was kept by hand, with people as rows and events as columns, ticked, as one row for
// each tick in the register of who came to what.
#pragma once

#include "import/Plan.hxx"

namespace ficheaction::imports
{

/// What the source would be as an attendance sheet; empty where nothing in it says that it is one, or the template has
/// no register for it.
std::optional<Request> proposeAttendanceSheet(const SourceTable& source, std::optional<std::size_t> headingRow,
                                              const std::vector<ColumnProfile>& profiles, const engine::Dataset& data,
                                              const Reading& reading);

/// `request` has a sheet.
Plan planAttendances(const SourceTable& source, const Request& request, const engine::Dataset& data,
                     const Reading& reading, const engine::Progress& progress);

}
