// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What somebody typed for a row becomes its cells, and what is wrong with it is said.

#include "Workbook.hxx"
#include "entry/RowDraft.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;
using model::CellValue;

namespace
{
const model::Moment march{model::Date::of(2026, 3, 14)};

class RowDrafts : public testing::Test
{
protected:
    RowDrafts()
    {
        workbook.definition().registers.front().columns[2].required = true;
        workbook.add("events", {"E001", serial(2026, 3, 14), "Fête du printemps"});
        workbook.add("events", {"E002", serial(2026, 3, 14), "Goûter"});
        workbook.add("participants", {"P1", "Anne Le Goff"});
        workbook.add("participants", {"P2", "Brahim Goffin"});
    }

    entry::RowDraft draft(const std::string& registerId, std::vector<CellValue> given)
    {
        const engine::Dataset data = workbook.dataset();
        return entry::draftRow(data, data.tableIndex(registerId), std::move(given), reader);
    }

    static std::vector<std::string> codes(const entry::RowDraft& draft)
    {
        std::vector<std::string> all;
        for (const entry::CellProblem& problem : draft.problems)
            all.push_back(std::to_string(problem.column) + " " + problem.code);
        return all;
    }

    Workbook workbook{centre()};
    FrenchReader reader;
};

using Words = std::vector<std::string>;
}

TEST_F(RowDrafts, GiveTheNextNumberAndReadDatesAndNumbers)
{
    const entry::RowDraft row = draft("events", {{}, "14/03/2026", " Repas ", {}, {}, {}, "1,5"});
    EXPECT_EQ(codes(row), Words{});
    EXPECT_EQ(row.cells[0], CellValue("E003"));
    EXPECT_EQ(row.cells[1], CellValue(march));
    EXPECT_EQ(row.cells[2], CellValue("Repas"));
    EXPECT_EQ(row.cells[6], CellValue(1.5));
}

TEST_F(RowDrafts, SayWhatIsMissingUnreadableOrTaken)
{
    EXPECT_EQ(codes(draft("events", {"e001 ", "bientôt", "Fête"})), (Words{"0 duplicate-key", "1 unreadable-date"}));
    EXPECT_EQ(codes(draft("events", {{}, {}, "Fête"})), Words{"1 missing-required"});
    const entry::RowDraft monday = draft("events", {{}, "lundi 14 juin 2026", "Fête"});
    EXPECT_EQ(codes(monday), Words{"1 unclear-weekday"});
    EXPECT_EQ(monday.problems.front().weekday->nearest, model::Date::of(2026, 6, 15));
}

TEST_F(RowDrafts, TakeTheSpellingOfTheListAndTellNewValues)
{
    const std::string known = centre().lists.front().values.front();
    const std::string list = centre().lists.front().id;
    const model::Template definition = centre();
    const model::Register& events = definition.registers.front();
    std::vector<CellValue> given(events.columns.size());
    given[1] = march;
    given[2] = "Sortie";
    std::size_t column = 0;
    while (events.columns[column].list != list)
        ++column;
    given[column] = " " + known + " ";
    EXPECT_EQ(draft("events", given).cells[column], CellValue(known));
    EXPECT_TRUE(draft("events", given).newValues.empty());
    given[column] = "Tout autre chose";
    const entry::RowDraft other = draft("events", given);
    EXPECT_EQ(codes(other), Words{});
    EXPECT_EQ(other.newValues, (std::vector<entry::NewListValue>{{list, "Tout autre chose"}}));
}

TEST_F(RowDrafts, FindTheRowReferredToByItsKeyOrByWordsOfItsOwn)
{
    EXPECT_EQ(std::get<std::string>(draft("attendances", {"e001"}).cells[0]).substr(0, 4), "E001");
    EXPECT_EQ(std::get<std::string>(draft("attendances", {"E002 – autre nom"}).cells[0]).substr(0, 4), "E002");
    EXPECT_EQ(codes(draft("attendances", {"E009"})), Words{"0 unknown-reference"});
    EXPECT_EQ(codes(draft("attendances", {"e00"})), Words{"0 ambiguous-reference"});
}

