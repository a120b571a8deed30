// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What figures tell of each other that ask different questions of the same people: small cases, worked out by hand.
// Random ones are attacked in tests/privacy-attack.

#include "MadeCentre.hxx"
#include "privacy/TypedNumbers.hxx"
#include "privacy/disclosure/Protection.hxx"

#include <gtest/gtest.h>

namespace ficheaction::test
{

namespace
{
using privacy::Protection;

struct Shown
{
    const char* id;
    model::Measure measure;
    double value;
    std::vector<std::pair<std::string, double>> groups{};
};

engine::Figure figure(double value)
{
    engine::Figure made;
    made.status = engine::Status::Ok;
    made.value = value;
    return made;
}

model::Measure of(model::MeasureKind kind, model::Filter where = {})
{
    model::Measure measure = distinctPeople(std::move(where));
    measure.kind = kind;
    return measure;
}

/// A person has "a" once, "flag" is of the row.
class Fiche
{
public:
    explicit Fiche(const std::vector<Shown>& figures)
        : definition(madeCentre())
    {
        definition->registers[2].weight.clear();
        auto& indicators = definition->grid.objects[0].indicators;
        for (const Shown& each : figures)
        {
            model::Indicator indicator;
            indicator.id = each.id;
            indicator.decimals = 1;
            indicator.measure = each.measure;
            if (!each.groups.empty())
                indicator.measure.breakdown = {model::Dimension(model::Path{{"a"}})};
            indicators.push_back(std::move(indicator));
        }
    }

    engine::Results results(const std::vector<Shown>& figures, const model::Period& period) const
    {
        engine::Results made{period, {}, 0};
        const model::GridObject& object = definition->grid.objects[0];
        for (std::size_t index = 0; index < figures.size(); ++index)
        {
            engine::IndicatorResult result{
                &object.indicators[index], &object, figure(figures[index].value), {}, {}, {}, {}};
            for (const auto& [key, value] : figures[index].groups)
                result.groups.push_back({{key}, figure(value), false});
            made.indicators.push_back(std::move(result));
        }
        return made;
    }

