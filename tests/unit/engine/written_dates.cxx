// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Dates as people and forms write them, and how a column decides what is left open in them.

#include "Workbook.hxx"

#include "engine/data/DateRule.hxx"
#include "engine/data/OtherWeekday.hxx"
#include "engine/data/WrittenDate.hxx"

#include <cmath>
#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;
using engine::CellState;
using engine::Dataset;
using engine::ReadDay;

namespace
{
/// "2026-03-12 14:30:00", "2026-03-12 to" where there is an end of hours, "why: doubt" where there is no day.
std::string shown(const ReadDay& read)
{
    static const char* const doubts[]{"", "no date", "no such day", "other weekday", "both centuries", "no century"};
    if (!read.day)
        return doubts[static_cast<int>(read.doubt)];
    std::string text = model::isoText(model::Date{*read.day});
    if (read.time)
    {
        const int seconds = static_cast<int>(std::lround(*read.time * 86400));
        for (const int part : {seconds / 3600, seconds / 60 % 60, seconds % 60})
            text += (text.size() == 10 ? " " : ":") + std::string(part < 10 ? "0" : "") + std::to_string(part);
    }
    return text + (read.saysMore ? " to" : "");
}

/// As a French document of June 2026 reads it in a column of its own.
std::string readIn(const model::Column& column, const std::string& text)
{
    return shown(engine::readDay(text, engine::dateRule(column, FrenchReader()), FrenchReader()));
}

std::string read(const std::string& text)
{
    return readIn(column("date", model::ColumnType::Date), text);
}

std::string readBirth(const std::string& text)
{
    model::Column birth = column("birth", model::ColumnType::Date);
    birth.personal = true;
    return readIn(birth, text);
}
}

TEST(WrittenDates, AreReadInFigures)
{
    for (const char* text :
         {"12/3/26", "12/03/2026", "12-03-26", "12.03.2026", "12 03 2026", "12 / 3 / 26", "2026-03-12", "2026/3/12",
          "le 12/03/26", "jeu. 12/03/26", "Jeudi, 12/03/2026", "12\u00A003\u202F2026", "le jeudi 12/3/2026"})
        EXPECT_EQ(read(text), "2026-03-12") << text;
}

TEST(WrittenDates, AreReadInFrenchAndEnglishWords)
{
    for (const char* text : {"12 mars 2026", "12 MARS 26", "jeudi 12 mars 2026", "le 12 mars 2026", "12-mars-26",
                             "12/mars/2026", "12 mars ’26", "12 March 2026", "March 12, 2026", "Mar 12 26",
                             "Thursday, March 12th, 2026", "the 12th of March 2026", "12 mar. 2026"})
        EXPECT_EQ(read(text), "2026-03-12") << text;
    EXPECT_EQ(read("1er fév. 2026"), "2026-02-01");
    EXPECT_EQ(read("1 FEVRIER 26"), "2026-02-01");
    EXPECT_EQ(read("mar. 3 mars 26"), "2026-03-03");
    const char* const french[]{"janv.", "févr.", "mars",  "avr.", "mai",  "juin",
                               "juil.", "août",  "sept.", "oct.", "nov.", "déc."};
    const char* const english[]{"Jan",  "Feb", "March", "April", "May", "June",
                                "July", "Aug", "Sept",  "Oct",   "Nov", "December"};
    for (unsigned month = 1; month <= 12; ++month)
    {
        const std::string day = model::isoText(model::Date::of(2026, month, 5));
        EXPECT_EQ(read(std::string("5 ") + french[month - 1] + " 26"), day);
        EXPECT_EQ(read(std::string(english[month - 1]) + " 5, 2026"), day);
    }
}

