// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What the reader makes of every kind of measure, dimension and filter.

#include "SourceFolder.hxx"
#include "TemplateFiles.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::templates;
using By = model::Dimension::By;
using Kind = model::MeasureKind;

namespace
{
class Measures : public testing::Test
{
protected:
    Measures()
        : mDefinition(templateOf(contentOf(tests::testDataFolder() / "templates" / "pass-every-kind.json")))
    {
    }

    const model::Indicator& indicator(std::string_view id) const
    {
        for (const auto& [object, indicator] : mDefinition.indicators())
            if (indicator->id == id)
                return *indicator;
        throw std::out_of_range(std::string(id));
    }

    const model::Measure& measure(std::string_view id) const { return indicator(id).measure; }

    model::Template mDefinition;
};
}

TEST_F(Measures, AreOfTheirKind)
{
    const std::vector<std::pair<std::string, Kind>> kinds{{"count", Kind::Count},
                                                          {"sum", Kind::Sum},
                                                          {"mean", Kind::Mean},
                                                          {"median", Kind::Median},
                                                          {"min", Kind::Minimum},
                                                          {"max", Kind::Maximum},
                                                          {"distinct", Kind::Distinct},
                                                          {"at_least", Kind::AtLeast},
                                                          {"new", Kind::New},
                                                          {"returning", Kind::Returning},
                                                          {"list", Kind::List},
                                                          {"quotes", Kind::Quotes},
                                                          {"level", Kind::Level},
                                                          {"paired", Kind::Paired},
                                                          {"milestones", Kind::Milestones},
                                                          {"done", Kind::Done},
                                                          {"manual", Kind::Manual},
                                                          {"union", Kind::Union},
                                                          {"overlap", Kind::Overlap},
                                                          {"difference", Kind::Difference},
                                                          {"ratio", Kind::Ratio},
                                                          {"rate", Kind::Rate},
                                                          {"unit_cost", Kind::UnitCost},
                                                          {"coverage", Kind::Coverage},
                                                          {"trend", Kind::Trend},
                                                          {"expression", Kind::Expression}};
    for (const auto& [id, kind] : kinds)
        EXPECT_EQ(measure(id).kind, kind) << id;
}

TEST_F(Measures, LookAtTheirWindow)
{
    EXPECT_EQ(measure("count").window, model::Window::Period);
    EXPECT_EQ(measure("sum").window, model::Window::Until);
    EXPECT_EQ(measure("distinct").window, model::Window::Previous);
    EXPECT_EQ(measure("overlap").operands.at(1).window, model::Window::Before);
    EXPECT_EQ(measure("manual").window, model::Window::Any);
    EXPECT_EQ(measure("returning").period.text(), "since");
}

TEST_F(Measures, SayWhichColumnsAreOfBirths)
{
    std::vector<std::string> births;
    for (const model::Register& each : mDefinition.registers)
        for (const model::Column& column : each.columns)
            if (column.birth)
                births.push_back(each.id + "." + column.id);
    EXPECT_EQ(births, (std::vector<std::string>{"people.birth", "people.born_on"}));
}

TEST(Births, AreThoseThatARuleInheritsToo)
{
    const std::string text = R"({ "schemaVersion": 1, "id": "small", "language": "fr", "title": "T",
  "sheets": { "card": "Fiche", "lists": "Listes", "grid": "Grille" }, "card": [], "lists": [],
  "registers": [
    { "id": "people", "label": "Personnes", "key": "id", "columns": [
      { "id": "id", "label": "N°", "type": "text" },
      { "id": "born", "label": "Né(e) le", "type": "date" }, { "id": "joined", "label": "Depuis", "type": "date" } ] },
    { "id": "visits", "label": "Venues", "date": "day", "columns": [
      { "id": "day", "label": "Jour", "type": "date" },
      { "id": "person", "label": "Personne", "type": "reference", "register": "people" },
      { "id": "birth", "label": "Naissance", "type": "date", "inherit": "person.born" } ] } ],
  "grid": { "objects": [ { "id": "all", "label": "Tout", "indicators": [
    { "id": "minors", "label": "Mineurs", "measure": { "kind": "ratio",
      "numerator": { "kind": "count", "register": "visits",
        "where": { "not": { "any": [ { "age": "birth", "from": 18 }, { "path": "person", "empty": true } ] } } },
      "denominator": { "kind": "count", "register": "visits" } } } ] } ] } })";
    const model::Template definition = templateOf(text);
    EXPECT_TRUE(definition.registers[1].columns[2].birth);
    EXPECT_TRUE(definition.registers[0].columns[1].birth);
    EXPECT_FALSE(definition.registers[0].columns[2].birth);
    EXPECT_FALSE(definition.registers[1].columns[0].birth);
}

TEST_F(Measures, TellRowsApartByDimensions)
{
    const std::vector<model::Dimension>& breakdown = measure("count").breakdown;
    ASSERT_EQ(breakdown.size(), 3U);
    EXPECT_EQ(breakdown[0].by, By::Value);
    EXPECT_EQ(breakdown[1].by, By::Age);
    EXPECT_EQ(breakdown[1].bounds, (std::vector<double>{6, 12, 18}));
    EXPECT_EQ(breakdown[1].labels.size(), 4U);
    EXPECT_EQ(breakdown[2].by, By::Quarter);
    EXPECT_EQ(breakdown[2].path.text(), "event.day");
    EXPECT_EQ(measure("distinct").of.by, By::Month);
    EXPECT_EQ(measure("list").of.by, By::Age);
    EXPECT_EQ(measure("list").of.on.text(), "event.day");
    EXPECT_EQ(measure("max").sampling.per.by, By::Week);
    EXPECT_EQ(measure("ratio").breakdown.at(0).by, By::SchoolYear);
    EXPECT_EQ(measure("trend").breakdown.at(0).by, By::Bands);
    EXPECT_EQ(measure("trend").breakdown.at(0).bounds, (std::vector<double>{0.5, 10}));
    EXPECT_TRUE(measure("trend").breakdown.at(0).showEmpty);
    EXPECT_TRUE(measure("coverage").breakdown.at(0).showEmpty);
    EXPECT_EQ(measure("coverage").breakdown.at(0).path.text(), "person.sex");
    EXPECT_FALSE(breakdown[0].showEmpty);
}

