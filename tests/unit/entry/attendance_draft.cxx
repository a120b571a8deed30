// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Who came to what is noted, corrected and taken out before anything is written.

#include "Workbook.hxx"
#include "entry/AttendanceDraft.hxx"

#include <gtest/gtest.h>

#include <numeric>

using namespace ficheaction;
using namespace ficheaction::test;
using model::CellValue;

namespace
{
class AttendanceDrafts : public testing::Test
{
protected:
    AttendanceDrafts()
    {
        workbook.add("events", {"E001", serial(2026, 3, 14), "Fête"});
        workbook.add("events", {"E002", serial(2026, 4, 14), "Goûter"});
        workbook.add("participants", {"P01", "Le Goff Anne"});
        workbook.add("participants", {"P02", "Martin Lucie"});
        workbook.add("attendances", {"E001", "P01", blank, "Organisation", blank});
        workbook.add("attendances", {"E001", blank, "Habitant", "Jour J", 12.0});
        workbook.add("attendances", {"E002 – Goûter", "P02", blank, "Jour J", blank});
    }

    roles::AttendanceRegister attendance(const engine::Dataset& data)
    {
        roles::AttendanceRegister all;
        all.table = data.tableIndex("attendances");
        all.event = 0;
        all.events = data.tableIndex("events");
        all.person = 1;
        all.people = roles::PeopleRegister{data.tableIndex("participants"), 0, 1, {}, {}};
        all.details = {2, 3};
        all.weight = 4;
        return all;
    }

    static entry::RowDraft inRole(const std::string& role)
    {
        entry::RowDraft row;
        row.cells.resize(5);
        row.cells[3] = role;
        return row;
    }

    Workbook workbook{centre()};
};
}

TEST_F(AttendanceDrafts, KnowWhoIsDown)
{
    const engine::Dataset data = workbook.dataset();
    const entry::AttendanceDraft draft(data, attendance(data));
    EXPECT_EQ(entry::roleColumn(data.definition(), attendance(data)), std::optional<std::size_t>(3));
    EXPECT_EQ(draft.of(0).size(), 2U);
    EXPECT_TRUE(draft.isDown(0, 0));
    EXPECT_FALSE(draft.isDown(0, 0, "Jour J"));
    EXPECT_FALSE(draft.isDown(1, 0));
    EXPECT_TRUE(draft.changes().empty());
}

TEST_F(AttendanceDrafts, AddEachPersonOnceInARole)
{
    const engine::Dataset data = workbook.dataset();
    entry::AttendanceDraft draft(data, attendance(data));
    EXPECT_FALSE(draft.add(0, 0, inRole("organisation ")));
    EXPECT_TRUE(draft.add(0, 0, inRole("Jour J")));
    EXPECT_FALSE(draft.add(0, 0, inRole("Jour J")));
    EXPECT_TRUE(draft.add(0, std::nullopt, inRole("Jour J"))) << "counted people are not told apart";
    const entry::AttendanceChanges changes = draft.changes();
    ASSERT_EQ(changes.added.size(), 2U);
    EXPECT_EQ(std::get<std::string>(changes.added[0][0]).substr(0, 4), "E001");
    EXPECT_EQ(changes.added[0][1], CellValue("P01 – Le Goff Anne")) << "with the name beside the number";
    EXPECT_EQ(changes.added[1][1], CellValue());
}

TEST_F(AttendanceDrafts, TakeOutWhatWasAddedWithoutATrace)
{
    const engine::Dataset data = workbook.dataset();
    entry::AttendanceDraft draft(data, attendance(data));
    draft.add(0, 1, inRole("Jour J"));
    draft.remove(draft.of(0).front());
    EXPECT_TRUE(draft.changes().empty());
    draft.remove(0);
    draft.remove(1);
    EXPECT_EQ(draft.changes().removed, (std::vector<std::uint32_t>{1, 0})) << "the lowest row first";
}

TEST_F(AttendanceDrafts, CorrectOnlyWhatIsDifferent)
{
    const engine::Dataset data = workbook.dataset();
    entry::AttendanceDraft draft(data, attendance(data));
    entry::RowDraft row;
    row.cells = {{}, {}, CellValue("Habitant"), CellValue("Jour J"), CellValue(15.0)};
    draft.correct(1, row, entry::countedColumns(attendance(data)));
    const entry::AttendanceChanges changes = draft.changes();
    ASSERT_EQ(changes.corrected.size(), 1U);
    EXPECT_EQ(changes.corrected[0].first.column, 4U);
    EXPECT_EQ(changes.corrected[0].first.row, 1U);
    EXPECT_EQ(changes.corrected[0].second, CellValue(15.0));
}

TEST(AttendanceDraft, TellsDaysAndTenthsOfDetailsApart)
{
    model::Template definition = centre();
    for (model::Register& owner : definition.registers)
        if (owner.id == "attendances")
        {
            owner.columns.push_back(column("arrived", model::ColumnType::Date));
            owner.columns.push_back(column("hours", model::ColumnType::Number));
        }
    Workbook workbook(definition);
    workbook.add("events", {"E001", serial(2026, 3, 14), "Fête"});
    workbook.add("attendances", {"E001", blank, "Habitant", "Jour J", 2.0, serial(2026, 3, 14), 1.5});
    const engine::Dataset data = workbook.dataset();
    roles::AttendanceRegister attendance;
    attendance.table = data.tableIndex("attendances");
    attendance.events = data.tableIndex("events");
    attendance.details = {2, 3, 5, 6};
    attendance.weight = 4;
    entry::AttendanceDraft draft(data, attendance);

    entry::RowDraft row;
    row.cells = {{}, {}, "Habitant", "Jour J", 2.0, model::Moment{model::Date::of(2026, 3, 14)}, 1.5};
    draft.correct(0, row, entry::countedColumns(attendance));
    EXPECT_EQ(draft.entry(0).cells[5], row.cells[5]) << "a form that opens on it shows the day, not the cell's number";
    EXPECT_TRUE(draft.changes().empty()) << "what a form gives back unchanged is not written";

    row.cells[5] = model::Moment{model::Date::of(2026, 3, 15)};
    draft.correct(0, row, entry::countedColumns(attendance));
    ASSERT_EQ(draft.changes().corrected.size(), 1U) << "another day is another value";
    EXPECT_EQ(draft.changes().corrected[0].second, row.cells[5]);
}

