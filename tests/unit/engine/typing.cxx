// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "Workbook.hxx"

#include <cmath>
#include <gtest/gtest.h>
#include <map>

using namespace ficheaction;
using namespace ficheaction::test;
using engine::CellState;
using engine::Dataset;
using engine::RowState;
using engine::TextPool;
using engine::TypedColumn;
using model::ColumnType;

namespace
{
/// A register "things" with one column "value", and a second one that keeps rows from being blank.
model::Template withColumn(const model::Column& value)
{
    model::Template definition;
    definition.lists = {{"types", "Types", {"Manifestation", "Petit déjeuner", "12"}, false}};
    model::Register things;
    things.id = "things";
    things.columns = {value, column("filler")};
    definition.registers = {things};
    return definition;
}

struct TypedCell
{
    TypedColumn column;
    CellState state;
    std::string text;
};

/// What one cell becomes in a column of its own.
class Typing
{
public:
    explicit Typing(const model::Column& value, std::int32_t nullDate = -25569)
        : mColumn(value)
        , mNullDate(nullDate)
    {
    }

    TypedCell of(const Cell& cell) const
    {
        Workbook workbook(withColumn(mColumn));
        workbook.raw().nullDate = mNullDate;
        workbook.add("things", {cell, std::string("x")});
        const Dataset data = workbook.dataset();
        const TypedColumn& typed = data.tables()[0].columns[0];
        return {typed, typed.states[0], std::string(typed.texts.empty() ? "" : data.pool().foldedText(typed.texts[0]))};
    }

    CellState state(const Cell& cell) const { return of(cell).state; }
    double number(const Cell& cell) const { return of(cell).column.numbers[0]; }
    std::int32_t day(const Cell& cell) const { return of(cell).column.days[0]; }

private:
    model::Column mColumn;
    std::int32_t mNullDate;
};

model::Column listed(ColumnType type)
{
    model::Column value = column("value", type);
    value.list = "types";
    return value;
}

constexpr std::int32_t day12June = model::Date::of(2026, 6, 12).daysSinceEpoch;
}

TEST(TypingDates, CountsFromTheNullDateAndCutsTheTime)
{
    const Typing typing(column("value", ColumnType::Date));
    EXPECT_EQ(typing.day(serial(2026, 6, 12)), day12June);
    EXPECT_EQ(typing.day(serial(2026, 6, 12) + 0.999), day12June);
    EXPECT_EQ(typing.state(serial(2026, 6, 12) + 0.5), CellState::Ok);
    const Typing since1904(column("value", ColumnType::Date), model::Date::of(1904, 1, 1).daysSinceEpoch);
    EXPECT_EQ(since1904.day(serial(2026, 6, 12) - 1462), day12June);
}

TEST(TypingDates, ReadsTextsThatHaveOneMeaning)
{
    const Typing typing(column("value", ColumnType::Date));
    EXPECT_EQ(typing.day("12/06/2026"), day12June);
    EXPECT_EQ(typing.day("\u00A012/6/26 "), day12June);
    EXPECT_EQ(typing.state("12/06/2026"), CellState::ReadFromText);
}

TEST(TypingDates, RefusesWhatIsNoDay)
{
    const Typing typing(column("value", ColumnType::Date));
    for (const Cell& cell :
         {Cell("31/02/2026"), Cell("courant juin"), Cell(ErrorValue()), Cell(-5.0), Cell(1.0), Cell(1e300),
          Cell(serial(2201, 1, 1)), Cell(std::nan("")), Cell(INFINITY), Cell("12/06/1066")})
    {
        EXPECT_EQ(typing.state(cell), CellState::Unreadable) << cell.index();
        EXPECT_EQ(typing.day(cell), TypedColumn::noDay);
    }
    EXPECT_EQ(typing.state(serial(2200, 12, 31)), CellState::FarDate);
    EXPECT_EQ(typing.state(serial(1900, 1, 1)), CellState::FarDate);
    EXPECT_EQ(typing.state(serial(1899, 12, 31)), CellState::Unreadable);
    EXPECT_EQ(typing.state(""), CellState::Empty);
}

