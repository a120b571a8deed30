// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "../engine/RandomCase.hxx"
#include "RandomTimes.hxx"

#include "explain/Changes.hxx"
#include "explain/MemoryText.hxx"
#include "explain/RuleSignature.hxx"

#include <gtest/gtest.h>

#include <set>

using namespace ficheaction;
using namespace ficheaction::test;

namespace
{
explain::RememberedRun runOf(const Case& example)
{
    Workbook workbook = workbookOf(example);
    const engine::Dataset data = workbook.dataset();
    const auto results = engine::evaluate(data, example.periods, example.inputs);
    return explain::remember(data, results.front(), example.inputs, "2026-06-12T14:30:00");
}

double sumOf(const explain::RememberedFigure& figure)
{
    double sum = 0;
    for (const auto& [name, contribution] : figure.parts.at(""))
        sum += contribution.adds;
    return sum;
}
}

TEST(Memory, ComesBackFromItsTextAsItWas)
{
    for (unsigned seed = 1; seed <= 200 * randomTimes(); ++seed)
    {
        const explain::RememberedRun run = runOf(randomCase(seed));
        const auto again = explain::runFrom(explain::textOf(run));
        ASSERT_TRUE(again) << seed;
        EXPECT_EQ(again->period, run.period) << seed;
        ASSERT_EQ(again->figures, run.figures) << seed;
    }
}

TEST(Memory, KnowsSinceWhenAnotherRuleHolds)
{
    model::Template definition = centre();
    model::Measure measure;
    measure.source = "events";
    addIndicator(definition, "events", measure);
    const model::Indicator& indicator = *definition.indicators().front().second;
    const auto runBy = [&](const std::string& computedAt, const explain::RememberedRun& before)
    {
        explain::RememberedRun run{model::calendarYear(2026), computedAt, {}, {}};
        run.figures.emplace_back().indicator = "events";
        run.rules["events"] = {explain::ruleSignature(definition, indicator), {}};
        explain::rememberRules(before, run);
        return *explain::runFrom(explain::textOf(run));
    };
    const explain::RememberedRun first = runBy("2026-01-10T10:00:00", {});
    const explain::RememberedRun same = runBy("2026-02-10T10:00:00", first);
    EXPECT_FALSE(explain::changesBetween(first, same).front().ruleSince);
    model::Measure& changed = definition.grid.objects.front().indicators.front().measure;
    changed.kind = model::MeasureKind::Distinct;
    const explain::RememberedRun other = runBy("2026-03-03T10:00:00", same);
    const explain::RememberedRun later = runBy("2026-04-10T10:00:00", other);
    for (const explain::RememberedRun& each : {other, later})
        EXPECT_EQ(explain::changesBetween(first, each).front().ruleSince, "2026-03-03");
    EXPECT_FALSE(explain::changesBetween(other, later).front().ruleSince);
    // A memory of an earlier version knows no rules.
    explain::RememberedRun old = first;
    old.rules.clear();
    EXPECT_FALSE(explain::changesBetween(old, later).front().ruleSince);
}

TEST(Memory, TellsEachPartOfARuleAndNothingElse)
{
    model::Template definition = centre();
    model::Measure measure;
    measure.source = "events";
    measure.breakdown.emplace_back(path("type"));
    addIndicator(definition, "events", measure);
    model::Indicator& indicator = definition.grid.objects.front().indicators.front();
    std::set<std::string> signatures{explain::ruleSignature(definition, indicator)};
    indicator.label = "another";
    indicator.target = 5.0;
    indicator.measure.breakdown[0].showEmpty = true;
    EXPECT_FALSE(signatures.insert(explain::ruleSignature(definition, indicator)).second);
    const auto changes = [&](auto change)
    {
        change();
        EXPECT_TRUE(signatures.insert(explain::ruleSignature(definition, indicator)).second);
    };
    changes([&] { indicator.measure.kind = model::MeasureKind::Sum; });
    changes([&] { indicator.measure.of = path("hours"); });
    changes([&] { indicator.measure.where.kind = model::Filter::Kind::In; });
    changes([&] { indicator.measure.where.values = {"ab", "c"}; });
    changes([&] { indicator.measure.where.values = {"a", "bc"}; });
    changes([&] { indicator.measure.window = model::Window::Until; });
    changes([&] { indicator.measure.breakdown.clear(); });
    changes([&] { indicator.measure.operands.emplace_back(); });
    changes([&] { definition.registers[0].date = path("other"); });
}

TEST(Memory, OfSomethingElseIsNone)
{
    for (const char* const text : {"", "2\t2026-01-01\t2026-12-31\t", "1\t2026-01-01\t2025-12-31\t", "1\tx\ty\tz",
                                   "1\t2026-01-01\t2026-12-31\t\nP\t\t1", "1\t2026-01-01\t2026-12-31\t\nF\ta",
                                   "1\t2026-01-01\t2026-12-31\t\nN\tE1\nF\ta\tok\t1\t\t1\nP\t\t0-7",
                                   "1\t2026-01-01\t2026-12-31\t\nN\tE1\nF\ta\tok\t1\t\t1\nP\t\tnan",
                                   "1\t2026-01-01\t2026-12-31\t\nN\tE1\nF\ta\tok\t1\t\t1\nP\t\t0.5",
                                   "1\t2026-01-01\t2026-12-31\t\nF\ta\tok\tinf\t\t1",
                                   "1\t2026-01-01\t2026-12-31\t\nF\ta\tok\t1\t\t0\tx\nF\ta\tok\t2\t\t0\tx"})
        EXPECT_FALSE(explain::runFrom(text)) << text;
}

