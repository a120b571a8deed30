// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "Workbook.hxx"

#include "quality/Check.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;
using quality::Finding;
using quality::Severity;

namespace
{
/// "error unknown-reference 2/0/3 E99 -> E9"
std::vector<std::string> words(const std::vector<Finding>& findings)
{
    std::vector<std::string> all;
    for (const Finding& finding : findings)
        all.push_back(quality::severityText(finding.severity) + " " + finding.code + " " +
                      std::to_string(finding.cell.table) + "/" + std::to_string(finding.cell.column) + "/" +
                      std::to_string(finding.cell.row) + (finding.value.empty() ? "" : " " + finding.value) +
                      (finding.nearest.empty() ? "" : " -> " + finding.nearest));
    return all;
}

using Words = std::vector<std::string>;

Words found(Workbook& workbook)
{
    const engine::Dataset data = workbook.dataset();
    const std::vector<Finding> findings = quality::check(data);
    std::size_t alerts = 0;
    for (const Finding& finding : findings)
        alerts += finding.severity == Severity::Info ? 0 : 1;
    EXPECT_EQ(quality::countAlerts(data), alerts);
    return words(findings);
}
}

TEST(Check, HasNothingToSayOfGoodRows)
{
    Workbook workbook(centre());
    workbook.add("events", {"E012", serial(2026, 1, 1), "Fête", "manifestation\u00A0", "REALISEE"});
    workbook.add("events", {});
    workbook.add("participants", {"P1", "Ada", "Habitant"});
    workbook.add("attendances", {"E012 – Fête", "p1", blank, "Jour J"});
    workbook.add("feedback", {blank, blank, "Bravo"});
    EXPECT_EQ(found(workbook), Words{});
}

TEST(Check, FindsWhatIsWrongWithEvents)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", "12/06/2026", "Fête", "Sortie", "Réalisé", blank, "3,5"});
    workbook.add("events", {"E1", "courant juin", "Fête", blank, blank, blank, "beaucoup"});
    workbook.add("events", {blank, blank, "Fête", ErrorValue(), blank, blank, 1e308});
    workbook.add("events", {"E4", ErrorValue(), "Fête"});
    EXPECT_EQ(found(workbook), (Words{
                                   "info date-as-text 0/1/0 12/06/2026",
                                   "warning not-in-list 0/3/0 Sortie",
                                   "warning not-in-list 0/4/0 Réalisé -> Réalisée",
                                   "info number-as-text 0/6/0 3,5",
                                   "error duplicate-key 0/0/1 E1",
                                   "error unreadable-date 0/1/1 courant juin",
                                   "warning unreadable-number 0/6/1 beaucoup",
                                   "error missing-required 0/0/2",
                                   "error missing-required 0/1/2",
                                   "warning error-value 0/3/2",
                                   "warning number-out-of-range 0/6/2 1e+308",
                                   "error error-value 0/1/3",
                               }));
}

TEST(Check, FindsTheBlankCellsThatARuleAsksFor)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", serial(2026, 1, 1), "Fête", "Manifestation", blank});
    workbook.add("events", {"E2", serial(2020, 1, 1), "Fête", "Manifestation", blank});
    workbook.add("events", {"E3", serial(2026, 1, 1), "Café", "Petit déjeuner", blank});
    EXPECT_EQ(found(workbook), Words{});
    model::Measure held;
    held.kind = model::MeasureKind::Count;
    held.source = "events";
    held.where = all({in("type", {"Manifestation"}), in("status", {"Réalisée"})});
    addIndicator(workbook.definition(), "held", held);
    EXPECT_EQ(found(workbook), (Words{"warning missing-required 0/4/0", "warning missing-required 0/4/1"}));
}