TEST(TypingNumbers, ReadsNumbersAndTheirTexts)
{
    const Typing typing(column("value", ColumnType::Number));
    EXPECT_EQ(typing.number(12.5), 12.5);
    EXPECT_EQ(typing.number(" 1,5\u202F"), 1.5);
    EXPECT_EQ(typing.state("1,5"), CellState::ReadFromText);
    EXPECT_EQ(typing.state("une dizaine"), CellState::Unreadable);
    EXPECT_EQ(typing.state(ErrorValue()), CellState::Unreadable);
    EXPECT_TRUE(std::isnan(typing.number("une dizaine")));
    EXPECT_EQ(typing.state("\u00A0"), CellState::Empty);
    EXPECT_TRUE(std::isnan(typing.number(blank)));
}

/// The case 48: 02:30 + 01:00 + 26:00 came to 1.23 h.
TEST(TypingNumbers, ReadsTimesAsHoursWhereHoursAreCounted)
{
    model::Column hours = column("value", ColumnType::Number);
    hours.unit = "h";
    const Typing typing(hours);
    EXPECT_DOUBLE_EQ(typing.number(ShownTime{2.5 / 24}), 2.5);
    EXPECT_DOUBLE_EQ(typing.number(ShownTime{26.0 / 24}), 26);
    EXPECT_EQ(typing.state(ShownTime{2.5 / 24}), CellState::Ok);
    EXPECT_EQ(typing.number(2.5), 2.5);
    for (const auto& [text, number] : std::map<std::string, double>{{"2,5 h", 2.5},
                                                                    {"2h30", 2.5},
                                                                    {"2 h 30", 2.5},
                                                                    {"02:30", 2.5},
                                                                    {"26:00:00", 26},
                                                                    {"45 min", 0.75},
                                                                    {"1 heure", 1}})
    {
        EXPECT_DOUBLE_EQ(typing.number(text), number) << text;
        EXPECT_EQ(typing.state(text), CellState::ReadFromText) << text;
    }
    for (const char* const text : {"2:75", "2:3", "h", "2 jours", "12/03/2026"})
        EXPECT_EQ(typing.state(text), CellState::Unreadable) << text;
    model::Column minutes = column("value", ColumnType::Number);
    minutes.unit = "min";
    EXPECT_DOUBLE_EQ(Typing(minutes).number(ShownTime{0.5 / 24}), 30);
    EXPECT_DOUBLE_EQ(Typing(minutes).number("1h30"), 90);
}

/// The case 119: "10/12" typed into a number of people was 46366 of them.
TEST(TypingNumbers, CountDatesAndTimesNowhere)
{
    const Typing typing(column("value", ColumnType::Number));
    EXPECT_EQ(typing.state(ShownDay{serial(2026, 12, 10)}), CellState::NoNumber);
    EXPECT_EQ(typing.state(ShownTime{0.5}), CellState::NoNumber);
    EXPECT_TRUE(std::isnan(typing.number(ShownDay{serial(2026, 12, 10)})));
    EXPECT_EQ(typing.state(serial(2026, 12, 10)), CellState::Ok) << "an amount may be as large";
    Workbook workbook(centre());
    workbook.add("events", {"E1", serial(2026, 3, 12)});
    workbook.add("attendances", {"E1", blank, blank, blank, serial(2026, 12, 10)});
    workbook.add("attendances", {"E1", blank, blank, blank, ShownDay{serial(2026, 12, 10)}});
    workbook.add("attendances", {"E1", blank, blank, blank, "12 pers."});
    const Dataset data = workbook.dataset();
    EXPECT_EQ(data.table("attendances")->states, (std::vector{RowState::Invalid, RowState::Invalid, RowState::Valid}));
    EXPECT_EQ(data.table("attendances")->columns[4].numbers[2], 12);
    EXPECT_EQ(data.shownDay({2, 4, 0}), (model::Date::of(2026, 12, 10)));
}

