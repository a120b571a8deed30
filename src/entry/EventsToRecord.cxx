// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "entry/EventsToRecord.hxx"

#include "entry/CancelledEvents.hxx"
#include "roles/RowLabels.hxx"

#include <algorithm>

namespace ficheaction::entry
{

std::vector<std::uint32_t> eventsToRecord(const engine::Dataset& data, const roles::AttendanceRegister& attendance,
                                          model::Date today)
{
    const engine::TypedTable& events = data.tables()[attendance.events];
    std::vector<bool> isNoted(events.rows, false);
    for (const std::int32_t event : data.tables()[attendance.table].columns[attendance.event].rows)
        if (event >= 0)
            isNoted[static_cast<std::size_t>(event)] = true;
    const CancelledEvents cancelled(data, attendance.events);
    std::vector<std::pair<model::Date, std::uint32_t>> found;
    for (std::uint32_t row = 0; row < events.rows; ++row)
    {
        if (isNoted[row] || events.states[row] != engine::RowState::Valid || cancelled.has(row))
            continue;
        const std::optional<model::Date> day = roles::dayOf(data, attendance.events, row);
        if (day && *day <= today)
            found.emplace_back(*day, row);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& one, const auto& other) { return one.first > other.first; });
    std::vector<std::uint32_t> rows;
    for (const auto& [day, row] : found)
        rows.push_back(row);
    return rows;
}

}