TEST_F(AttendanceDrafts, NumberNewPeopleOneAfterTheOther)
{
    const engine::Dataset data = workbook.dataset();
    entry::AttendanceDraft draft(data, attendance(data));
    entry::RowDraft person;
    person.cells = {CellValue(draft.nextPersonKey()), CellValue("Ben Saïd Noémie")};
    EXPECT_EQ(person.cells[0], CellValue("P03"));
    const std::uint32_t number = draft.addPerson(person);
    EXPECT_EQ(draft.nextPersonKey(), "P04");
    EXPECT_TRUE(draft.keyProblem(person));
    EXPECT_EQ(draft.find("noe", 5), std::vector<std::uint32_t>{number});
    draft.add(0, number, inRole("Jour J"));
    EXPECT_EQ(draft.changes().people.size(), 1U);
    EXPECT_EQ(draft.changes().added[0][1], CellValue("P03 – Ben Saïd Noémie"));
}

/// A person types letters of the name, and of the first name behind a blank, until the one they mean is the first that
/// is offered, then Enter: each letter, the blank and Enter are one key.
TEST_F(AttendanceDrafts, TakeFewKeysForAHundredPeople)
{
    const std::vector<std::string> last{
        "Martin", "Bernard", "Le Goff", "d'Arcombe", "Benali", "Nguyen",    "Moreau", "Lefèvre", "Haddad",   "Garcia",
        "Öztürk", "Diallo",  "Roux",    "Fontaine",  "Traoré", "Chevalier", "Perrin", "Morel",   "Marchand", "Leroy"};
    const std::vector<std::string> first{"Lucie", "Karim",  "Anne-Laure", "Joël",    "Noémie",
                                         "Tuan",  "Basile", "Éva",        "Ibrahim", "Zoé"};
    std::vector<std::string> names{"Le Goff Anne", "Martin Lucie"};
    for (std::size_t number = 0; number < 200; ++number)
    {
        names.push_back(last[number % last.size()] + " " + first[(number / last.size()) % first.size()]);
        workbook.add("participants", {"P" + std::to_string(number + 3), names.back()});
    }
    const engine::Dataset data = workbook.dataset();
    const entry::AttendanceDraft draft(data, attendance(data));
    std::size_t keys = 0;
    for (std::uint32_t person = 2; person < 102; ++person)
    {
        const std::size_t blankAt = names[person].rfind(' ');
        const std::string family = names[person].substr(0, blankAt);
        const std::string given = names[person].substr(blankAt + 1);
        std::size_t fewest = family.size() + given.size() + 2;
        for (std::size_t letters = 1; letters <= std::min<std::size_t>(family.size(), 5); ++letters)
            for (std::size_t more = 0; more <= std::min<std::size_t>(given.size(), 3); ++more)
            {
                const std::string typed = family.substr(0, letters) + (more > 0 ? " " + given.substr(0, more) : "");
                const std::vector<std::uint32_t> found = draft.find(typed, 1);
                if (!found.empty() && found.front() == person)
                    fewest = std::min(fewest, typed.size() + 1);
            }
        keys += fewest;
    }
    RecordProperty("keys", static_cast<int>(keys));
    EXPECT_LE(keys, 600U) << "six keys a person, Enter included: at five keys a second two minutes for a hundred";
}

/// "Émarger" wrote an attendance without a participant for somebody who had no number.
TEST_F(AttendanceDrafts, GiveANumberToWhoHasNone)
{
    workbook.add("participants", {blank, "Petit Ali"});
    workbook.add("participants", {blank, "Zidi Omar"});
    workbook.add("events", {blank, serial(2026, 5, 14), "Sortie"});
    const engine::Dataset data = workbook.dataset();
    entry::AttendanceDraft draft(data, attendance(data));
    EXPECT_TRUE(draft.add(0, 2, inRole("Jour J")));
    EXPECT_TRUE(draft.add(2, 2, inRole("Jour J")));
    EXPECT_EQ(draft.nextPersonKey(), "P04");
    entry::RowDraft person;
    person.cells = {std::string("P04"), std::string("Roux Lia"), {}, {}, {}};
    EXPECT_TRUE(draft.add(0, draft.addPerson(person), inRole("Jour J")));
    EXPECT_TRUE(draft.add(0, 3, inRole("Jour J")));
    const entry::AttendanceChanges changes = draft.changes();
    std::vector<std::string> keys;
    for (const entry::GivenKey& given : changes.keys)
        keys.push_back(std::to_string(given.cell.table) + "/" + std::to_string(given.cell.row) + " " + given.key);
    EXPECT_EQ(keys, (std::vector<std::string>{"0/2 E003", "1/2 P03", "1/3 P05"}));
    std::vector<CellValue> people;
    for (const auto& row : changes.added)
        people.push_back(row[1]);
    EXPECT_EQ(people, (std::vector<CellValue>{std::string("P03 – Petit Ali"), std::string("P03 – Petit Ali"),
                                              std::string("P04 – Roux Lia"), std::string("P05 – Zidi Omar")}));
    EXPECT_EQ(changes.added[1][0], CellValue(std::string("E003")));
}