TEST(TypingNumbers, TakesTheYearOfADateInAColumnOfYears)
{
    model::Column birth = column("value", ColumnType::Number);
    birth.whole = true;
    birth.personal = true;
    birth.minimum = 1900;
    birth.maximum = 2100;
    const Typing typing(birth);
    EXPECT_EQ(typing.number(ShownDay{serial(1980, 5, 3)}), 1980);
    EXPECT_EQ(typing.number("03/05/1980"), 1980);
    EXPECT_EQ(typing.number(1980.0), 1980);
    EXPECT_EQ(typing.state(2062.0), CellState::FarDate);
    EXPECT_EQ(typing.state(1905.0), CellState::FarDate);
    EXPECT_EQ(typing.state(ShownDay{serial(2062, 5, 3)}), CellState::FarDate);
}

TEST(TypingDates, JudgesBirthsThatAreNotPersonalAsBirths)
{
    model::Column born = column("value", ColumnType::Date);
    EXPECT_EQ(Typing(born).state(serial(1940, 5, 3)), CellState::FarDate);
    born.birth = true;
    const Typing births(born);
    EXPECT_EQ(births.day(serial(1940, 5, 3)), model::Date::of(1940, 5, 3).daysSinceEpoch);
    EXPECT_EQ(births.day("03/05/1940"), model::Date::of(1940, 5, 3).daysSinceEpoch);
    EXPECT_EQ(births.day("03/05/40"), model::Date::of(1940, 5, 3).daysSinceEpoch);
    EXPECT_EQ(births.day("03/05/29"), model::Date::of(1929, 5, 3).daysSinceEpoch);
    EXPECT_EQ(births.state(serial(2030, 5, 3)), CellState::FarDate);
    EXPECT_EQ(births.state(serial(1915, 5, 3)), CellState::FarDate);
}

TEST(TypingNumbers, JudgesYearsOfBirthThatAreNotPersonalAsBirths)
{
    model::Column born = column("value", ColumnType::Number);
    born.birth = true;
    const Typing births(born);
    EXPECT_EQ(births.number(1940.0), 1940);
    EXPECT_EQ(births.number("03/05/1940"), 1940);
    EXPECT_EQ(births.number(ShownDay{serial(1940, 5, 3)}), 1940);
    EXPECT_EQ(births.state(85.0), CellState::FarDate);
    EXPECT_EQ(births.state(2031.0), CellState::FarDate);
    EXPECT_EQ(births.state(1905.0), CellState::FarDate);
}

TEST(TypingNumbers, KeepsToTheRange)
{
    model::Column value = column("value", ColumnType::Number);
    value.minimum = 0;
    value.maximum = 24;
    value.whole = true;
    const Typing typing(value);
    EXPECT_EQ(typing.state(24.0), CellState::Ok);
    for (double number : {-1.0, 25.0, 1.5, 1e308})
    {
        EXPECT_EQ(typing.state(number), CellState::OutOfRange) << number;
        EXPECT_TRUE(std::isnan(typing.number(number)));
    }
    const Typing free(column("value", ColumnType::Number));
    EXPECT_EQ(free.state(1e308), CellState::OutOfRange);
    EXPECT_EQ(free.state(-1e13), CellState::OutOfRange);
    EXPECT_EQ(free.state(-1e12), CellState::Ok);
    EXPECT_EQ(free.state(INFINITY), CellState::OutOfRange);
}

