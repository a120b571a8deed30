// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Events that come back: their days, the days off in words and from calendar files, their rows.

#include "Workbook.hxx"
#include "entry/CalendarFile.hxx"
#include "entry/EventSeries.hxx"

#include <gtest/gtest.h>

namespace ficheaction::test
{

namespace
{
using entry::FreeDays;
using model::Date;

model::Period between(Date first, Date last)
{
    return {first, last};
}

/// Every Tuesday.
entry::SeriesRule tuesdays(Date first, Date last)
{
    entry::SeriesRule rule;
    rule.days = between(first, last);
    rule.weekdays[1] = true;
    return rule;
}

std::vector<std::string> isoDays(const std::vector<entry::SeriesDay>& days)
{
    std::vector<std::string> all;
    for (const entry::SeriesDay& each : days)
        all.push_back(model::isoText(each.day) + (each.free ? " " + *each.free : ""));
    return all;
}

std::vector<FreeDays> readFrench(const std::string& text)
{
    entry::FreeDaysRead read = entry::readFreeDays(text, FrenchReader());
    EXPECT_TRUE(read.unread.empty()) << text << ": " << read.unread.front();
    return read.days;
}
}

TEST(EventSeries, NamesTheDaysOfTheWeekAndWhatIsFree)
{
    entry::SeriesRule rule = tuesdays(Date::of(2026, 10, 1), Date::of(2026, 11, 24));
    rule.free = {{between(Date::of(2026, 10, 17), Date::of(2026, 11, 2)), "Toussaint"}};
    EXPECT_EQ(isoDays(entry::seriesDays(rule)),
              (std::vector<std::string>{"2026-10-06", "2026-10-13", "2026-10-20 Toussaint", "2026-10-27 Toussaint",
                                        "2026-11-03", "2026-11-10", "2026-11-17", "2026-11-24"}));
    rule.free = {{between(Date::of(2026, 11, 3), Date::of(2026, 11, 3)), ""}};
    EXPECT_EQ(isoDays(entry::seriesDays(rule))[4], "2026-11-03 ") << "without a name it is free all the same";
}

TEST(EventSeries, CountsWeeksFromTheOneItBeginsIn)
{
    entry::SeriesRule rule = tuesdays(Date::of(2026, 9, 2), Date::of(2026, 10, 20)); // a Wednesday
    rule.weekdays[3] = true;                                                         // and Thursdays
    rule.everyWeeks = 2;
    EXPECT_EQ(isoDays(entry::seriesDays(rule)),
              (std::vector<std::string>{"2026-09-03", "2026-09-15", "2026-09-17", "2026-09-29", "2026-10-01",
                                        "2026-10-13", "2026-10-15"}));
    rule.days = between(Date::of(1969, 12, 1), Date::of(1970, 1, 6)); // Monday; before the calendar's zero
    rule.everyWeeks = 1;
    rule.weekdays = {true};
    EXPECT_EQ(isoDays(entry::seriesDays(rule)), (std::vector<std::string>{"1969-12-01", "1969-12-08", "1969-12-15",
                                                                          "1969-12-22", "1969-12-29", "1970-01-05"}));
}

TEST(EventSeries, TakesASingleDayWhateverDayOfTheWeekItIs)
{
    const entry::SeriesRule rule = tuesdays(Date::of(2026, 10, 1), Date::of(2026, 10, 1)); // a Thursday
    EXPECT_EQ(isoDays(entry::seriesDays(rule)), std::vector<std::string>{"2026-10-01"});
}

TEST(EventSeries, ReadsDaysOffAsPeopleWriteThem)
{
    const FreeDays autumn{between(Date::of(2026, 10, 17), Date::of(2026, 11, 2)), "Toussaint"};
    for (const char* line :
         {"Toussaint : du 17/10/2026 au 02/11/2026", "Toussaint: 17/10/2026 - 2/11/2026",
          "Toussaint\u00A0: du 17 octobre au 2 novembre 2026", "Toussaint : 17/10 au 2/11/2026",
          "Toussaint : du samedi 17 octobre 2026 au lundi 2 novembre 2026", "Toussaint : 2026-10-17 \u2013 2026-11-02",
          "Toussaint : 17/10/26 \u2013 02/11/26", "  Toussaint :  DU 17 OCTOBRE 2026 jusqu\u2019au 2 novembre 2026 "})
        EXPECT_EQ(readFrench(line), std::vector<FreeDays>{autumn}) << line;
    EXPECT_EQ(readFrench("du 19 d\u00E9cembre au 3 janvier 2027"),
              (std::vector<FreeDays>{{between(Date::of(2026, 12, 19), Date::of(2027, 1, 3)), ""}}));
    EXPECT_EQ(readFrench("du 17 au 20 octobre 2026"),
              (std::vector<FreeDays>{{between(Date::of(2026, 10, 17), Date::of(2026, 10, 20)), ""}}));
    EXPECT_EQ(readFrench("11/11/2026\nNo\u00EBl : le 25 d\u00E9cembre 2026"),
              (std::vector<FreeDays>{{between(Date::of(2026, 11, 11), Date::of(2026, 11, 11)), ""},
                                     {between(Date::of(2026, 12, 25), Date::of(2026, 12, 25)), "No\u00EBl"}}));
}

TEST(EventSeries, TellsLinesThatAreNoDays)
{
    const entry::FreeDaysRead read = entry::readFreeDays(
        "pendant les vacances\n11/11/2026\ndu 02/11/2026 au 17/10/2026\n31/02/2026", FrenchReader());
    EXPECT_EQ(read.days.size(), 1U);
    EXPECT_EQ(read.unread,
              (std::vector<std::string>{"pendant les vacances", "du 02/11/2026 au 17/10/2026", "31/02/2026"}));
}

TEST(EventSeries, WritesDaysOffAsItReadsThem)
{
    const auto day = [](Date date)
    {
        const std::string iso = model::isoText(date);
        return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
    };
    for (const FreeDays& free :
         {FreeDays{between(Date::of(2026, 10, 17), Date::of(2026, 11, 2)), "Vacances d\u2019automne"},
          FreeDays{between(Date::of(2026, 11, 11), Date::of(2026, 11, 11)), ""}})
        EXPECT_EQ(readFrench(entry::freeDaysLine(free, day)), std::vector<FreeDays>{free});
    const FreeDays odd{between(Date::of(2026, 10, 17), Date::of(2026, 11, 2)), "Zone B : automne 2026; suite"};
    const std::vector<FreeDays> read = readFrench(entry::freeDaysLine(odd, day));
    ASSERT_EQ(read.size(), 1U);
    EXPECT_EQ(read[0].days, odd.days);
    EXPECT_EQ(read[0].name, "Zone B  automne  suite");
}

TEST(CalendarFile, ReadsSchoolHolidays)
{
    const entry::CalendarDays calendar = entry::readCalendar(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261219\r\n"
        "DTEND;VALUE=DATE:20270104\r\nSUMMARY:Vacances de No\u00EBl\\, zo\r\n ne B\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nDTSTART;TZID=\"Europe:Paris\":20261017T000000\r\nDTEND:20261102T000000\r\n"
        "BEGIN:VALARM\r\nDTSTART:20200101\r\nEND:VALARM\r\nSUMMARY:Toussaint\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nDTSTART:20261111\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nDTSTART:20270501T090000Z\r\nDURATION:P1W\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nSUMMARY:sans date\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    EXPECT_TRUE(calendar.isCalendar);
    EXPECT_EQ(
        calendar.days,
        (std::vector<FreeDays>{{between(Date::of(2026, 10, 17), Date::of(2026, 11, 1)), "Toussaint"},
                               {between(Date::of(2026, 11, 11), Date::of(2026, 11, 11)), ""},
                               {between(Date::of(2026, 12, 19), Date::of(2027, 1, 3)), "Vacances de No\u00EBl, zone B"},
                               {between(Date::of(2027, 5, 1), Date::of(2027, 5, 7)), ""}}));
    EXPECT_EQ(calendar.repeated, 1U);
    EXPECT_EQ(calendar.unread, 1U);
}

TEST(CalendarFile, TakesAnythingForNoCalendar)
{
    EXPECT_FALSE(entry::readCalendar("").isCalendar);
    EXPECT_FALSE(entry::readCalendar("a;b;c\r\n1;2;3\r\n").isCalendar);
    const entry::CalendarDays cut = entry::readCalendar("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2026");
    EXPECT_TRUE(cut.isCalendar);
    EXPECT_TRUE(cut.days.empty());
    EXPECT_TRUE(
        entry::readCalendar("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261017\nDURATION:P\nDTEND:20260101\nEND:VEVENT")
            .days[0]
            .days == between(Date::of(2026, 10, 17), Date::of(2026, 10, 17)))
        << "an end before the beginning";
}

TEST(EventSeries, GivesEachDayARowWithItsNumber)
{
    Workbook workbook(centre());
    workbook.add("events", {"E009", serial(2026, 6, 1), "F\u00EAte", blank, "R\u00E9alis\u00E9e", blank, blank, blank});
    workbook.add("events", {"E011", serial(2026, 6, 2), "Comit\u00E9", blank, blank, blank, blank, blank});
    const engine::Dataset data = workbook.dataset();
    const std::size_t columns = data.definition().registers[0].columns.size();
    std::vector<model::CellValue> cells(columns);
    cells[0] = std::string("E011");
    cells[2] = std::string("Atelier");
    const auto rows =
        entry::seriesRows(data, 0, cells, {Date::of(2026, 9, 1), Date::of(2026, 9, 8)}, Date::of(2026, 9, 5));
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(std::get<std::string>(rows[0][0]), "E012");
    EXPECT_EQ(std::get<std::string>(rows[1][0]), "E013");
    EXPECT_EQ(std::get<model::Moment>(rows[1][1]).day, Date::of(2026, 9, 8));
    EXPECT_EQ(std::get<std::string>(rows[0][2]), "Atelier");
    EXPECT_EQ(rows[0].size(), columns);
}

}