    std::unique_ptr<model::Template> definition;
};

std::string maskedOf(const Protection& protection)
{
    std::string text;
    for (const privacy::MaskedFigure& each : protection.masked)
        text += (text.empty() ? "" : " ") + each.indicator + (each.keys.empty() ? "" : "/" + each.keys[0]);
    return text;
}

std::string maskedOf(const std::vector<Shown>& figures, int threshold = 5)
{
    const Fiche fiche(figures);
    const std::vector<engine::Results> given{fiche.results(figures, model::calendarYear(2026))};
    return maskedOf(privacy::protect(*fiche.definition, given, {threshold}, {}));
}

model::Filter notThere(const char* path, const char* value)
{
    model::Filter filter;
    filter.kind = model::Filter::Kind::Not;
    filter.parts = {isThere(path, value)};
    return filter;
}
}

TEST(PersonTypes, AFilterAndItsOppositeMakeTheWhole)
{
    // 20 - 17 = 3: one of the two others must go.
    const std::string masked = maskedOf({{"all", distinctPeople(), 20},
                                         {"some", distinctPeople(isThere("a", "x")), 17},
                                         {"others", distinctPeople(notThere("a", "x")), 3}});
    EXPECT_TRUE(masked == "all others" || masked == "some others") << masked;
}

TEST(PersonTypes, WhatRowsHaveMayBeBothWays)
{
    // Somebody may have a row with the flag and one without: 17 and 8 of 20 tell 3 who never had it, and 12 who never
    // lacked it; 3 is small. Of 20 with 20 and 20 nothing is small.
    EXPECT_EQ(maskedOf({{"all", distinctPeople(), 20},
                        {"some", distinctPeople(isThere("flag", "yes")), 20},
                        {"others", distinctPeople(notThere("flag", "yes")), 20}}),
              "");
    EXPECT_NE(maskedOf({{"all", distinctPeople(), 20},
                        {"some", distinctPeople(isThere("flag", "yes")), 17},
                        {"others", distinctPeople(notThere("flag", "yes")), 8}}),
              "");
}

TEST(PersonTypes, AnAgeOnOneDayIsThePersonsOwn)
{
    const auto onDay = [](const char* on)
    {
        model::Filter minor;
        minor.kind = model::Filter::Kind::Age;
        minor.path = {{"person", "born"}};
        minor.below = 18;
        minor.on = {{on}};
        return minor;
    };
    const auto maskedWith = [&](const char* on, const char* onOfFilter)
    {
        const std::vector<Shown> figures{{"by", distinctPeople(), 43, {{"young", 3}, {"old", 40}}},
                                         {"minors", distinctPeople(onDay(onOfFilter)), 3}};
        Fiche fiche(figures);
        model::Column born;
        born.id = born.label = "born";
        born.type = model::ColumnType::Number;
        fiche.definition->registers[0].columns.push_back(born);
        model::Dimension ages(model::Path{{"person", "born"}});
        ages.by = model::Dimension::By::Age;
        ages.bounds = {18};
        ages.labels = {"young", "old"};
        ages.on = {{on}};
        fiche.definition->grid.objects[0].indicators[0].measure.breakdown = {ages};
        const std::vector<engine::Results> given{fiche.results(figures, model::calendarYear(2026))};
        return maskedOf(privacy::protect(*fiche.definition, given, {5}, {}));
    };
    // 43 - 40 = 3, and the filter asks the same question of the same people.
    EXPECT_EQ(maskedWith("periodEnd", "periodEnd"), "by/young by/old minors");
    EXPECT_EQ(maskedWith("periodEnd", "2026-12-31"), "by/young by/old minors");
    EXPECT_EQ(maskedWith("2020-01-01", "2020-01-01"), "by/young by/old minors");
}

TEST(PersonTypes, ABreakdownKnowsTheSameFilter)
{
    // x is small in the breakdown, and so it is as an indicator; y and the whole would tell it.
    EXPECT_EQ(
        maskedOf({{"by", distinctPeople(), 43, {{"x", 3}, {"y", 40}}}, {"x", distinctPeople(isThere("a", "x")), 3}}),
        "by/x by/y x");
    // Two parts by a filter: x + y = 12 tells z.
    model::Filter two = isThere("a", "x");
    two.values = {"x", "y"};
    const std::string masked =
        maskedOf({{"by", distinctPeople(), 15, {{"x", 6}, {"y", 6}, {"z", 3}}}, {"two", distinctPeople(two), 12}});
    EXPECT_NE(masked.find("by/z"), std::string::npos);
    EXPECT_NE(masked, "by/z");
}

TEST(PersonTypes, NewAndReturningAreTwoGroupsOfTheSamePeople)
{
    // Nobody is both: 12 - 10 leaves 2 returning or neither. The masked 2 would be 1 or 2.
    const std::string masked = maskedOf({{"all", distinctPeople(), 12},
                                         {"new", of(model::MeasureKind::New), 10},
                                         {"returning", of(model::MeasureKind::Returning), 2}});
    EXPECT_NE(masked.find("returning"), std::string::npos);
    EXPECT_NE(masked, "returning");
}

TEST(PersonTypes, ACopyToJuneIsPartOfOneToDecember)
{
    const std::vector<Shown> june{{"all", distinctPeople(), 20}};
    const std::vector<Shown> year{{"all", distinctPeople(), 22}};
    const Fiche fiche(june);
    const std::vector<engine::Results> before{
        fiche.results(june, {model::Date::of(2026, 1, 1), model::Date::of(2026, 6, 30)})};
    const Protection earlier = privacy::protect(*fiche.definition, before, {5}, {});
    EXPECT_EQ(maskedOf(earlier), "");
    const std::vector<privacy::SharedRecord> records{earlier.record};
    const std::vector<engine::Results> now{fiche.results(year, model::calendarYear(2026))};
    // Two came after June alone.
    EXPECT_EQ(maskedOf(privacy::protect(*fiche.definition, now, {5}, records)), "all");
    EXPECT_EQ(maskedOf(privacy::protect(*fiche.definition, now, {5}, {})), "");
}

TEST(PersonTypes, AMeanIsOfTheRowsThatAreCounted)
{
    model::Measure rows;
    rows.source = "visits";
    model::Measure mean = rows;
    mean.kind = model::MeasureKind::Mean;
    mean.of = model::Dimension(model::Path{{"count"}});
    const std::vector<Shown> figures{{"rows", rows, 10, {{"x", 3}, {"y", 7}}}, {"mean", mean, 2, {{"x", 2}, {"y", 2}}}};
    const Fiche fiche(figures);
    std::vector<engine::Results> given{fiche.results(figures, model::calendarYear(2026))};
    const auto setMean = [](engine::Figure& each, double sum, double count)
    {
        each.value = sum / count;
        each.numerator = sum;
        each.denominator = count;
    };
    engine::IndicatorResult& means = given[0].indicators[1];
    setMean(means.total, 23, 10);
    setMean(means.groups[0].figure, 8, 3);
    setMean(means.groups[1].figure, 15, 7);
    const Protection protection = privacy::protect(*fiche.definition, given, {5}, {});
    const std::string masked = maskedOf(protection);
    // The rows of y or of all go for x; the mean of as many rows goes with them.
    EXPECT_TRUE(masked == "rows/x rows/y mean/x mean/y" || masked == "rows rows/x mean mean/x") << masked;
    for (const engine::Figure* each :
         {&protection.results[0].indicators[1].total, &protection.results[0].indicators[1].groups[1].figure})
        if (each->status == engine::Status::Ok)
        {
            EXPECT_FALSE(each->numerator);
            EXPECT_FALSE(each->denominator);
            EXPECT_TRUE(each->value == 2.3 || each->value == 2.1) << each->value;
        }
}

TEST(TypedNumbers, AreKeptBackBesideAMaskedFigureThatTheyMayBe)
{
    const std::vector<Shown> figures{{"some", distinctPeople(), 2}, {"many", distinctPeople(isThere("a", "x")), 40}};
    const Fiche fiche(figures);
    const std::vector<engine::Results> computed{fiche.results(figures, model::calendarYear(2026))};
    std::vector<engine::Results> given = computed;
    given[0].indicators[0].total = engine::Figure();
    given[0].indicators[0].total.status = engine::Status::Masked;
    const privacy::TypedNumbers some(computed, given, "some", {}, 5);
    EXPECT_TRUE(some.tells(2));
    EXPECT_TRUE(some.tells(4));
    EXPECT_FALSE(some.tells(0));
    EXPECT_FALSE(some.tells(30));
    EXPECT_EQ(some.upToTwenty(), (std::vector<int>{1, 2, 3, 4}));
    EXPECT_EQ(some.without("2 familles en 2025", "masqu\u00E9"), "masqu\u00E9 familles en 2025");
    const privacy::TypedNumbers many(computed, given, "many", {}, 5);
    EXPECT_FALSE(many.tells(2));
    EXPECT_TRUE(many.upToTwenty().empty());

    privacy::SharedGrid grid;
    grid.columns = {{privacy::SharedGridColumn::Kind::Baseline, "", {}, 0},
                    {privacy::SharedGridColumn::Kind::Actual, "", {}, 0},
                    {privacy::SharedGridColumn::Kind::Analysis, "", {}, 0}};
    grid.rows = {{privacy::SharedGridRow::Kind::Indicator, "some", {}, {2.0, "m", "2 mamans, 40 l'an dernier"}},
                 {privacy::SharedGridRow::Kind::Indicator, "many", {}, {2.0, 40.0, "2 de plus"}}};
    privacy::keepBackTyped(grid, computed, given, 5, "m");
    EXPECT_EQ(grid.rows[0].cells, (std::vector<privacy::SharedValue>{"m", "m", "m mamans, 40 l'an dernier"}));
    EXPECT_EQ(grid.rows[1].cells, (std::vector<privacy::SharedValue>{2.0, 40.0, "2 de plus"}));
    EXPECT_EQ(grid.rows[0].telling, (std::vector<int>{1, 2, 3, 4}));
    EXPECT_TRUE(grid.rows[1].telling.empty());
}

}
