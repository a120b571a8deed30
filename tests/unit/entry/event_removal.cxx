// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What goes with an event, and what says that one does not take place.

#include "Workbook.hxx"
#include "entry/EventRemoval.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;
using entry::RowsOfRegister;

namespace
{
class EventRemovals : public testing::Test
{
protected:
    EventRemovals()
    {
        workbook.add("events", {"E001", serial(2026, 3, 14), "Fête"});
        workbook.add("events", {"E002", serial(2026, 3, 15), "Goûter"});
        workbook.add("attendances", {"E002", "P1"});
        workbook.add("attendances", {"E001", "P1"});
        workbook.add("attendances", {"e002 – Goûter"});
        workbook.add("attendances", {"E009", "P1"});
        workbook.add("feedback", {serial(2026, 3, 16), "E002", "Bien"});
    }

    entry::EventRemoval removal(std::uint32_t row)
    {
        const engine::Dataset data = workbook.dataset();
        return entry::eventRemoval(data, data.tableIndex("events"), row);
    }

    /// "column 4: Annulée"
    std::string cancelled()
    {
        const auto found = removal(0).cancelled;
        return found ? "column " + std::to_string(found->first.column) + ": " + found->second : "nothing";
    }

    Workbook workbook{centre()};
};
}

TEST_F(EventRemovals, TakeTheAttendancesAndLeaveWhatIsAboutSomethingElseToo)
{
    EXPECT_EQ(removal(1).along, (std::vector<RowsOfRegister>{{2, {2, 0}}})) << "the lowest first";
    EXPECT_EQ(removal(1).loose, (std::vector<engine::CellAddress>{{3, 1, 0}}));
    EXPECT_EQ(removal(0).along, (std::vector<RowsOfRegister>{{2, {1}}}));
    EXPECT_TRUE(removal(0).loose.empty());
    EXPECT_EQ(removal(1).rowsAlong(), 2U);
}

TEST_F(EventRemovals, AreOfSeveralEventsTogether)
{
    workbook.add("feedback", {serial(2026, 3, 17), "E001", "Long"});
    const engine::Dataset data = workbook.dataset();
    const entry::EventsRemoval both = entry::eventsRemoval(data, data.tableIndex("events"), {0, 1, 0});
    EXPECT_EQ(both.events, (std::vector<RowsOfRegister>{{0, {1, 0}}})) << "each once, the lowest first";
    EXPECT_EQ(both.along, (std::vector<RowsOfRegister>{{2, {2, 1, 0}}}));
    EXPECT_EQ(both.rowsAlong(), 3U);
    EXPECT_EQ(both.loose.size(), 2U);
    EXPECT_EQ(both.cancelled.size(), 2U);
}

TEST_F(EventRemovals, LeaveAnEventThatIsCancelledAlready)
{
    for (const char* state : {"Annulée", "annulee ", "Annulé"})
    {
        Workbook other{centre()};
        other.add("events", {"E001", serial(2026, 3, 14), "Fête", blank, state});
        other.add("events", {"E002", serial(2026, 3, 15), "Goûter", blank, "Réalisée"});
        const engine::Dataset data = other.dataset();
        EXPECT_TRUE(entry::eventRemoval(data, data.tableIndex("events"), 0).isCancelled) << state;
        EXPECT_FALSE(entry::eventRemoval(data, data.tableIndex("events"), 1).isCancelled);
        const entry::EventsRemoval both = entry::eventsRemoval(data, data.tableIndex("events"), {0, 1});
        ASSERT_EQ(both.cancelled.size(), 1U);
        EXPECT_EQ(both.cancelled.front().first.row, 1U);
        const entry::EventsRemoval one = entry::eventsRemoval(data, data.tableIndex("events"), {0});
        EXPECT_TRUE(one.canSayCancelled);
        EXPECT_TRUE(one.cancelled.empty());
    }
}

TEST_F(EventRemovals, TakeARowThatMustReferToOne)
{
    workbook.definition().registers[3].columns[1].required = true;
    EXPECT_EQ(removal(1).along, (std::vector<RowsOfRegister>{{2, {2, 0}}, {3, {0}}}));
}

TEST_F(EventRemovals, SayThatItIsCancelledAsTheTemplateOrTheListDoes)
{
    EXPECT_EQ(cancelled(), "column 4: Annulée") << "a template of before: by the word in the list";
    workbook.definition().registers[0].columns[4].whereCancelled = "Reportée";
    EXPECT_EQ(cancelled(), "column 4: Reportée");
    workbook.definition().registers[0].columns[4].whereCancelled.clear();
    workbook.definition().lists[1].values = {"Prévue", "Tenue"};
    EXPECT_EQ(cancelled(), "nothing");
}
