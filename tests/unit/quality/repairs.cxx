// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What can be corrected at a glance, and what is better left to a person.

#include "Workbook.hxx"

#include "quality/Repairs.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;
using quality::Repair;

namespace
{
std::string shown(const model::CellValue& value)
{
    if (const auto* const text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* const number = std::get_if<double>(&value))
        return std::to_string(static_cast<int>(*number * 10)) + "/10";
    if (const auto* const moment = std::get_if<model::Moment>(&value))
        return "day " + model::isoText(moment->day) +
               (moment->time > 0 ? " " + std::to_string(static_cast<int>(moment->time * 1440 + 0.5)) + " min" : "");
    return "nothing";
}

using Words = std::vector<std::string>;

/// "date-as-text 0/1/0 12/06/2026 -> day 2026-06-12 (safe)"
Words repaired(Workbook& workbook)
{
    const engine::Dataset data = workbook.dataset();
    Words all;
    for (const Repair& repair : quality::repairs(data))
        all.push_back(repair.code + " " + std::to_string(repair.cell.table) + "/" + std::to_string(repair.cell.column) +
                      "/" + std::to_string(repair.cell.row) + " " + repair.before + " -> " + shown(repair.after) +
                      (repair.safe ? " (safe)" : "") + (repair.why.empty() ? "" : " " + repair.why) +
                      (repair.whyValue.empty() ? "" : " " + repair.whyValue));
    return all;
}
}

TEST(Repairs, HaveNothingToSayOfGoodRows)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", serial(2026, 1, 1), "Fête « au\u00A0Clos »", "Manifestation", "Réalisée"});
    workbook.add("attendances", {"E1", blank, blank, "Jour J", 3.0});
    EXPECT_EQ(repaired(workbook), Words{});
}

TEST(Repairs, MakeDatesAndNumbersOfTexts)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", "12/06/2026", "a", blank, blank, blank, "3,5"});
    workbook.add("events", {"E2", "12/6/26", "a", blank, blank, blank, "beaucoup"});
    workbook.add("events", {"E3", "31/02/2026", "a"});
    EXPECT_EQ(repaired(workbook), (Words{"date-as-text 0/1/0 12/06/2026 -> day 2026-06-12 (safe)",
                                         "two-digit-year 0/1/1 12/6/26 -> day 2026-06-12 (safe) too-early 1926",
                                         "number-as-text 0/6/0 3,5 -> 35/10 (safe)"}));
}

TEST(Repairs, SayWhyACenturyIsMeant)
{
    Workbook workbook(centre());
    for (const char* text : {"12/06/69", "29/02/00", "vendredi 12/06/26", "12/06/45", "31/02/26"})
        workbook.add("events", {blank, text, "a"});
    Words dates;
    for (const std::string& each : repaired(workbook))
        if (each.starts_with("two-digit-year"))
            dates.push_back(each);
    EXPECT_EQ(dates, (Words{"two-digit-year 0/1/0 12/06/69 -> day 1969-06-12 (safe) too-late 2069",
                            "two-digit-year 0/1/1 29/02/00 -> day 2000-02-29 (safe) no-such-day 1900",
                            "two-digit-year 0/1/2 vendredi 12/06/26 -> day 2026-06-12 (safe) other-weekday 1926"}));
}

TEST(Repairs, KeepTheTimeOfADate)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", "12/06/2026 14h30", "a"});
    workbook.add("events", {"E2", "12/06/2026 de 14h à 16h", "a"});
    workbook.add("events", {"E3", serial(2026, 6, 12) + 0.75, "a"});
    workbook.add("events", {"E4", "12/06/26 à 9h", "a"});
    EXPECT_EQ(repaired(workbook),
              (Words{"two-digit-year 0/1/3 12/06/26 à 9h -> day 2026-06-12 540 min (safe) too-early 1926",
                     "date-with-time 0/1/0 12/06/2026 14h30 -> day 2026-06-12 870 min (safe) keeps-time",
                     "time-of-day 0/1/2 " + texts::numberText(serial(2026, 6, 12) + 0.75) +
                         " -> day 2026-06-12 drops-time"}));
}

TEST(Repairs, AreNotSafeInTheOrderThatOnlyAnotherCellProves)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", "03/04/2026", "a"});
    workbook.add("events", {"E2", "03/25/2026", "a"});
    EXPECT_EQ(repaired(workbook), (Words{"date-as-text 0/1/0 03/04/2026 -> day 2026-03-04 column-order",
                                         "date-as-text 0/1/1 03/25/2026 -> day 2026-03-25 (safe)"}));
}

TEST(Repairs, WriteAsTheListDoesAndAddWhatItLacks)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", serial(2026, 1, 1), "a", "manifestation ", "realisee"});
    workbook.add("events", {"E2", serial(2026, 1, 1), "a", "Manifestatoin", "Réalisée\u00A0"});
    workbook.add("events", {"E3", serial(2026, 1, 1), "a", "Sortie familiale"});
    workbook.add("events", {"E4", serial(2026, 1, 1), "a", " sortie familiale"});
    EXPECT_EQ(repaired(workbook), (Words{"blanks 0/4/1 Réalisée\u00A0 -> Réalisée (safe)",
                                         "list-spelling 0/3/0 manifestation  -> Manifestation (safe)",
                                         "list-spelling 0/4/0 realisee -> Réalisée (safe)",
                                         "list-typo 0/3/1 Manifestatoin -> Manifestation",
                                         "list-addition 0/3/2 Sortie familiale -> Sortie familiale"}));
}