TEST(Check, FindsWhatIsWrongWithAttendances)
{
    Workbook workbook(centre());
    workbook.add("events", {"E012", serial(2026, 1, 1), "Fête"});
    workbook.add("attendances", {"E0I2 – Fête", "P999", "habitants", blank, -4.0});
    workbook.add("attendances", {"E012", ErrorValue(), blank, blank, 1.5});
    workbook.add("attendances", {blank, blank, blank, blank, "une dizaine"});
    workbook.add("attendances", {"Total", blank, blank, blank, 12.0});
    workbook.add("attendances", {"E012", blank, blank, blank, 1e13});
    EXPECT_EQ(found(workbook), (Words{
                                   "error unknown-reference 2/0/0 E0I2 – Fête -> E012",
                                   "error unknown-reference 2/1/0 P999",
                                   "warning not-in-list 2/2/0 habitants -> Habitant",
                                   "error negative-number 2/4/0 -4",
                                   "error error-value 2/1/1",
                                   "error not-whole 2/4/1 1.5",
                                   "error missing-required 2/0/2",
                                   "error unreadable-number 2/4/2 une dizaine",
                                   "info total-row 2/0/3 Total",
                                   "error number-out-of-range 2/4/4 10000000000000",
                               }));
}

TEST(Check, NamesTheFirstOfSeveralValuesThatIsWrong)
{
    model::Template definition = centre();
    definition.lists.push_back({"themes", "Thèmes", {"Écrans", "Sommeil"}, false});
    definition.registers[0].columns[5].list = "themes";
    Workbook workbook(std::move(definition));
    workbook.add("events", {"E1", serial(2026, 1, 1), "Café", blank, blank, "Sommeil; Ecran ;Autre"});
    EXPECT_EQ(found(workbook), Words{"warning not-in-list 0/5/0 Ecran -> Écrans"});
}

TEST(Check, FindsSheetsAndColumnsThatAreGone)
{
    Workbook workbook(centre());
    workbook.remove("participants");
    workbook.removeColumn("events", "minutes");
    workbook.removeColumn("events", "date");
    workbook.removeColumn("attendances", "count");
    workbook.add("events", {"E1", blank, "Fête"});
    EXPECT_EQ(found(workbook), (Words{
                                   "error missing-column 0/1/0 Label of date",
                                   "warning missing-column 0/7/0 Label of minutes",
                                   "error missing-register 1/0/0 Participants",
                                   "error missing-column 2/4/0 Label of count",
                               }));
}

TEST(Check, SuggestsTheListOfTheDocument)
{
    Workbook workbook(centre());
    workbook.raw().lists = {{"types", {"Sortie"}}};
    workbook.add("events", {"E1", serial(2026, 1, 1), "Fête", "Sorties"});
    workbook.add("events", {"E2", serial(2026, 1, 1), "Fête", "Manifestation"});
    EXPECT_EQ(found(workbook),
              (Words{"warning not-in-list 0/3/0 Sorties -> Sortie", "warning not-in-list 0/3/1 Manifestation"}));
}

TEST(Check, NamesWhatIsReadAndLooksOdd)
{
    model::Template definition = centre();
    for (model::Register& each : definition.registers)
        for (model::Column& column : each.columns)
            column.personal = each.id == "participants" && column.id == "name";
    Workbook workbook(definition);
    workbook.add("events", {"E1", "12/06/26", "Fête"});
    workbook.add("events", {"E2", serial(2026, 1, 1), std::string(40000, 'x')});
    workbook.add("participants", {"P1", "Ada"});
    workbook.add("attendances", {"E1", "P1", blank, "Jour J"});
    workbook.add("attendances", {"E1", "P1", blank, "Organisation"});
    workbook.add("attendances", {"E1", "p1 ", blank, "jour j"});
    workbook.add("attendances", {"E1", blank, blank, "Jour J"});
    workbook.add("attendances", {"E1", blank, blank, "Jour J"});
    EXPECT_EQ(found(workbook),
              (Words{"info two-digit-year 0/1/0 12/06/26", "info long-text 0/2/1", "info attendance-twice 2/1/2"}));
}