TEST_F(Measures, MakeNumbersOfRowsOrGroups)
{
    EXPECT_TRUE(measure("mean").sampling.per.empty());
    EXPECT_EQ(measure("mean").of.path.text(), "hours");
    EXPECT_EQ(measure("median").sampling.each, model::Sampling::Each::Count);
    EXPECT_TRUE(measure("median").of.empty());
    EXPECT_EQ(measure("min").sampling.each, model::Sampling::Each::Sum);
    EXPECT_EQ(measure("min").sampling.per.path.text(), "person");
    EXPECT_EQ(measure("max").sampling.each, model::Sampling::Each::Distinct);
}

TEST_F(Measures, SayWhatTheirKindNeeds)
{
    EXPECT_EQ(measure("at_least").repetition.times, 3);
    EXPECT_EQ(measure("at_least").repetition.counting.path.text(), "event");
    EXPECT_EQ(measure("level").level, model::LevelFigure::Last);
    EXPECT_EQ(measure("levels").level, model::LevelFigure::Distribution);
    EXPECT_EQ(measure("paired").pairing.figure, model::Pairing::Figure::Change);
    EXPECT_EQ(measure("improved").pairing.figure, model::Pairing::Figure::Improved);
    EXPECT_EQ(measure("improved").pairing.after.values, std::vector<std::string>{"Sortie"});
    EXPECT_EQ(measure("paired").pairing.person.text(), "person");
    const model::Schedule& schedule = measure("milestones").schedule;
    EXPECT_EQ(schedule.done.kind, model::Filter::Kind::Not);
    EXPECT_EQ(schedule.due.text() + schedule.doneOn.text() + schedule.label.text(), "duedone_onstep");
    EXPECT_EQ(measure("done").evidence.text(), "minutes");
    EXPECT_EQ(measure("manual").statement.source.text(), "source");
    EXPECT_EQ(measure("manual").statement.date.text(), "day");
}

TEST_F(Measures, AreMadeOfOthersInTheirOrder)
{
    EXPECT_EQ(measure("rate").operands.at(1).of.path.text(), "places");
    EXPECT_EQ(measure("unit_cost").operands.at(0).of.path.text(), "cost");
    EXPECT_EQ(measure("difference").operands.at(1).window, model::Window::Before);
    ASSERT_TRUE(measure("coverage").outside.has_value());
    EXPECT_EQ(measure("coverage").outside->value, 2400);
    EXPECT_EQ(measure("coverage").outside->source, "Insee");
    EXPECT_EQ(measure("coverage").outside->year, 2021);
    EXPECT_EQ(measure("coverage").operands.size(), 1U);
    EXPECT_EQ(measure("coverage_of_people").operands.size(), 2U);
    EXPECT_FALSE(measure("coverage_of_people").outside.has_value());
    EXPECT_EQ(measure("trend").comparison.form, model::Comparison::Form::Change);
    EXPECT_EQ(measure("trend").comparison.against, model::Comparison::Against::Previous);
    EXPECT_EQ(measure("progress").comparison.against, model::Comparison::Against::Baseline);
    EXPECT_EQ(measure("expression").formula.kind, model::Formula::Kind::Quotient);
}

TEST_F(Measures, CountRowsOfSomeAge)
{
    const model::Filter& minors = measure("minors").where;
    ASSERT_EQ(minors.parts.size(), 4U);
    EXPECT_EQ(minors.parts[0].kind, model::Filter::Kind::Age);
    EXPECT_EQ(minors.parts[0].from, 6);
    EXPECT_EQ(minors.parts[0].below, 12);
    EXPECT_TRUE(minors.parts[0].on.empty());
    EXPECT_EQ(minors.parts[1].below, std::nullopt);
    EXPECT_EQ(minors.parts[1].on.text(), "person.since");
    EXPECT_EQ(minors.parts[2].on.text(), "periodEnd");
    EXPECT_EQ(minors.parts[3].on.text(), "2026-12-31");
}

TEST_F(Measures, RollUpAsTheirKindDoesOrAsTheTemplateSays)
{
    EXPECT_EQ(indicator("count").rollUp, model::RollUp::Sum);
    EXPECT_EQ(indicator("sum").rollUp, model::RollUp::Maximum);
    EXPECT_EQ(indicator("distinct").rollUp, model::RollUp::Recompute);
    EXPECT_EQ(indicator("at_least").rollUp, model::RollUp::None);
    EXPECT_EQ(indicator("mean").rollUp, model::RollUp::RatioOfSums);
    EXPECT_EQ(indicator("manual").rollUp, model::RollUp::Last);
}

TEST_F(Measures, KnowWhatIsExpectedOfTheirParts)
{
    const std::vector<model::PartExpectation>& parts = indicator("count").parts;
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].keys, (std::vector<std::string>{"F", "petits", "T1 2026"}));
    EXPECT_EQ(std::get<double>(parts[0].target), 3);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(parts[0].baseline));
    EXPECT_EQ(std::get<std::string>(parts[1].baseline), "peu");
}
