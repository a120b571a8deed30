// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GroupSheet: a sheet with groups of people as rows and events as columns, with how many came: one row for each number
// in the register of who came to what.
#pragma once

#include "import/Plan.hxx"

namespace ficheaction::imports
{

/// What the source would be as such a sheet; empty where nothing in it says that it is one, or the template has no
/// register for it.
std::optional<Request> proposeGroupSheet(const SourceTable& source, std::optional<std::size_t> headingRow,
                                         const std::vector<ColumnProfile>& profiles, const engine::Dataset& data,
                                         const Reading& reading);

/// `request` has a sheet of groups.
Plan planGroups(const SourceTable& source, const Request& request, const engine::Dataset& data, const Reading& reading,
                const engine::Progress& progress);

}
