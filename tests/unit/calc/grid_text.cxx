// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "FrenchGrid.hxx"

#include "calc/grid/GridText.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::calc;
using namespace ficheaction::calc::test;

namespace
{
std::string shown(const CellContent& content)
{
    return std::get<std::string>(content);
}

/// Days of 2026, as month and day.
std::vector<model::Date> days(const std::vector<std::pair<unsigned, unsigned>>& all)
{
    std::vector<model::Date> dates;
    for (const auto& [month, day] : all)
        dates.push_back(model::Date::of(2026, month, day));
    return dates;
}
}

TEST(GridText, ShowsNumbersAsNumbers)
{
    EXPECT_EQ(actualValue(french(), {}, figureOf(0), false, ""), CellContent(0.0));
    EXPECT_EQ(actualValue(french(), {}, figureOf(0.75), true, ""), CellContent(0.75));
}

TEST(GridText, ShowsAnInterval)
{
    engine::Figure figure = figureOf(12);
    figure.upperBound = 15;
    EXPECT_EQ(shown(actualValue(french(), {}, figure, true, "")), "12 à 15");
    figure.upperBound = 12;
    EXPECT_EQ(actualValue(french(), {}, figure, true, ""), CellContent(12.0));
}

TEST(GridText, KeepsTheFourStatesApart)
{
    engine::Figure figure;
    for (const auto& [status, words] : {std::pair{engine::Status::Empty, "aucune donnée"},
                                        {engine::Status::NotApplicable, "sans objet"},
                                        {engine::Status::Masked, "masqué"},
                                        {engine::Status::Error, "erreur"}})
    {
        figure.status = status;
        EXPECT_EQ(shown(actualValue(french(), {}, figure, false, "")), words);
    }
}

TEST(GridText, ShowsAListOneLineAValue)
{
    model::Indicator indicator;
    indicator.unit = "thèmes";
    indicator.measure.kind = model::MeasureKind::List;
    engine::Figure figure = figureOf(2);
    figure.values = {{"Sommeil", 3}, {"Écrans\net jeux", 1}};
    EXPECT_EQ(shown(actualValue(french(), indicator, figure, false, "")),
              "2 thèmes\n– Sommeil (3)\n– Écrans et jeux (1)");
    EXPECT_EQ(actualValue(french(), indicator, figure, true, ""), CellContent(2.0));
}

TEST(GridText, SaysHowManyValuesAreNotShown)
{
    model::Indicator indicator;
    indicator.measure.kind = model::MeasureKind::List;
    engine::Figure figure = figureOf(43);
    for (int value = 0; value < 43; ++value)
        figure.values.push_back({std::to_string(value), 1});
    const std::string text = shown(actualValue(french(), indicator, figure, false, "Événements"));
    EXPECT_TRUE(text.ends_with("\net 3 de plus dans la feuille « Événements »")) << text;
}

TEST(GridText, ShowsTheLatestQuotesFirst)
{
    model::Indicator indicator;
    indicator.measure.kind = model::MeasureKind::Quotes;
    engine::Figure figure = figureOf(11);
    for (int value = 1; value <= 11; ++value)
        figure.values.push_back({"parole " + std::to_string(value), 1});
    const std::string text = shown(actualValue(french(), indicator, figure, false, "Retours"));
    EXPECT_TRUE(text.starts_with("11\n« parole 11 »\n« parole 10 »\n")) << text;
    EXPECT_TRUE(text.ends_with("« parole 2 »\net 1 de plus dans la feuille « Retours »")) << text;
}