TEST(TypingNumbers, PutsInWhatAnEmptyCellStandsFor)
{
    model::Column value = column("value", ColumnType::Number);
    value.whereEmpty = 1;
    value.required = true;
    EXPECT_EQ(Typing(value).number(blank), 1);
    EXPECT_EQ(Typing(value).number("  "), 1);
    EXPECT_EQ(Typing(value).state(blank), CellState::Empty);
    EXPECT_TRUE(std::isnan(Typing(value).number(ErrorValue())));
}

TEST(TypingTexts, TakesNumbersAsTheirShortestText)
{
    const Typing typing(column("value"));
    EXPECT_EQ(typing.of(12.0).text, "12");
    EXPECT_EQ(typing.of(std::string("00123")).text, "00123");
    EXPECT_EQ(typing.of(std::string("=1+1")).text, "=1+1");
    EXPECT_EQ(typing.state(ErrorValue()), CellState::Unreadable);
    EXPECT_EQ(typing.of(std::string(40'000, 'x')).text.size(), 40'000u);
}

TEST(TypingLists, KnowsTheListsValues)
{
    const Typing typing(listed(ColumnType::List));
    EXPECT_EQ(typing.state(" petit DEJEUNER "), CellState::Ok);
    EXPECT_EQ(typing.state(12.0), CellState::Ok);
    EXPECT_EQ(typing.state("Sortie"), CellState::NotInList);
    EXPECT_EQ(typing.of(std::string("Sortie")).text, "sortie");
    EXPECT_EQ(typing.state("\u200B"), CellState::Empty);
    EXPECT_EQ(typing.state(ErrorValue()), CellState::Unreadable);
}

TEST(TypingLists, FollowsTheListOfTheDocument)
{
    Workbook workbook(withColumn(listed(ColumnType::List)));
    workbook.raw().lists = {{"types", {" Sortie ", "SORTIE", "", "Manifestation"}}};
    workbook.add("things", {"sortie"});
    workbook.add("things", {"Petit déjeuner"});
    const Dataset data = workbook.dataset();
    EXPECT_EQ(data.tables()[0].columns[0].states, (std::vector{CellState::Ok, CellState::NotInList}));
    EXPECT_EQ(data.list("types").size(), 2u);
    EXPECT_EQ(data.display("types", data.list("types")[0]), "Sortie");
    EXPECT_TRUE(data.list("unheard of").empty());
}

TEST(TypingValues, CutsAndKeepsEachOnce)
{
    const TypedCell cell = Typing(listed(ColumnType::Values)).of("Petit déjeuner;  \nManifestation; petit dejeuner;");
    EXPECT_EQ(cell.column.offsets, (std::vector<std::uint32_t>{0, 2}));
    EXPECT_EQ(cell.state, CellState::Ok);
    EXPECT_EQ(Typing(listed(ColumnType::Values)).state("Manifestation; Sortie"), CellState::NotInList);
    EXPECT_EQ(Typing(listed(ColumnType::Values)).state(" ; "), CellState::Empty);
    EXPECT_EQ(Typing(listed(ColumnType::Values)).state(12.0), CellState::Ok);
    EXPECT_EQ(Typing(column("value", ColumnType::Values)).state(ErrorValue()), CellState::Unreadable);
}

TEST(TypingRequired, MarksWhatIsMissing)
{
    for (ColumnType type :
         {ColumnType::Text, ColumnType::Number, ColumnType::Date, ColumnType::List, ColumnType::Values})
    {
        model::Column value = column("value", type);
        value.required = true;
        EXPECT_EQ(Typing(value).state(blank), CellState::MissingRequired);
        EXPECT_EQ(Typing(value).state(" \u00A0"), CellState::MissingRequired);
    }
}

namespace
{
std::vector<CellState> statesOf(const Dataset& data, const std::string& registerId, std::size_t column)
{
    return data.table(registerId)->columns[column].states;
}

std::vector<std::int32_t> rowsOf(const Dataset& data, const std::string& registerId, std::size_t column)
{
    return data.table(registerId)->columns[column].rows;
}
}

TEST(References, NameARowByItsKeyOrKeyAndLabel)
{
    Workbook workbook(centre());
    workbook.add("events", {"E012"});
    workbook.add("events", {"00123"});
    workbook.add("events", {123.0});
    workbook.add("events", {"A - B"});
    for (const Cell& cell :
         {Cell(" e012\u00A0"), Cell("E012 – Le Clos c'fête"), Cell("E012\u00A0—\u202Fsuite"), Cell(123.0),
          Cell("00123"), Cell("a - b"), Cell("E12"), Cell("E012 Le Clos"), Cell(ErrorValue()), blank})
        workbook.add("attendances", {cell, blank, blank, "Jour J"});
    const Dataset data = workbook.dataset();
    EXPECT_EQ(rowsOf(data, "attendances", 0), (std::vector<std::int32_t>{0, 0, 0, 2, 1, 3, -1, -1, -1, -1}));
    const auto ok = CellState::Ok;
    EXPECT_EQ(statesOf(data, "attendances", 0),
              (std::vector{ok, ok, ok, ok, ok, ok, CellState::UnknownReference, CellState::UnknownReference,
                           CellState::Unreadable, CellState::MissingRequired}));
    const std::vector<RowState>& states = data.table("attendances")->states;
    for (std::size_t row = 0; row < states.size(); ++row)
        EXPECT_EQ(states[row], row < 6 ? RowState::Valid : RowState::Invalid) << row;
}

TEST(Rows, OfOneKeyTheFirstCounts)
{
    Workbook workbook(centre());
    workbook.add("participants", {"P1", "Une"});
    workbook.add("participants", {" p1 ", "Autre"});
    workbook.add("participants", {blank, "Sans numéro"});
    workbook.add("participants", {blank, "Sans numéro non plus"});
    const Dataset data = workbook.dataset();
    EXPECT_EQ(data.table("participants")->states,
              (std::vector{RowState::Valid, RowState::Invalid, RowState::Valid, RowState::Valid}));
    EXPECT_EQ(statesOf(data, "participants", 0), (std::vector{CellState::Ok, CellState::DuplicateKey,
                                                              CellState::MissingRequired, CellState::MissingRequired}));
}

TEST(Rows, AreBlankOrTotals)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", serial(2026, 1, 1), "Total des courses"});
    workbook.add("events", {"\u00A0", blank, ""});
    workbook.add("events", {blank, blank, "Total :", blank, blank, blank, 12.0});
    workbook.add("events", {"TOTAUX"});
    workbook.add("events", {"Sous-total", blank, blank, blank, blank, blank, 3.0});
    workbook.add("events", {"Totalement", serial(2026, 1, 1)});
    workbook.add("attendances", {"Total", blank, blank, blank, 12.0});
    workbook.add("attendances", {"E1", blank, blank, blank, 12.0});
    workbook.add("attendances", {blank, blank, blank, blank, 12.0});
    const Dataset data = workbook.dataset();
    EXPECT_EQ(data.table("events")->states, (std::vector{RowState::Valid, RowState::Blank, RowState::Total,
                                                         RowState::Total, RowState::Total, RowState::Valid}));
    EXPECT_EQ(data.table("attendances")->states, (std::vector{RowState::Total, RowState::Valid, RowState::Invalid}));
    EXPECT_EQ(data.rowsRead(), 5u + 3u);
}

/// "E001;Total;;15" counted as fifteen people of an unknown category.
TEST(Rows, AreTotalsWhereverTheWordStands)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", serial(2026, 1, 1)});
    workbook.add("attendances", {"E1", blank, "Total", blank, 15.0});
    workbook.add("attendances", {"E1", blank, blank, "Total présents", 15.0});
    workbook.add("attendances", {"E1", "Nombre de familles", blank, blank, 7.0});
    workbook.add("attendances", {"E1", blank, "Effectif total", blank, "15 pers."});
    workbook.add("feedback", {serial(2026, 1, 2), "E1", "Total respect pour l'équipe", blank});
    const Dataset data = workbook.dataset();
    EXPECT_EQ(data.table("attendances")->states, std::vector<RowState>(4, RowState::Total));
    EXPECT_EQ(data.table("feedback")->states[0], RowState::Valid);
}