// In a few bytes a text can name rows beyond number.
TEST(Memory, OfMoreRowsThanAnyRunHasIsNone)
{
    std::string text = "1\t2026-01-01\t2026-12-31\t\nN";
    for (int row = 0; row < 10'000; ++row)
        text += "\tE" + std::to_string(row);
    text += "\nF\ta\tok\t1\t\t1\nP\t";
    const std::string once = text + "\t0-9999";
    EXPECT_TRUE(explain::runFrom(once));
    for (int time = 0; time < 5'000; ++time)
        text += "\t0-9999";
    EXPECT_FALSE(explain::runFrom(text));
}

TEST(Memory, OfOneRunHasNoChanges)
{
    for (unsigned seed = 1; seed <= 200 * randomTimes(); ++seed)
    {
        const explain::RememberedRun run = runOf(randomCase(seed));
        for (const explain::ChangedFigure& change : explain::changesBetween(run, run))
        {
            EXPECT_FALSE(change.differs()) << seed;
            EXPECT_TRUE(change.rows.empty()) << seed;
        }
    }
}

// The changes of the rows make the change of the figure.
TEST(Memory, ExplainsTheDifferenceOfSums)
{
    int explained = 0;
    for (unsigned seed = 1; seed <= 600 * randomTimes(); ++seed)
    {
        Case example = randomCase(seed);
        const explain::RememberedRun before = runOf(example);
        for (auto& [id, rows] : example.sheets)
            if (rows.size() > 1)
                rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(seed % rows.size()));
        const explain::RememberedRun after = runOf(example);
        for (const explain::ChangedFigure& change : explain::changesBetween(before, after))
        {
            if (!change.rowsKnown || !change.before || !change.after || !change.before->parts.contains("") ||
                !change.after->parts.contains(""))
                continue;
            double sum = 0;
            for (const explain::ChangedRow& row : change.rows)
                sum += (row.after ? row.after->adds : 0) - (row.before ? row.before->adds : 0);
            EXPECT_NEAR(sum, sumOf(*change.after) - sumOf(*change.before), 1e-6) << seed;
            explained += change.rows.empty() ? 0 : 1;
        }
    }
    EXPECT_GT(explained, 100);
}

TEST(Memory, HoldsNothingThatIsPersonal)
{
    model::Template definition = centre();
    definition.registers[1].columns[1].personal = true;
    model::Measure people;
    people.kind = model::MeasureKind::Distinct;
    people.source = "attendances";
    people.of = path("participant.name");
    addIndicator(definition, "people", people);
    Workbook workbook(definition);
    workbook.add("events", {std::string("E1"), serial(2026, 3, 1), std::string("Fête")});
    workbook.add("participants", {std::string("P1"), std::string("Zoé Quidam")});
    workbook.add("attendances", {std::string("E1"), std::string("P1 – Zoé Quidam")});
    const engine::Dataset data = workbook.dataset();
    const engine::Inputs inputs{model::Date::of(2026, 12, 1), {}};
    const std::vector<model::Period> periods{model::calendarYear(2026)};
    const auto results = engine::evaluate(data, periods, inputs);
    const std::string text = explain::textOf(explain::remember(data, results.front(), inputs, ""));
    EXPECT_EQ(text.find("Quidam"), std::string::npos) << text;
    EXPECT_NE(text.find("E1 · P1"), std::string::npos) << text;
}

TEST(Memory, IsBounded)
{
    explain::RememberedRun run{model::calendarYear(2026), "", {}};
    for (int figure = 0; figure < 20; ++figure)
    {
        explain::RememberedFigure each{"f" + std::to_string(figure), {}, engine::Status::Ok, 1, {}, true, {}};
        for (int row = 0; row < 500 * (figure + 1); ++row)
            each.parts[""]["E" + std::to_string(row)] = {row * 1.5, 0};
        run.figures.push_back(std::move(each));
    }
    const std::string text = explain::textOf(run);
    EXPECT_LE(text.size(), explain::longestMemory);
    const auto again = explain::runFrom(text);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->figures.front().rowsKnown);
    EXPECT_FALSE(again->figures.back().rowsKnown);
}

// By one figure after the other, as many as there are texts to make: a hundred indicators with breakdowns took seconds.
TEST(Memory, LeavesOutTheRowsOfAsFewFiguresAsItMust)
{
    const auto sizeOf = [](const explain::RememberedFigure& figure)
    { return figure.parts.empty() ? 0 : figure.parts.at("").size(); };
    for (const int rows : {5, 300})
    {
        explain::RememberedRun run{model::calendarYear(2026), "", {}};
        for (int figure = 0; figure < 24; ++figure)
        {
            explain::RememberedFigure each{"f" + std::to_string(figure), {}, engine::Status::Ok, 1, {}, true, {}};
            for (int row = 0; row < rows * (figure * 7 % 11 + 1); ++row)
                each.parts[""]["E" + std::to_string(row * (figure % 3 + 1))] = {row % 4 * 1.5 + 1, 0};
            run.figures.push_back(std::move(each));
        }
        explain::RememberedRun fewer = run;
        while (explain::runFrom(explain::textOf(fewer))->figures != fewer.figures)
        {
            const auto most =
                std::max_element(fewer.figures.begin(), fewer.figures.end(),
                                 [&](const auto& one, const auto& other) { return sizeOf(one) < sizeOf(other); });
            most->parts.clear();
            most->rowsKnown = false;
        }
        EXPECT_EQ(explain::textOf(run), explain::textOf(fewer)) << rows;
    }
}