TEST(Repairs, NumberRowsAndFindTheOnlyKeyThatIsNear)
{
    Workbook workbook(centre());
    workbook.add("events", {"E001", serial(2026, 1, 1), "a"});
    workbook.add("events", {blank, serial(2026, 1, 2), "a"});
    workbook.add("participants", {"P100", "Ada"});
    workbook.add("participants", {"P101", "Bob"});
    workbook.add("attendances", {"EE001", "P10"});
    EXPECT_EQ(repaired(workbook),
              (Words{"missing-key 0/0/1  -> E002 (safe)", "unknown-reference 2/0/0 EE001 -> E001"}));
}

TEST(Repairs, TakeInvisibleBlanksOutOfNamesAndKeys)
{
    model::Template definition = centre();
    for (model::Register& each : definition.registers)
        for (model::Column& column : each.columns)
            column.personal = each.id == "participants" && column.id == "name";
    Workbook workbook(definition);
    workbook.add("participants", {" P1", "Le\u00A0Goff\u200B  Anne"});
    EXPECT_EQ(repaired(workbook),
              (Words{"blanks 1/0/0  P1 -> P1 (safe)", "blanks 1/1/0 Le\u00A0Goff\u200B  Anne -> Le Goff Anne (safe)"}));
}

TEST(Repairs, KnowOtherWordsForAValueOfAList)
{
    model::Template definition = centre();
    definition.lists.push_back({"sexes", "Sexes", {"F", "M", "Non renseigné"}, false});
    definition.lists.push_back({"consents", "Accords", {"Oui", "Non"}, false});
    model::Register& people = definition.registers[1];
    people.columns.push_back(column("sex", model::ColumnType::List));
    people.columns.back().list = "sexes";
    people.columns.push_back(column("consent", model::ColumnType::List));
    people.columns.back().list = "consents";
    Workbook workbook(definition);
    workbook.add("participants", {"P1", "Ada", blank, blank, blank, "H", "o"});
    workbook.add("participants", {"P2", "Bob", blank, blank, blank, "Féminin", "OK"});
    workbook.add("participants", {"P3", "Cid", blank, blank, blank, "homme ", "d’accord"});
    workbook.add("participants", {"P4", "Dan", blank, blank, blank, "X", "jamais"});
    EXPECT_EQ(repaired(workbook),
              (Words{"list-typo 1/5/0 H -> M", "list-typo 1/6/0 o -> Oui", "list-typo 1/5/1 Féminin -> F",
                     "list-typo 1/6/1 OK -> Oui", "list-typo 1/5/2 homme  -> M", "list-typo 1/6/2 d’accord -> Oui",
                     "list-addition 1/5/3 X -> X", "list-addition 1/6/3 jamais -> jamais"}));
}

TEST(Repairs, DoNotChooseBetweenValuesThatAreToldApart)
{
    model::Template definition = centre();
    definition.lists[2].values = {"Mme", "Mlle"};
    Workbook workbook(definition);
    workbook.add("participants", {"P1", "Ada", "Femme"});
    EXPECT_EQ(repaired(workbook), Words{"list-addition 1/2/0 Femme -> Femme"});
}

TEST(Repairs, FindTheRowOfANumberWrittenOtherwise)
{
    Workbook workbook(centre());
    workbook.add("events", {"E001", serial(2026, 1, 1), "a"});
    workbook.add("events", {"E010", serial(2026, 1, 1), "a"});
    workbook.add("events", {"E100", serial(2026, 1, 1), "a"});
    workbook.add("attendances", {"E1"});
    workbook.add("attendances", {"e 0010 – Fête"});
    workbook.add("attendances", {"E-100"});
    workbook.add("attendances", {"E0"});
    EXPECT_EQ(repaired(workbook),
              (Words{"unknown-reference 2/0/0 E1 -> E001", "unknown-reference 2/0/1 e 0010 – Fête -> E010",
                     "unknown-reference 2/0/2 E-100 -> E100"}));
}

TEST(Repairs, FindTheNumberOfANameThatFitsOneRowAlone)
{
    model::Template definition = centre();
    definition.registers[0].columns[2].required = true;
    definition.registers[1].columns[1].personal = true;
    definition.registers[1].columns.insert(definition.registers[1].columns.begin() + 2, column("first_name"));
    definition.registers[1].columns[2].personal = true;
    Workbook workbook(definition);
    workbook.add("events", {"E001", serial(2026, 1, 1), "Fête du printemps"});
    workbook.add("participants", {"P001", "Aït Tizi", "Jeanne"});
    workbook.add("participants", {"P002", "Martin", "Lucie"});
    workbook.add("participants", {"P003", "Martin", "Lucie"});
    workbook.add("attendances", {"fete du printemps", "jeanne AIT-TIZI"});
    workbook.add("attendances", {"E001", "Jeanne A."});
    workbook.add("attendances", {"E001", "Lucie Martin"});
    workbook.add("attendances", {"E001", "Martin"});
    EXPECT_EQ(repaired(workbook), (Words{"unknown-reference 2/0/0 fete du printemps -> E001 – Fête du printemps",
                                         "unknown-reference 2/1/0 jeanne AIT-TIZI -> P001 – Jeanne A.",
                                         "unknown-reference 2/1/1 Jeanne A. -> P001 – Jeanne A."}));
}