TEST(Rows, AreSubHeadings)
{
    Workbook workbook(centre());
    const model::Register& events = workbook.definition().registers[0];
    workbook.add("events", {"Mars 2026"});
    workbook.add("events", {blank, blank, "Groupe A"});
    workbook.add("events", {blank, blank, "Groupe A", blank, blank, blank, 2.0});
    workbook.add("events", {events.columns[0].label, events.columns[1].label, events.columns[2].label});
    workbook.add("events", {"E1", serial(2026, 1, 1), "Mars 2026"});
    const Dataset data = workbook.dataset();
    EXPECT_EQ(data.table("events")->states, (std::vector{RowState::SubHeading, RowState::SubHeading, RowState::Valid,
                                                         RowState::SubHeading, RowState::Valid}));
}

TEST(Rows, AreInvalidWithAWeightThatCannotBe)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1"});
    for (const Cell& count :
         {Cell(-1.0), Cell(1.5), Cell("beaucoup"), Cell(ErrorValue()), Cell(1e13), Cell(0.0), Cell("3"), blank})
        workbook.add("attendances", {"E1", blank, blank, blank, count});
    const Dataset data = workbook.dataset();
    const std::vector<RowState>& states = data.table("attendances")->states;
    for (std::size_t row = 0; row < states.size(); ++row)
        EXPECT_EQ(states[row], row < 5 ? RowState::Invalid : RowState::Valid) << row;
    EXPECT_EQ(data.table("attendances")->columns[4].numbers[7], 1);
}