TEST(WrittenDates, SayWhichDayOfTheWeekTheyAreInstead)
{
    static const char* const names[]{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    const auto other = [](const std::string& text) -> std::string
    {
        const auto found =
            engine::otherWeekday(text, engine::dateRule(column("date", model::ColumnType::Date), FrenchReader()));
        if (!found)
            return "-";
        return model::isoText(found->day) + " " + names[found->weekday] + ", not " + names[found->typed] + ": " +
               model::isoText(found->nearest);
    };
    EXPECT_EQ(other("lundi 14 juin 2026"), "2026-06-14 Sunday, not Monday: 2026-06-15");
    EXPECT_EQ(other("samedi 14/06/2026"), "2026-06-14 Sunday, not Saturday: 2026-06-13");
    EXPECT_EQ(other("mer. 14/06/2026"), "2026-06-14 Sunday, not Wednesday: 2026-06-17");
    EXPECT_EQ(other("jeudi 14 juin 2026 à 18 h"), "2026-06-14 Sunday, not Thursday: 2026-06-11");
    EXPECT_EQ(other("Monday, June 14th, 2026"), "2026-06-14 Sunday, not Monday: 2026-06-15");
    EXPECT_EQ(other("vendredi 1er mars 2024"), "-") << "it was one";
    EXPECT_EQ(other("mardi 1er mars 2024"), "2024-03-01 Friday, not Tuesday: 2024-02-27");
    EXPECT_EQ(other("samedi 14 juin 26"), "2026-06-14 Sunday, not Saturday: 2026-06-13")
        << "the century that makes sense";
    EXPECT_EQ(other("14 juin 2026"), "-");
    EXPECT_EQ(other("lundi 31 février 2026"), "-");
    EXPECT_EQ(other("lundi prochain"), "-");
    EXPECT_EQ(other(""), "-");
}

TEST(WrittenDates, KeepTheirTime)
{
    for (const char* text :
         {"12/03/2026 14h30", "12/03/26 14 h 30", "12/03/2026 14:30", "12/03/2026, 14:30", "12/03/2026 - 14:30",
          "2026-03-12T14:30:00", "2026-03-12 14:30:00.000", "2026-03-12T14:30:00Z", "2026-03-12T14:30:00.123+01:00",
          "2026-03-12T14:30:00-04:00", "le 12 mars 2026 à 14h30", "12 mars 2026 à 14 h 30 min",
          "2026/03/12 2:30:00 PM UTC+1", "12/03/2026 2:30 p.m.", "2026/03/12 2:30:00 pm GMT+2", "12/03/26 à 14H30"})
        EXPECT_EQ(read(text), "2026-03-12 14:30:00") << text;
    EXPECT_EQ(read("le 12 mars 2026 à 14 h"), "2026-03-12 14:00:00");
    EXPECT_EQ(read("12/03/2026 14 heures"), "2026-03-12 14:00:00");
    EXPECT_EQ(read("2026-03-12 23:59:59"), "2026-03-12 23:59:59");
    EXPECT_EQ(read("12/03/2026 12:05 am"), "2026-03-12 00:05:00");
    EXPECT_EQ(read("12/03/2026 00:00"), "2026-03-12 00:00:00");
}

TEST(WrittenDates, SayWhenThereIsAnEndOfHours)
{
    for (const char* text : {"12/03/2026 14h-16h", "12 mars 2026 de 14h à 16h30", "12/03/26 14:30-16:30",
                             "12/03/2026 14:30 – 16:30", "jeudi 12 mars 2026, 14h/16h"})
        EXPECT_EQ(read(text).substr(0, 10) + read(text).substr(read(text).size() - 3), "2026-03-12 to") << text;
}

TEST(WrittenDates, AreNoneWithMoreWordsOrLess)
{
    for (const char* text : {"12/03/2026 (reporté)",
                             "12/03/2026 25:00",
                             "12/03/2026 14:61",
                             "12/03/2026 13:00 pm",
                             "12 mars",
                             "mars 2026",
                             "20260312",
                             "12/03",
                             "12-14 mars 2026",
                             "12/03/2026 au 14/03/2026",
                             "courant 2026",
                             "12 mars 14h30",
                             "1234/03/2026",
                             "12//03/2026",
                             "12/03-2026",
                             "Q1 2026",
                             "2026-03",
                             "12 mrs 2026",
                             "x",
                             "12",
                             "99999999999999",
                             "12/03/2026 14h30 16h",
                             "le",
                             "12 mars 202"})
        EXPECT_EQ(read(text), "no date") << text;
}

TEST(WrittenDates, MustBeDaysOfTheCalendar)
{
    for (const char* text : {"31/02/26", "31/02/2026", "30 février 2026", "31-11-26", "00/01/2026", "0/0/00",
                             "32/01/26", "29/02/2027", "12/13/2026", "29 février 27", "2026-02-30"})
        EXPECT_EQ(read(text), "no such day") << text;
    EXPECT_EQ(read("29/02/00"), "2000-02-29");
    EXPECT_EQ(read("29/02/28"), "2028-02-29");
    EXPECT_EQ(read("lundi 12 mars 2026"), "other weekday");
    EXPECT_EQ(read("vendredi 12/03/26"), "no century");
}

TEST(WrittenDates, HaveTheOneCenturyThatMakesSense)
{
    EXPECT_EQ(read("1/1/00"), "2000-01-01");
    EXPECT_EQ(read("1/1/29"), "2029-01-01");
    EXPECT_EQ(read("1/1/30"), "2030-01-01");
    EXPECT_EQ(read("30/6/36"), "2036-06-30");
    EXPECT_EQ(read("1/7/36"), "no century");
    EXPECT_EQ(read("1/1/45"), "no century");
    EXPECT_EQ(read("1/1/52"), "1952-01-01");
    EXPECT_EQ(read("1/1/69"), "1969-01-01");
    EXPECT_EQ(read("1/1/99"), "1999-01-01");
}

TEST(WrittenDates, OfALifeAreNeverInTheFuture)
{
    EXPECT_EQ(readBirth("1/1/29"), "1929-01-01");
    EXPECT_EQ(readBirth("1/1/30"), "1930-01-01");
    EXPECT_EQ(readBirth("1/1/69"), "1969-01-01");
    EXPECT_EQ(readBirth("1/1/99"), "1999-01-01");
    EXPECT_EQ(readBirth("1/1/00"), "2000-01-01");
    EXPECT_EQ(readBirth("1/1/15"), "2015-01-01");
    EXPECT_EQ(readBirth("1/1/24"), "both centuries");
    EXPECT_EQ(readBirth("30/6/26"), "both centuries");
    EXPECT_EQ(readBirth("1/7/26"), "1926-07-01");
    EXPECT_EQ(readBirth("vendredi 12/4/24"), "2024-04-12");
    EXPECT_EQ(readBirth("12/03/2124"), "2124-03-12") << "four digits are read as they are";
}

namespace
{
/// What a column of one register becomes, cell by cell.
std::vector<std::string> columnRead(const std::vector<Cell>& cells, bool personal = false)
{
    model::Template definition = centre();
    for (model::Column& each : definition.registers[0].columns)
        each.personal = personal && each.id == "date";
    Workbook workbook(definition);
    for (const Cell& cell : cells)
        workbook.add("events", {blank, cell, "x"});
    const Dataset data = workbook.dataset();
    std::vector<std::string> all;
    for (std::uint32_t row = 0; row < cells.size(); ++row)
    {
        const std::int32_t day = data.tables()[0].columns[1].days[row];
        const CellState state = data.tables()[0].columns[1].states[row];
        EXPECT_EQ(day == engine::TypedColumn::noDay, state == CellState::Unreadable || state == CellState::FarDate);
        all.push_back(day == engine::TypedColumn::noDay ? "no" : model::isoText(model::Date{day}));
    }
    return all;
}

using Words = std::vector<std::string>;
}

TEST(DatesOfAColumn, ReachAsFarAsItsOtherDates)
{
    std::vector<Cell> old(12, serial(1920, 5, 1));
    old.push_back("1/1/26");
    EXPECT_EQ(columnRead(old).front(), "1920-05-01");
    EXPECT_EQ(columnRead(old).back(), "no") << "1926 or 2026";
    std::vector<Cell> many(120, serial(2026, 1, 1));
    many.push_back(serial(1900, 1, 2));
    many.push_back("1/1/26");
    EXPECT_EQ(columnRead(many).back(), "2026-01-01") << "one slip does not make the others doubtful";
}

/// The cases 122 and 164: 1905 of a year typed alone, 1928 of 010326, 1900 of 12,03, and 2062 counted in silence.
TEST(DatesOfAColumn, CountNowhereWhereTheyAreSlips)
{
    EXPECT_EQ(
        columnRead({serial(2026, 3, 12), 2026.0, 10326.0, 12.03, serial(2062, 3, 12), "12/03/2062", "12/03/1926"}),
        (Words{"2026-03-12", "no", "no", "no", "no", "no", "no"}));
    EXPECT_EQ(columnRead({serial(1920, 5, 1), "1/1/26"}), (Words{"no", "2026-01-01"}));
    EXPECT_EQ(columnRead({serial(2090, 5, 1), "1/1/88", "1/1/91"}), (Words{"no", "1988-01-01", "1991-01-01"}));
    EXPECT_EQ(columnRead({serial(2036, 6, 30), serial(2036, 7, 1), serial(1951, 6, 30), serial(1951, 6, 29)}),
              (Words{"2036-06-30", "no", "1951-06-30", "no"}));
    EXPECT_EQ(columnRead({serial(1921, 6, 30), serial(1921, 6, 29), serial(2027, 7, 1)}, true),
              (Words{"1921-06-30", "no", "no"}))
        << "births";
    for (const char* const text : {"12/03/202", "12/03/6", "12/03/20266"})
        EXPECT_EQ(columnRead({serial(2026, 3, 12), text}).back(), "no") << text;
}

/// The case 121: a program that reads month first makes 6 October of "10/06/2026", and leaves "23/06/2026" as a text.
TEST(DatesOfAColumn, MayHaveDayAndMonthExchanged)
{
    const auto mayBe = [](const std::vector<Cell>& dates)
    {
        Workbook workbook(centre());
        for (const Cell& date : dates)
            workbook.add("events", {blank, date, "x"});
        return workbook.dataset().dateRule(0, 1).maybeExchanged;
    };
    EXPECT_TRUE(mayBe({serial(2026, 10, 6), serial(2026, 7, 5), "23/06/2026", "25/05/2026"}));
    EXPECT_TRUE(mayBe({serial(2026, 10, 6), serial(2026, 7, 5), "06/23/2026"}));
    EXPECT_FALSE(mayBe({serial(2026, 10, 16), serial(2026, 7, 5), "23/06/2026"}));
    EXPECT_FALSE(mayBe({serial(2026, 10, 6), serial(2026, 7, 5), "23/06/2026", "03/06/2026"}));
    EXPECT_FALSE(mayBe({serial(2026, 10, 6), serial(2026, 7, 5)}));
}

TEST(DatesOfAColumn, HaveTheOrderThatOneOfThemProves)
{
    EXPECT_EQ(columnRead({"03/04/2026", "03/25/2026", "3/4/26"}), (Words{"2026-03-04", "2026-03-25", "2026-03-04"}));
    EXPECT_EQ(columnRead({"03/04/2026", "02/31/2026"}), (Words{"2026-04-03", "no"})) << "no day proves nothing";
    EXPECT_EQ(columnRead({"03/04/2026", "03/25/2026", "25/03/2026"}), (Words{"2026-04-03", "no", "2026-03-25"}));
    EXPECT_EQ(columnRead({"03/04/2026", "12 mars 2026", serial(2026, 12, 25)}),
              (Words{"2026-04-03", "2026-03-12", "2026-12-25"}));
}

TEST(DatesOfAColumn, AreReadAnewWhenOneOfThemChangesHowTheyAreRead)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", serial(2026, 1, 1), "x"});
    workbook.add("events", {"E2", "03/04/2026", "x"});
    Dataset data = workbook.dataset();
    engine::DatasetParts parts;
    workbook.set("events", 0, 1, serial(2026, 2, 1));
    EXPECT_TRUE(data.update({0, 0, 1, {1}}, parts));
    workbook.set("events", 0, 1, "03/25/2026");
    EXPECT_FALSE(data.update({0, 0, 1, {1}}, parts));
    EXPECT_EQ(workbook.dataset().tables()[0].columns[1].days[1], model::Date::of(2026, 3, 4).daysSinceEpoch);
}

TEST(DatesOfAColumn, AreNotReadWithoutALocale)
{
    class Nothing : public engine::LocaleReader
    {
        std::optional<double> number(std::string_view) const override { return std::nullopt; }
        std::optional<std::int32_t> date(std::string_view) const override { return std::nullopt; }
    };
    const model::Column date = column("date", model::ColumnType::Date);
    EXPECT_EQ(shown(engine::readDay("12/03/2026", engine::dateRule(date, Nothing()), Nothing())), "no date");
}
