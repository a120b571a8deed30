// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Which past events wait for their attendance.

#include "Workbook.hxx"
#include "entry/EventsToRecord.hxx"

#include <gtest/gtest.h>

namespace ficheaction::test
{

TEST(EventsToRecord, ArePastAndNotCancelledAndWithoutAttendance)
{
    Workbook workbook(centre());
    const auto event = [&](const char* key, double day, const Cell& state) {
        workbook.add("events", {key, day, "F\u00EAte", blank, state, blank, blank, blank});
    };
    event("E1", serial(2026, 6, 1), "R\u00E9alis\u00E9e");
    event("E2", serial(2026, 6, 30), blank);
    event("E3", serial(2026, 7, 1), blank); // tomorrow
    event("E4", serial(2026, 5, 1), "annul\u00E9e");
    event("E5", serial(2026, 5, 2), "Pr\u00E9vue");
    event("E6", serial(2026, 5, 3), "R\u00E9alis\u00E9e");
    workbook.add("events", {"E7", blank, "Sans date", blank, blank, blank, blank, blank});
    workbook.add("participants", {"P1", "Torrelli"});
    workbook.add("attendances", {"E1", "P1", blank, "Jour J", 1.0});
    workbook.add("attendances", {"e6 \u2013 F\u00EAte", blank, blank, blank, 12.0});
    workbook.add("attendances", {"E99", "P1", blank, blank, 1.0});
    const engine::Dataset data = workbook.dataset();
    const auto rows = [&](model::Date today)
    { return entry::eventsToRecord(data, roles::attendanceRegisters(data.definition()).front(), today); };
    EXPECT_EQ(rows(model::Date::of(2026, 6, 30)), (std::vector<std::uint32_t>{1, 4}));
    EXPECT_EQ(rows(model::Date::of(2026, 7, 1)), (std::vector<std::uint32_t>{2, 1, 4})) << "the latest first";
    EXPECT_TRUE(rows(model::Date::of(2025, 1, 1)).empty());
}

}