TEST(Rows, RequireNothingThatTheyInherit)
{
    model::Template definition = centre();
    definition.registers[2].columns[2].required = true;
    Workbook workbook(std::move(definition));
    workbook.add("events", {"E1"});
    workbook.add("participants", {"P1"});
    workbook.add("attendances", {"E1", "P1"});
    workbook.add("attendances", {"E1", "P9"});
    workbook.add("attendances", {"E1", blank});
    EXPECT_EQ(statesOf(workbook.dataset(), "attendances", 2),
              (std::vector{CellState::Empty, CellState::Empty, CellState::MissingRequired}));
}

TEST(Sheets, ThatLackAColumnOrAreGone)
{
    Workbook workbook(centre());
    workbook.removeColumn("events", "date");
    workbook.add("events", {"E1"});
    workbook.remove("participants");
    workbook.add("attendances", {"E1", "P1"});
    const Dataset data = workbook.dataset();
    EXPECT_FALSE(data.table("events")->columns[1].present);
    EXPECT_EQ(statesOf(data, "events", 1), std::vector{CellState::Empty});
    EXPECT_FALSE(data.table("participants")->found);
    EXPECT_EQ(statesOf(data, "attendances", 1), std::vector{CellState::UnknownReference});
    EXPECT_EQ(data.table("unheard of"), nullptr);
}

TEST(Sheets, GiveBackACellAsTyped)
{
    Workbook workbook(centre());
    workbook.add("events", {12.0, ErrorValue(), " Le Clos ", blank, blank, blank, "1,5"});
    const Dataset data = workbook.dataset();
    EXPECT_EQ(data.typedText({0, 0, 0}), "12");
    EXPECT_EQ(data.typedText({0, 1, 0}), "");
    EXPECT_TRUE(data.isErrorValue({0, 1, 0}));
    EXPECT_EQ(data.typedText({0, 2, 0}), " Le Clos ");
    EXPECT_EQ(data.typedNumber({0, 6, 0}), 1.5);
    EXPECT_EQ(data.typedNumber({0, 3, 0}), std::nullopt);
}