TEST(Check, SaysWhyADateIsNotRead)
{
    Workbook workbook(centre());
    for (const char* text : {"12/06/45", "lundi 12/06/2026", "31/02/26", "12/06/2026 (?)", "12/06/2026 14h"})
        workbook.add("events", {"E" + std::string(text), text, "Fête"});
    EXPECT_EQ(found(workbook),
              (Words{"error unclear-century 0/1/0 12/06/45", "error unclear-weekday 0/1/1 lundi 12/06/2026",
                     "error unreadable-date 0/1/2 31/02/26", "error unreadable-date 0/1/3 12/06/2026 (?)",
                     "info date-as-text 0/1/4 12/06/2026 14h"}));
}

TEST(Check, SaysWhichDayOfTheWeekADateIs)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", "lundi 14 juin 2026", "Fête"});
    workbook.add("events", {"E2", "samedi 14/06/26", "Fête"});
    const engine::Dataset data = workbook.dataset();
    for (const Finding& finding : quality::check(data))
    {
        EXPECT_EQ(finding.code, "unclear-weekday");
        ASSERT_TRUE(finding.weekday);
        EXPECT_EQ(finding.weekday->day, model::Date::of(2026, 6, 14));
        EXPECT_EQ(finding.weekday->weekday, 0U) << "a Sunday";
        EXPECT_EQ(finding.weekday->nearest, model::Date::of(2026, 6, finding.cell.row == 0 ? 15 : 13));
    }
    EXPECT_EQ(quality::check(data).size(), 2U);
}

TEST(Check, NamesARowFarBelow)
{
    Workbook workbook(centre());
    workbook.add("participants", {"P1", "Ada"});
    for (int row = 0; row < 600; ++row)
        workbook.add("participants", {});
    workbook.add("participants", {"P2", "Bob"});
    workbook.add("participants", {"P3", "Cid"});
    EXPECT_EQ(found(workbook), Words{"info far-row 1/0/601 P2"});
}

TEST(Check, TellsDatesAndTimesAmongNumbersAndDatesThatAreSlips)
{
    model::Template definition = centre();
    definition.registers[0].columns[6].unit = "h";
    Workbook workbook(std::move(definition));
    workbook.add("events", {"E1", 2026.0, "x", blank, blank, blank, ShownDay{serial(2026, 12, 10)}});
    workbook.add("events", {"E2", "12/03/202", "x", blank, blank, blank, ShownTime{0.5}});
    workbook.add("attendances", {"E1", blank, blank, blank, ShownTime{0.5}});
    EXPECT_EQ(found(workbook), (Words{"error far-date 0/1/0 2026", "error date-in-number 0/6/0 46366",
                                      "error unreadable-date 0/1/1 12/03/202", "error time-in-number 2/4/0 0.5"}));
    const engine::Dataset data = workbook.dataset();
    EXPECT_EQ(quality::countAlerts(data), 4u);
}

/// The case 54: one American date made others American, and that was only a remark.
TEST(Check, WarnsOfDatesInTheOrderOfAnother)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", "03/04/2026", "x"});
    workbook.add("events", {"E2", "05/04/2026", "x"});
    workbook.add("events", {"E3", "06/23/2026", "x"});
    EXPECT_EQ(found(workbook), (Words{"warning date-order 0/1/0 03/04/2026", "warning date-order 0/1/1 05/04/2026",
                                      "info date-as-text 0/1/2 06/23/2026"}));
    EXPECT_EQ(quality::countAlerts(workbook.dataset()), 2u);
}

TEST(Check, WarnsOfDayAndMonthExchanged)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", serial(2026, 10, 6), "x"});
    workbook.add("events", {"E2", serial(2026, 7, 5), "x"});
    workbook.add("events", {"E3", "23/06/2026", "x"});
    EXPECT_EQ(found(workbook), (Words{"warning exchanged-dates 0/1/0", "info date-as-text 0/1/2 23/06/2026"}));
    EXPECT_EQ(quality::countAlerts(workbook.dataset()), 1u);
}