TEST_F(RowDrafts, KnowARowThatIsThereAlready)
{
    const engine::Dataset data = workbook.dataset();
    const std::size_t events = data.tableIndex("events");
    entry::RowDraft row = entry::draftRow(data, events, {{}, march, "goûter"}, reader);
    EXPECT_EQ(entry::rowLike(data, events, row.cells), std::optional<std::uint32_t>(1));
    row = entry::draftRow(data, events, {{}, march, "Autre"}, reader);
    EXPECT_FALSE(entry::rowLike(data, events, row.cells));
}

TEST_F(RowDrafts, SayWhichColumnAQuestionAboutThemIsAbout)
{
    workbook.definition().registers[1].columns[1].personal = true;
    const engine::Dataset data = workbook.dataset();
    const std::size_t events = data.tableIndex("events");
    EXPECT_EQ(entry::tellingColumn(data, events), std::optional<std::size_t>(2)) << "the title";
    EXPECT_EQ(entry::tellingColumn(data, data.tableIndex("participants")), std::optional<std::size_t>(1)) << "the name";
    const std::vector<model::Column>& columns = data.tables()[events].definition->columns;
    const auto listed =
        std::find_if(columns.begin(), columns.end(), [](const model::Column& column) { return !column.list.empty(); });
    ASSERT_NE(listed, columns.end());
    std::vector<CellValue> cells(columns.size());
    const auto place = static_cast<std::size_t>(listed - columns.begin());
    cells[place] = "Tout autre chose";
    EXPECT_EQ(entry::columnOf(data, events, cells, {listed->list, "Tout autre chose"}), std::optional(place));
    EXPECT_FALSE(entry::columnOf(data, events, cells, {listed->list, "Rien"}));
}

TEST_F(RowDrafts, GiveANumberToTheRowThatTheyReferTo)
{
    workbook.add("events", {blank, serial(2026, 5, 14), "Kermesse"});
    const entry::RowDraft row = draft("attendances", {"kermesse", "P1"});
    EXPECT_EQ(codes(row), Words{});
    EXPECT_EQ(row.cells[0], CellValue("E003 – Kermesse"));
    ASSERT_EQ(row.keys.size(), 1u);
    EXPECT_EQ(row.keys[0].cell, (engine::CellAddress{0, 0, 2}));
    EXPECT_EQ(row.keys[0].key, "E003");
    EXPECT_TRUE(draft("attendances", {"E001", "P1"}).keys.empty());
}

TEST_F(RowDrafts, RefuseDatesThatAreSlips)
{
    EXPECT_EQ(codes(draft("events", {{}, "12/03/2062", "Fête"})), Words{"1 far-date"});
    EXPECT_EQ(codes(draft("events", {{}, model::Moment{model::Date::of(1905, 7, 18)}, "Fête"})), Words{"1 far-date"});
}

TEST_F(RowDrafts, KeepTheDayAndWhatIsReferredToForTheNextRow)
{
    const engine::Dataset data = workbook.dataset();
    const std::size_t events = data.tableIndex("events");
    std::vector<CellValue> expected(data.tables()[events].definition->columns.size());
    expected[0] = "E003";
    EXPECT_EQ(entry::keptForNext(data, events, {}), expected);
    expected[1] = march;
    EXPECT_EQ(entry::keptForNext(data, events, {"E002", march, "Goûter", "Sortie"}), expected);
    const std::size_t attendances = data.tableIndex("attendances");
    const std::vector<CellValue> kept = entry::keptForNext(data, attendances, {"E001 – Fête", "P1", "Habitant"});
    EXPECT_EQ(kept[0], CellValue("E001 – Fête"));
    EXPECT_EQ(kept[1], CellValue("P1"));
    EXPECT_EQ(kept[2], CellValue());
}

TEST_F(RowDrafts, KnowAPersonByTheirName)
{
    workbook.definition().registers[1].columns[1].personal = true;
    const engine::Dataset data = workbook.dataset();
    const std::size_t people = data.tableIndex("participants");
    EXPECT_EQ(entry::personLike(data, people, {"P3", "  brahim GOFFIN"}), std::optional<std::uint32_t>(1));
    EXPECT_FALSE(entry::personLike(data, people, {"P3", "Brahim Goff"}));
    EXPECT_FALSE(entry::personLike(data, people, {"P3"})) << "nobody is alike for having no name";
    EXPECT_FALSE(entry::personLike(data, data.tableIndex("events"), {"E003", march, "Goûter"}));
}
