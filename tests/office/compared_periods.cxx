// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Columns of compared periods: what they say.

#include "ComparedPeriods.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>

using namespace com::sun::star;
using namespace ficheaction::tests;

TEST_F(ComparedPeriods, SayWhatTheGridWouldSayOfThem)
{
    compare({before, firstHalf});
    const auto compared = valuesIn(columnBefore);
    const auto half = valuesIn(columnFirstHalf);
    EXPECT_EQ(compared.at("events_held"), "3");
    EXPECT_EQ(difference(compared, recomputed(45658, 46022)), "");
    EXPECT_EQ(difference(half, recomputed(46023, 46203)), "");
    EXPECT_EQ(difference(compared, valuesIn(columnBefore)), "") << "their days do not change with the grid's own";
}

TEST_F(ComparedPeriods, StandRightOfTheValueInOrderOfTimeWithTheirHeadings)
{
    const std::vector<std::string> others{"object", "indicator", "tools", "baseline", "target",
                                          "actual", "gap",       "rate",  "alerts",   "analysis"};
    compare({secondHalf, before, firstHalf, before}, {true, true, true});
    const sal_Int32 actual = columnOf("FA__grid__actual");
    const std::vector<std::pair<std::string, std::string>> expected{
        {columnBefore, "2025"},        {columnFirstHalf, "S1 2026"},
        {columnSecondHalf, "S2 2026"}, {"FA__grid__together", "Cumul des périodes"},
        {evolution, "Évolution"},      {evolutionPercent, "Évolution %"}};
    for (std::size_t index = 0; index < expected.size(); ++index)
    {
        EXPECT_EQ(columnOf(expected[index].first), actual + 1 + static_cast<sal_Int32>(index));
        EXPECT_EQ(textOf(namedCell(document, expected[index].first)), expected[index].second);
    }
    EXPECT_EQ(columnOf("FA__grid__gap"), actual + 7);
    EXPECT_EQ(filteredRange().EndColumn, columnOf("FA__grid__identity"));
}

TEST_F(ComparedPeriods, ShowTheirEvolutionWithOrdinaryFormulas)
{
    compare({before}, {true, true, false});
    const double now = gridCell(document, "events_held", "actual")->getValue();
    const double then = cellIn(columnBefore, "events_held")->getValue();
    EXPECT_EQ(cellIn(evolution, "events_held")->getType(), table::CellContentType_FORMULA);
    EXPECT_EQ(cellIn(evolution, "events_held")->getValue(), now - then);
    EXPECT_DOUBLE_EQ(cellIn(evolutionPercent, "events_held")->getValue(), (now - then) / then);
    EXPECT_EQ(textOf(cellIn(evolution, "people")), "") << "an interval is no number";
    EXPECT_EQ(textOf(cellIn(evolutionPercent, "people")), "");
    cellIn(columnBefore, "events_held")->setValue(0);
    EXPECT_EQ(cellIn(evolution, "events_held")->getValue(), now);
    EXPECT_EQ(textOf(cellIn(evolutionPercent, "events_held")), "") << "nothing is a share of 0";
}

TEST_F(ComparedPeriods, MakeTheWholeTogether)
{
    compare({firstHalf, secondHalf}, {false, false, true});
    EXPECT_EQ(cellIn("FA__grid__together", "events_held")->getValue(),
              gridCell(document, "events_held", "actual")->getValue());
    EXPECT_EQ(textOf(cellIn("FA__grid__together", "people")), textOf(gridCell(document, "people", "actual")))
        << "who came in both halves counts once";
}

TEST_F(ComparedPeriodsByLocale, AreRefusedWhereTheyAreNone)
{
    const auto untouched = contents(document);
    EXPECT_NE(messageOf([&] { compare({period(2026, 2, 1, 2026, 1, 1)}); }), "");
    EXPECT_NE(messageOf([&] { compare({period(2026, 2, 30, 2026, 12, 31)}); }).find("2026-2-30"), std::string::npos);
    std::vector<Period> many;
    for (int day = 1; day <= 28; ++day)
        for (int month = 1; month <= 2; ++month)
            many.push_back(period(2026, month, day, 2026, month, day));
    EXPECT_NE(messageOf([&] { compare(many); }).find("36"), std::string::npos);
    const beans::PropertyValue option = property("Evolutions", uno::Any(true));
    EXPECT_NE(
        messageOf([&] { service()->comparePeriods(document, {}, uno::Sequence<beans::PropertyValue>(&option, 1)); })
            .find("EvolutionPercent"),
        std::string::npos);
    EXPECT_EQ(difference(untouched, contents(document)), "");
}

TEST_F(ComparedPeriods, AreInTheExport)
{
    EXPECT_EQ(service()->exportResults(document).indexOf("\"periods\""), -1);
    compare({before}, {true, true, true});
    type(namedCell(document, columnBefore), "L'an dernier");
    const rtl::OUString json = service()->exportResults(document);
    EXPECT_GT(json.indexOf("\"periods\":[{\"start\":\"2025-01-01\",\"end\":\"2025-12-31\",\"label\":\"L'an dernier\""),
              0);
}

TEST_F(ComparedPeriodsByLocale, SurviveFiles)
{
    compare({before, firstHalf}, {true, true, true});
    const auto compared = valuesIn(columnBefore);
    const auto half = valuesIn(columnFirstHalf);
    for (const auto& [name, filter] : {std::pair("fiche.ods", "calc8"), {"fiche.xlsx", "Calc MS Excel 2007 XML"}})
    {
        const SpreadsheetDocument saved = document;
        document = open(save(saved, name, filter));
        clearGridColumn(document, columnBefore);
        service()->recompute(document);
        EXPECT_EQ(difference(compared, valuesIn(columnBefore)), "") << name;
        EXPECT_EQ(difference(half, valuesIn(columnFirstHalf)), "") << name;
        EXPECT_EQ(cellIn(evolution, "events_held")->getType(), table::CellContentType_FORMULA) << name;
        close(document);
        document = saved;
    }
}

TEST_F(ComparedPeriods, AreFilledInTheLevelsRowWithNothing)
{
    compare({before}, {true, true, true});
    for (const std::string& name : {columnBefore, evolution, evolutionPercent, std::string("FA__grid__together")})
    {
        const Cell cell = cellIn(name, "@participation");
        EXPECT_EQ(cell->getType(), table::CellContentType_EMPTY) << name;
        const uno::Reference<beans::XPropertySet> properties(cell, uno::UNO_QUERY_THROW);
        const uno::Reference<beans::XPropertySet> validation(properties->getPropertyValue("Validation"),
                                                             uno::UNO_QUERY_THROW);
        EXPECT_EQ(validation->getPropertyValue("Type"), uno::Any(sheet::ValidationType_ANY))
            << name << " has the drop-down of the level";
    }
}
