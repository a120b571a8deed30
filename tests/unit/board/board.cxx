// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "board/Board.hxx"
#include "SourceFolder.hxx"
#include "board/Months.hxx"

#include "template/TemplateReader.hxx"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

using namespace ficheaction;

namespace
{
model::Template bundled(const std::string& name)
{
    std::ifstream file(tests::templateFolder() / (name + ".json"), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return std::get<model::Template>(templates::readTemplate(text));
}

engine::Figure ok(double value)
{
    engine::Figure figure;
    figure.status = engine::Status::Ok;
    figure.value = value;
    return figure;
}

engine::Figure between(double low, double high)
{
    engine::Figure figure = ok(low);
    figure.upperBound = high;
    return figure;
}

engine::Figure masked()
{
    engine::Figure figure;
    figure.status = engine::Status::Masked;
    return figure;
}

/// Figures written down by hand for the fiche of the Clos du Roy.
class Boards : public testing::Test
{
protected:
    Boards()
    {
        for (const auto& [object, indicator] : mDefinition.indicators())
        {
            engine::IndicatorResult result;
            result.indicator = indicator;
            result.object = object;
            result.none = ok(0);
            mResults.indicators.push_back(std::move(result));
        }
        mResults.period = model::calendarYear(2026);
        mSubject.definition = &mDefinition;
        mSubject.results = &mResults;
        mSubject.number = [](double number, int decimals)
        {
            const std::string text = std::to_string(number);
            return text.substr(0, text.find('.') + (decimals > 0 ? 1 + static_cast<std::size_t>(decimals) : 0));
        };
        mSubject.writing = {[](double number) { return std::to_string(number); },
                            [](model::Date day) { return model::isoText(day); }};
    }

    engine::IndicatorResult& result(const std::string& id)
    {
        return *std::find_if(mResults.indicators.begin(), mResults.indicators.end(),
                             [&](const auto& each) { return each.indicator->id == id; });
    }

    board::Chart chart(const std::string& id) { return board::boardOf(mSubject, {id}).charts.at(0); }
    board::KeyFigure figure(const std::string& id) { return board::boardOf(mSubject, {id}).keyFigures.at(0); }

    static std::vector<double> valuesOf(const board::Series& series)
    {
        std::vector<double> values;
        for (const board::Point& point : series.points)
            values.push_back(point.status == engine::Status::Ok ? point.value : -1);
        return values;
    }

    model::Template mDefinition = bundled("clos-du-roy");
    engine::Results mResults;
    board::Subject mSubject;
};
}

TEST_F(Boards, CrossTwoDimensionsOfWhatAddsUp)
{
    result("attendance").groups = {{{"Habitant", "Organisation"}, ok(3), false},
                                   {{"Habitant", "Jour J"}, ok(40), false},
                                   {{"Partenaire", "Jour J"}, ok(5), false}};
    const board::Chart crossed = chart("parts__attendance");
    EXPECT_EQ(crossed.title, "Nombre de participations par catégorie et rôle");
    EXPECT_EQ(crossed.categories, (std::vector<std::string>{"Habitant", "Partenaire"}));
    ASSERT_EQ(crossed.series.size(), 2U);
    EXPECT_EQ(crossed.series[0].name, "Organisation");
    EXPECT_EQ(valuesOf(crossed.series[0]), (std::vector<double>{3, 0}));
    EXPECT_EQ(valuesOf(crossed.series[1]), (std::vector<double>{40, 5}));
    EXPECT_TRUE(crossed.stacked);
}

TEST_F(Boards, DrawIntervalsFromTheirLowerToTheirUpperEnds)
{
    result("people").groups = {{{"Habitant", "Jour J"}, between(20, 150), false},
                               {{"Partenaire", "Jour J"}, ok(7), false}};
    const board::Chart people = chart("parts__people");
    EXPECT_EQ(people.categories,
              (std::vector<std::string>{"Habitant · Jour J\u00A0: 20 à 150", "Partenaire · Jour J\u00A0: 7"}));
    ASSERT_EQ(people.series.size(), 2U);
    EXPECT_EQ(valuesOf(people.series[0]), (std::vector<double>{20, 7}));
    EXPECT_EQ(valuesOf(people.series[1]), (std::vector<double>{130, 0}));
    EXPECT_TRUE(people.hasIntervals());
}

TEST_F(Boards, LeaveAGapWithItsSignForWhatIsKeptBack)
{
    result("meetings_held").groups = {{{"Comité technique"}, ok(8), false}, {{"Petit déjeuner"}, masked(), false}};
    const board::Chart meetings = chart("parts__meetings_held");
    EXPECT_EQ(meetings.categories, (std::vector<std::string>{"Comité technique", "Petit déjeuner (masqué)"}));
    EXPECT_EQ(meetings.series[0].points[1].status, engine::Status::Masked);
}

TEST_F(Boards, SayHowManyCategoriesHaveNoRoom)
{
    engine::Figure& themes = result("breakfast_themes").total;
    themes = ok(14);
    for (int value = 0; value < 14; ++value)
        themes.values.push_back({"thème " + std::to_string(value), 20 - value, {}, {}});
    const board::Chart chosen = chart("values__breakfast_themes");
    ASSERT_EQ(chosen.categories.size(), board::mostCategories);
    EXPECT_EQ(chosen.categories.front(), "thème 0");
    EXPECT_EQ(chosen.categories.back(), "+ 5 autres");
    EXPECT_EQ(chosen.series[0].points.back().status, engine::Status::Empty);
}

TEST_F(Boards, HaveEachMonthOfThePeriod)
{
    const std::optional<model::Indicator> monthly = board::monthlyIndicator(mDefinition, *result("families").indicator);
    ASSERT_TRUE(monthly);
    ASSERT_EQ(monthly->measure.breakdown.size(), 1U);
    EXPECT_EQ(monthly->measure.breakdown[0].by, model::Dimension::By::Month);
    mResults.period = {model::Date::of(2025, 11, 15), model::Date::of(2026, 2, 3)};
    engine::IndicatorResult months = result("attendance");
    months.groups = {{{"novembre 2025"}, ok(9), false}, {{"janvier 2026"}, ok(4), false}};
    mSubject.months = {months};
    const board::Chart shown = chart("month__attendance");
    EXPECT_EQ(shown.title, "Nombre de participations par mois");
    EXPECT_EQ(shown.categories, (std::vector<std::string>{"nov.\n2025", "déc.", "janv.\n2026", "févr."}));
    EXPECT_EQ(valuesOf(shown.series[0]), (std::vector<double>{9, 0, 4, 0}));
    EXPECT_FALSE(board::monthlyIndicator(mDefinition, *result("minutes_coverage").indicator)) << "a share";
}

TEST_F(Boards, SayWhatWasAimedAtAndWhatItWasBefore)
{
    result("events_held").total = ok(15);
    mSubject.targets["events_held"] = 12.0;
    mSubject.baselines["events_held"] = 9.0;
    EXPECT_EQ(figure("value__events_held").target, "Visé\u00A0: 12 · atteint");
    EXPECT_EQ(figure("value__events_held").evolution, "Départ\u00A0: 9 (+6)");
    result("events_held").total = ok(11);
    mSubject.targets["events_held"] = 11.1;
    EXPECT_EQ(figure("value__events_held").target, "Visé\u00A0: 11.1 · 99\u00A0% atteints")
        << "never rounded up to reached";
    result("people").total = between(90, 300);
    mSubject.targets["people"] = 200.0;
    EXPECT_EQ(figure("value__people").target, "Visé\u00A0: 200") << "nobody knows";
    result("people").total = masked();
    EXPECT_EQ(figure("value__people").target, "Visé\u00A0: 200");
}

TEST_F(Boards, ShowTheTargetsThatAreFurthestFromBeingReached)
{
    double figure = 1;
    for (engine::IndicatorResult& each : mResults.indicators)
    {
        each.total = ok(figure);
        mSubject.targets[each.indicator->id] = 10.0;
        ++figure;
    }
    const board::Chart targets = chart("targets");
    ASSERT_EQ(targets.categories.size(), board::mostCategories);
    EXPECT_NEAR(targets.series[0].points[0].value, 0.1, 1e-9);
    EXPECT_NEAR(targets.series[0].points[8].value, 0.9, 1e-9);
    EXPECT_EQ(targets.categories.back(), "+ 7 autres");
}

TEST_F(Boards, ProposeWhatFitsOnAPage)
{
    for (const char* const name : {"clos-du-roy", "clas-accompagnement", "fph-fonds-habitants", "ludotheque",
                                   "reaap-parentalite", "neighbourhood-action"})
    {
        SCOPED_TRACE(name);
        const model::Template definition = bundled(name);
        std::size_t figures = 0;
        std::size_t charts = 0;
        for (const board::Offer& offer : board::offers(definition, {}))
            if (offer.proposed)
                ++(offer.isChart ? charts : figures);
        EXPECT_EQ(figures, 8U);
        EXPECT_GE(charts, 4U);
        EXPECT_LE(charts, 6U);
    }
}

TEST_F(Boards, OfNothingHaveAPlaceForEachSeries)
{
    for (const board::Offer& offer : board::offers(mDefinition, {}))
        if (offer.isChart && !offer.id.starts_with("month__"))
        {
            const board::Chart empty = chart(offer.id);
            SCOPED_TRACE(offer.id);
            EXPECT_FALSE(empty.hasData());
            EXPECT_FALSE(empty.categories.empty());
            for (const board::Series& series : empty.series)
                EXPECT_EQ(series.points.size(), empty.categories.size());
        }
}