TEST(GridText, ShowsTheFirstDaysOfAValue)
{
    model::Indicator indicator;
    indicator.measure.kind = model::MeasureKind::List;
    engine::Figure figure = figureOf(2);
    figure.values = {{"Sommeil", 5, days({{1, 12}, {3, 4}, {6, 2}, {7, 5}, {7, 6}})}, {"Écrans", 1, days({{6, 2}})}};
    EXPECT_EQ(shown(actualValue(french(), indicator, figure, false, "")),
              "2\n– Sommeil (5 : 12/1, 4/3, 2/6, 5/7…)\n– Écrans (1 : 2/6)");
    figure.values[1].dates = {model::Date::of(2025, 6, 2)};
    EXPECT_EQ(shown(actualValue(french(), indicator, figure, false, "")),
              "2\n– Sommeil (5 : 12/1/2026, 4/3/2026, 2/6/2026, 5/7/2026…)\n– Écrans (1 : 2/6/2025)");
}

TEST(GridText, ShowsIntervalsOfDecimalsAndPercentages)
{
    model::Indicator indicator;
    indicator.decimals = 1;
    engine::Figure figure = figureOf(2.25);
    figure.upperBound = 3.5;
    EXPECT_EQ(shown(actualValue(french(), indicator, figure, false, "")), "2.2 à 3.5");
    indicator.decimals = 0;
    indicator.percent = true;
    figure.value = 0.42;
    figure.upperBound = 0.57;
    EXPECT_EQ(shown(actualValue(french(), indicator, figure, false, "")), "42 à 57 %");
}

TEST(GridText, ShowsTheBoundsOfAChangeWithTheirSign)
{
    model::Indicator indicator;
    indicator.measure.kind = model::MeasureKind::Trend;
    engine::Figure figure = figureOf(-2);
    figure.upperBound = 5;
    EXPECT_EQ(shown(actualValue(french(), indicator, figure, false, "")), "-2 à +5");
}

TEST(GridText, ShowsTheBoundsOfADifferenceInPoints)
{
    model::Indicator indicator;
    indicator.measure.kind = model::MeasureKind::Expression;
    indicator.points = true;
    indicator.unit = model::unitOfPoints;
    engine::Figure figure = figureOf(-2);
    EXPECT_EQ(actualValue(french(), indicator, figure, false, ""), CellContent(-2.0));
    figure.upperBound = 5;
    EXPECT_EQ(shown(actualValue(french(), indicator, figure, false, "")), "-2 à +5\u00A0points");
}

TEST(GridText, ShowsALevelByItsName)
{
    model::Indicator indicator;
    indicator.measure.kind = model::MeasureKind::Level;
    engine::Figure figure = figureOf(2);
    figure.level = "Contribution";
    EXPECT_EQ(shown(actualValue(french(), indicator, figure, false, "")), "Contribution");
    EXPECT_EQ(shown(actualValue(french(), indicator, figure, true, "")), "Contribution");
}

TEST(GridText, ShowsADistributionOneLineALevel)
{
    model::Indicator indicator;
    indicator.measure.kind = model::MeasureKind::Level;
    indicator.measure.level = model::LevelFigure::Distribution;
    engine::Figure figure = figureOf(4);
    figure.values = {{"Consultation", 0}, {"Contribution", 4}};
    EXPECT_EQ(shown(actualValue(french(), indicator, figure, true, "")), "– Consultation : 0\n– Contribution : 4");
}

TEST(GridText, SaysWhetherItIsDone)
{
    model::Indicator indicator;
    indicator.measure.kind = model::MeasureKind::Done;
    EXPECT_EQ(shown(actualValue(french(), indicator, figureOf(1), false, "")), "Oui");
    EXPECT_EQ(shown(actualValue(french(), indicator, figureOf(0), false, "")), "Non");
}

TEST(GridText, ShowsMilestonesAsAPercentageOrAFraction)
{
    model::Indicator indicator;
    indicator.measure.kind = model::MeasureKind::Milestones;
    engine::Figure figure = figureOf(0.6);
    figure.numerator = 3;
    figure.denominator = 5;
    figure.values = {{"Réunion publique", 12}};
    EXPECT_EQ(shown(actualValue(french(), indicator, figure, false, "")), "3 sur 5");
    indicator.percent = true;
    EXPECT_EQ(actualValue(french(), indicator, figure, false, ""), CellContent(0.6));
}
