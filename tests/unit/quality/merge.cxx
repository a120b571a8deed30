// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What a merge has to write, and its record.

#include "Workbook.hxx"

#include "quality/duplicates/MergePlan.hxx"
#include "quality/duplicates/MergeRecord.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;
using namespace ficheaction::quality;

namespace
{
/// Of the centre of the tests, whose names are personal here.
model::Template centreWithPeople()
{
    model::Template definition = centre();
    for (model::Register& each : definition.registers)
        for (model::Column& column : each.columns)
            column.personal = each.id == "participants" && column.id == "name";
    return definition;
}

std::string words(const MergePlan& plan)
{
    std::string all = "taken";
    for (const std::size_t column : plan.taken)
        all += " " + std::to_string(column);
    for (const ReferenceChange& change : plan.references)
        all += "; " + std::to_string(change.cell.row) + ": " + change.before + " -> " + change.after;
    for (const engine::CellAddress& cell : plan.repeated)
        all += "; repeated " + std::to_string(cell.row);
    for (const std::string& event : plan.metTwice)
        all += "; twice at " + event;
    return all;
}
}

TEST(MergePlan, RewritesReferencesAndFillsWhatIsEmpty)
{
    Workbook workbook(centreWithPeople());
    workbook.add("events", {"E1", serial(2026, 1, 1), "Fête"});
    workbook.add("events", {"E2", serial(2026, 2, 1), "Fête"});
    workbook.add("events", {"E3", serial(2026, 3, 1), "Fête"});
    workbook.add("participants", {"P1", "Ada", "Habitant"});
    workbook.add("participants", {"P2", "Adda", "Partenaire", "F1"});
    workbook.add("participants", {"P3", "Bob", "Habitant"});
    workbook.add("attendances", {"E1", "P1", blank, "Jour J"});
    workbook.add("attendances", {"E1", "p2", blank, "Jour J"});
    workbook.add("attendances", {"E2", "P1", blank, "Jour J"});
    workbook.add("attendances", {"E2", "P2 – Adda", blank, "Organisation"});
    workbook.add("attendances", {"E3", "P3", blank, "Jour J"});
    workbook.add("attendances", {"E3", "P2", blank, "Jour J"});
    const engine::Dataset data = workbook.dataset();
    const roles::PeopleRegister people = roles::peopleRegisters(data.definition()).front();
    EXPECT_EQ(words(planMerge(data, people, 0, 1, {})), "taken 3; 1: p2 -> P1; 3: P2 – Adda -> P1 – Ada; 5: P2 -> P1; "
                                                        "repeated 1; twice at E2");
    EXPECT_EQ(planMerge(data, people, 0, 1, {1, 2}).taken, (std::vector<std::size_t>{1, 2, 3}));
    EXPECT_EQ(attendancesOf(data, people), (std::vector<std::size_t>{2, 3, 1}));
    EXPECT_EQ(rowWithKey(data, people, " p3"), 2U);
    EXPECT_EQ(rowWithKey(data, people, "P9"), std::nullopt);
}

TEST(MergePlan, OfTwoRowsWithOneKeyLeavesTheReferences)
{
    Workbook workbook(centreWithPeople());
    workbook.add("events", {"E1", serial(2026, 1, 1), "Fête"});
    workbook.add("participants", {"P1", "Ada"});
    workbook.add("participants", {"P1", "Ada", "Habitant"});
    workbook.add("attendances", {"E1", "P1"});
    const engine::Dataset data = workbook.dataset();
    const roles::PeopleRegister people = roles::peopleRegisters(data.definition()).front();
    EXPECT_EQ(words(planMerge(data, people, 0, 1, {})), "taken 2");
    EXPECT_EQ(rowWithKey(data, people, "P1", 0), 1U);
}

TEST(MergeRecord, ComesBackFromItsText)
{
    MergeRecord record;
    record.registerId = "participants";
    record.keptKey = "P1";
    record.removedKey = "P2";
    record.removed = {{"name", std::string("d’Arcy \"Ana\"")}, {"birth", 1980.0}, {"notes", {}}};
    record.kept = {{"household", {}, std::string("=F1")}};
    record.references = {{"attendances", "participant", 1048574, "P2 – Ana", "P1 – Ana", 4503599627370495ULL}};
    record.repeated = {{"attendances", {{"event", std::string("E1")}, {"count", 2.0}}}};
    const std::optional<MergeRecord> back = recordFrom(recordText(record));
    ASSERT_TRUE(back);
    EXPECT_EQ(recordText(*back), recordText(record));
    EXPECT_EQ(back->removed, record.removed);
    EXPECT_EQ(back->references[0].mark, 4503599627370495ULL);
    EXPECT_EQ(recordFrom("{}"), std::nullopt);
    EXPECT_EQ(recordFrom("somebody typed here"), std::nullopt);
}

TEST(ToldApart, ComesBackFromItsText)
{
    const ToldApart pairs{{"participants", {keyPair("P2", "P1"), keyPair("P\"4", "p3")}}};
    EXPECT_EQ(toldApartFrom(toldApartText(pairs)), pairs);
    EXPECT_EQ(toldApartFrom("no longer"), ToldApart{});
    EXPECT_EQ(toldApartFrom(R"([["people"],["people","P1",2],3,["participants","P1","P2"]])"),
              (ToldApart{{"participants", {keyPair("P1", "P2")}}}))
        << "what cannot be read is left out, and the rest is there";
}
