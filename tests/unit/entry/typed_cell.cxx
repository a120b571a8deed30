// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What was typed becomes a date or a number where it has that meaning, and else stays as it stands.

#include "Workbook.hxx"
#include "entry/TypedCell.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;
using model::ColumnType;

namespace
{
/// "12.5", "2026-06-12", "'text"; with " (problem)" where there is one.
std::string words(const entry::TypedCell& cell)
{
    std::string value = "nothing";
    if (const double* const number = std::get_if<double>(&cell.value))
        value = std::to_string(*number).substr(0, 4);
    if (const std::string* const text = std::get_if<std::string>(&cell.value))
        value = "'" + *text;
    if (const model::Moment* const moment = std::get_if<model::Moment>(&cell.value))
        value = model::isoText(moment->day);
    return cell.problem.empty() ? value : value + " (" + cell.problem + ")";
}

std::string read(std::string_view text, const model::Column& column, bool isWeight = false)
{
    return words(entry::typedCell(text, column, isWeight, FrenchReader()));
}
}

TEST(TypedCell, ReadsDates)
{
    const model::Column date = column("date", ColumnType::Date);
    EXPECT_EQ(read(" 12/06/2026 ", date), "2026-06-12");
    EXPECT_EQ(read("courant juin", date), "'courant juin (unreadable-date)");
    EXPECT_EQ(read("", date), "nothing");
}

TEST(TypedCell, ReadsNumbersWithinTheirBounds)
{
    model::Column hours = column("hours", ColumnType::Number);
    EXPECT_EQ(read("2,5", hours), "2.50");
    EXPECT_EQ(read("beaucoup", hours), "'beaucoup (unreadable-number)");
    EXPECT_EQ(read("2,5", hours, true), "'2,5 (not-whole)");
    EXPECT_EQ(read("-1", hours, true), "'-1 (negative-number)");
    hours.maximum = 24;
    EXPECT_EQ(read("25", hours), "'25 (number-out-of-range)");
}

TEST(TypedCell, LeavesTextAsItStands)
{
    EXPECT_EQ(read(" =1+1 ", column("title")), "'=1+1");
    EXPECT_EQ(read("00123", column("title")), "'00123");
}

TEST(TypedCell, TellsTheDayThatAFormShowsBesideWords)
{
    const model::Column date = column("date", ColumnType::Date);
    const auto day = [&](std::string_view text) { return entry::dayTyped(text, date, FrenchReader()); };
    EXPECT_EQ(day(" dimanche 14 juin 2026 "), model::Date::of(2026, 6, 14));
    EXPECT_EQ(day("14/06/2026 de 14h à 16h"), model::Date::of(2026, 6, 14)) << "it counts, and stays as it is";
    EXPECT_EQ(day("14/06/2026"), model::Date::of(2026, 6, 14));
    EXPECT_EQ(day("courant juin"), std::nullopt);
    EXPECT_EQ(day("14 juin 2126"), std::nullopt) << "a slip";
    EXPECT_EQ(day(""), std::nullopt);
}
