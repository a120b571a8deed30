// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Differences of percentages are in points: which indicators are such differences, and what their figures are.

#include "Workbook.hxx"

#include "engine/evaluation/Evaluation.hxx"
#include "engine/explanation/Explainer.hxx"
#include "engine/results/ResultsJson.hxx"
#include "template/TemplateReader.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;

namespace
{
const model::Period year2026 = model::calendarYear(2026);

std::string indicator(const std::string& id, const std::string& measure, const std::string& more = {})
{
    return R"({ "id": ")" + id + R"(", "label": ")" + id + R"(", "format": "percent", )" + more + R"("measure": )" +
           measure + " }";
}

std::string expression(const std::string& id, const std::string& formula)
{
    return indicator(id, R"({ "kind": "expression", "formula": ")" + formula + R"(" })");
}

const std::string events = R"({ "kind": "count", "register": "events" })";
const std::string held = R"({ "kind": "count", "register": "events", "where": { "path": "state", "is": "Réalisée" } })";
const std::string share = R"({ "kind": "ratio", "numerator": )" + held + R"(, "denominator": )" + events + " }";

model::Template withIndicators(const std::vector<std::string>& indicators)
{
    std::string all;
    for (const std::string& each : indicators)
        all += (all.empty() ? "" : ",\n") + each;
    const std::string text = R"({ "schemaVersion": 1, "id": "small", "language": "fr", "title": "T",
  "sheets": { "card": "Fiche", "lists": "Listes", "grid": "Grille" }, "card": [],
  "lists": [ { "id": "states", "label": "États", "values": ["Prévue", "Réalisée"] },
             { "id": "places", "label": "Lieux", "values": ["Ici", "Ailleurs", "Dehors"] } ],
  "registers": [
    { "id": "events", "label": "Événements", "key": "id", "date": "day", "columns": [
      { "id": "id", "label": "N°", "type": "text" }, { "id": "day", "label": "Date", "type": "date" },
      { "id": "state", "label": "État", "type": "list", "list": "states" },
      { "id": "place", "label": "Lieu", "type": "list", "list": "places" },
      { "id": "score", "label": "Note", "type": "number" } ] } ],
  "grid": { "objects": [ { "id": "all", "label": "Tout", "indicators": [)" +
                             all + "] } ] } }";
    auto read = templates::readTemplate(text);
    EXPECT_TRUE(std::holds_alternative<model::Template>(read));
    return std::get<model::Template>(std::move(read));
}

/// The ids of those that are in points.
std::vector<std::string> inPoints(const model::Template& definition)
{
    std::vector<std::string> ids;
    for (const auto& [object, each] : definition.indicators())
        if (each->points)
            ids.push_back(each->id);
    return ids;
}

/// 2 of 5 events of 2025 and 8 of 17 of 2026 took place; those elsewhere (2 of 2, then 1 of 2) among them.
Workbook twoYears(model::Template definition)
{
    Workbook workbook(std::move(definition));
    int number = 0;
    const auto add = [&](int year, int count, int took, const char* place)
    {
        for (int index = 0; index < count; ++index)
            workbook.add("events", {"E" + std::to_string(++number), serial(year, 5, 1),
                                    index < took ? "Réalisée" : "Prévue", place, 3.0});
    };
    add(2025, 3, 0, "Ici");
    add(2025, 2, 2, "Ailleurs");
    add(2026, 15, 7, "Ici");
    add(2026, 2, 1, "Ailleurs");
    return workbook;
}

const engine::IndicatorResult& resultOf(const engine::Results& results, const std::string& id)
{
    for (const engine::IndicatorResult& each : results.indicators)
        if (each.indicator->id == id)
            return each;
    throw std::out_of_range(id);
}
}

TEST(Points, AreTheUnitOfADifferenceOfPercentages)
{
    const model::Template definition = withIndicators(
        {indicator("share", share, R"("target": 0.5, "unit": "%", )"),
         indicator("evolution", R"({ "kind": "trend", "of": )" + share + " }", R"("target": 0.05, "baseline": 0.02, )"),
         indicator("since", R"({ "kind": "trend", "against": "baseline", "of": )" + share + " }",
                   R"("baseline": 0.4, )"),
         indicator("change", R"({ "kind": "trend", "as": "change", "of": )" + share + " }"),
         indicator("growth", R"({ "kind": "trend", "of": )" + events + " }"), expression("less", "share - other"),
         expression("mean", "(share + other) / 2"), expression("below_mean", "(share + other) / 2 - share"),
         expression("rest", "1 - share"), expression("relative", "(share - other) / other"),
         expression("of_points", "less + evolution"), expression("minus", "-share + 0.5 * other * 2"),
         expression("times", "share * other - share"), indicator("other", share)});
    EXPECT_EQ(inPoints(definition),
              (std::vector<std::string>{"evolution", "since", "less", "below_mean", "of_points", "minus"}));
    const model::Indicator& evolution = *definition.indicators()[1].second;
    EXPECT_EQ(evolution.unit, "points");
    EXPECT_FALSE(evolution.percent);
    EXPECT_EQ(evolution.target, model::Expectation(5.0));
    EXPECT_EQ(evolution.baseline, model::Expectation(2.0));
    const model::Indicator& since = *definition.indicators()[2].second;
    EXPECT_EQ(since.baseline, model::Expectation(0.4));
    EXPECT_EQ(model::baselineInUnit(since, since.baseline), model::Expectation(40.0));
    EXPECT_EQ(definition.indicators()[0].second->target, model::Expectation(0.5));
}

TEST(Points, AreMadeOfWhatIsNotRounded)
{
    const std::string byPlace = R"("breakdown": [ { "path": "place", "showEmpty": true } ], )";
    Workbook workbook = twoYears(
        withIndicators({indicator("share", share),
                        indicator("evolution", R"({ "kind": "trend", )" + byPlace + R"("of": )" + share + " }"),
                        indicator("since", R"({ "kind": "trend", "against": "baseline", "of": )" + share + " }",
                                  R"("baseline": 0.4, )"),
                        expression("before", "share - evolution"), expression("twice", "evolution + since")}));
    const engine::Dataset data = workbook.dataset();
    const engine::Results results = engine::evaluate(data, std::span(&year2026, 1), {}).front();
    const double points = 100 * (8.0 / 17 - 2.0 / 5);
    EXPECT_NEAR(resultOf(results, "evolution").total.value, points, 1e-9);
    EXPECT_NEAR(resultOf(results, "since").total.value, points, 1e-9);
    EXPECT_NEAR(resultOf(results, "twice").total.value, 2 * points, 1e-9);
    EXPECT_NEAR(resultOf(results, "before").total.value, 0.4, 1e-12);
    const std::vector<engine::Group>& groups = resultOf(results, "evolution").groups;
    ASSERT_EQ(groups.size(), 3U);
    EXPECT_NEAR(groups[0].figure.value, 100 * (7.0 / 15 - 0), 1e-9);
    EXPECT_EQ(groups[1].figure.value, -50);
    EXPECT_EQ(groups[2].figure.status, engine::Status::NotApplicable);
    // What is kept from the evaluation before is in points already.
    const engine::KeptResults kept{&results, std::vector<bool>(results.indicators.size(), true)};
    const engine::Results again = engine::evaluate(data, std::span(&year2026, 1), {}, {}, std::span(&kept, 1)).front();
    const engine::Inputs inputs;
    engine::Explainer explainer(data, inputs);
    for (std::size_t index = 0; index < results.indicators.size(); ++index)
    {
        const engine::IndicatorResult& result = results.indicators[index];
        EXPECT_NEAR(again.indicators[index].total.value, result.total.value, 1e-9) << result.indicator->id;
        EXPECT_NEAR(explainer.explain(*result.indicator, {}, year2026).figure.value, result.total.value, 1e-9)
            << result.indicator->id;
    }
    EXPECT_EQ(explainer.explain(*results.indicators[1].indicator, std::vector<std::string>{"Ailleurs"}, year2026)
                  .figure.value,
              -50);
}

TEST(Points, AreTheUnitOfExports)
{
    Workbook workbook = twoYears(withIndicators(
        {indicator("share", share), indicator("other", share), expression("less", "share - 0.5 * other - 0.5 * share"),
         indicator("since", R"({ "kind": "trend", "against": "baseline", "of": )" + share + " }",
                   R"("baseline": 0.4, )")}));
    const engine::Results results = engine::evaluate(workbook.dataset(), std::span(&year2026, 1), {}).front();
    engine::ResultsHeader header;
    header.rules["since"] = {};
    const std::string json = engine::resultsJson(results, workbook.definition(), header);
    EXPECT_NE(json.find(R"("baseline":40,)"), std::string::npos) << json;
    EXPECT_NE(json.find(R"("unit":"points","decimals":0,"percent":false)"), std::string::npos) << json;
    EXPECT_NE(json.find(R"("value":7.05882352)"), std::string::npos) << json;
}
