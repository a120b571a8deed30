// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Several sources in one grid: which indicators are the same, and where a total would be wrong.

#include "consolidate/Consolidation.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::consolidate;
using engine::Figure;
using engine::Status;

namespace
{
Figure of(double value, Status status = Status::Ok)
{
    Figure figure;
    figure.status = status;
    figure.value = value;
    return figure;
}

SourceIndicator indicator(std::string id, double value, Adding adding = Adding::Sum)
{
    SourceIndicator made;
    made.object = "Cadre de vie";
    made.label = "Label of " + id;
    made.id = std::move(id);
    made.rule = "rule";
    made.unit = "";
    made.adding = adding;
    made.total = of(value);
    return made;
}

SourcePart part(const std::string& category, double value)
{
    return {{{"category", category}}, of(value)};
}

Source source(std::string action, std::vector<SourceIndicator> indicators, int year = 2026)
{
    Source made;
    made.file = action + ".json";
    made.action = std::move(action);
    made.period = model::calendarYear(year);
    made.indicators = std::move(indicators);
    return made;
}

std::vector<Mismatch::Kind> kindsOf(const Consolidation& all)
{
    std::vector<Mismatch::Kind> kinds;
    for (const Mismatch& mismatch : all.mismatches)
        kinds.push_back(mismatch.kind);
    return kinds;
}
}

TEST(Consolidation, PutsTheSameIndicatorsInOneRowAndTheirPartsBelow)
{
    SourceIndicator first = indicator("attendance", 10);
    first.parts = {part("Habitant", 7), part("Partenaire", 3)};
    SourceIndicator second = indicator("attendance", 5);
    second.label = "Participations (relues)";
    second.parts = {part("HABITANT", 4), part("Professionnel", 1)};
    const std::vector<Source> sources{source("A", {first}), source("B", {second})};
    const Consolidation all = consolidated(sources);
    ASSERT_EQ(all.rows.size(), 4U);
    EXPECT_EQ(all.rows[0].total.figure.value, 15);
    EXPECT_EQ(all.rows[1].keys, std::vector<std::string>{"Habitant"});
    EXPECT_EQ(all.rows[1].total.figure.value, 11);
    EXPECT_EQ(all.rows[2].total.figure.value, 3);
    EXPECT_FALSE(all.rows[2].figures[1]);
    EXPECT_EQ(all.rows[3].total.figure.value, 1);
    EXPECT_TRUE(all.mismatches.empty());
}

TEST(Consolidation, MatchesASourceWithoutIdsByItsLabels)
{
    SourceIndicator plain = indicator("x", 4, Adding::Unknown);
    plain.id.clear();
    plain.rule.clear();
    plain.unit.reset();
    plain.label = "label of EVENTS";
    plain.object = "CADRE DE VIE";
    const std::vector<Source> sources{source("A", {plain}), source("B", {indicator("events", 2)})};
    const Consolidation all = consolidated(sources);
    ASSERT_EQ(all.rows.size(), 1U);
    EXPECT_EQ(all.rows[0].total.figure.value, 6);
    EXPECT_EQ(all.rows[0].figures[0]->value, 4);
    EXPECT_EQ(kindsOf(all), std::vector{Mismatch::Kind::ByLabel});
}

TEST(Consolidation, OneIdUnderTwoObjectsAreTwoIndicators)
{
    SourceIndicator other = indicator("events", 4);
    other.object = "Parentalité";
    const std::vector<Source> sources{source("A", {indicator("events", 1)}), source("B", {other})};
    EXPECT_EQ(consolidated(sources).rows.size(), 2U);
}

TEST(Consolidation, DoesNotAddWhatIsMeasuredOtherwise)
{
    SourceIndicator other = indicator("events", 4);
    other.rule = "another rule";
    SourceIndicator minutes = indicator("hours", 90);
    minutes.unit = "min";
    const std::vector<Source> sources{source("A", {indicator("events", 1), indicator("hours", 2)}),
                                      source("B", {other, minutes})};
    const Consolidation all = consolidated(sources);
    EXPECT_EQ(all.rows[0].total.reason, Reason::DifferentRules);
    EXPECT_EQ(all.rows[1].total.reason, Reason::DifferentUnits);
    EXPECT_EQ(kindsOf(all), (std::vector{Mismatch::Kind::DifferentRules, Mismatch::Kind::DifferentUnits}));
}

TEST(Consolidation, DoesNotAddTheSameDaysOfOneActionTwice)
{
    const std::vector<Source> same{source("A", {indicator("events", 1)}), source("a", {indicator("events", 2)}),
                                   source("B", {indicator("events", 4)})};
    const Consolidation all = consolidated(same);
    EXPECT_EQ(all.rows[0].total.reason, Reason::Overlap);
    ASSERT_EQ(kindsOf(all), std::vector{Mismatch::Kind::Overlap});
    EXPECT_EQ(all.mismatches[0].sources, (std::vector<std::size_t>{0, 1}));
    const std::vector<Source> years{source("A", {indicator("events", 1)}, 2025), source("A", {indicator("events", 2)})};
    EXPECT_EQ(consolidated(years).rows[0].total.figure.value, 3);
}

TEST(Consolidation, OtherYearsOfWhatIsCountedWhateverItsDayAreTheSameRows)
{
    SourceIndicator before = indicator("steps", 3);
    before.ofPeriod = false;
    const std::vector<Source> years{source("A", {before}, 2025), source("A", {before})};
    EXPECT_EQ(consolidated(years).rows[0].total.reason, Reason::Overlap);
    const std::vector<Source> actions{source("A", {before}), source("B", {before})};
    EXPECT_EQ(consolidated(actions).rows[0].total.figure.value, 6);
}

TEST(Consolidation, ActionsOfTwoCentresWithOneTitleAreTwo)
{
    std::vector<Source> sources{source("A", {indicator("events", 1)}), source("A", {indicator("events", 2)})};
    sources[0].structure = "Centre du Parc";
    sources[1].structure = "Centre du Port";
    EXPECT_EQ(consolidated(sources).rows[0].total.figure.value, 3);
}

TEST(Consolidation, TellsWhatSomeSourcesDoNotHave)
{
    const std::vector<Source> sources{source("A", {indicator("events", 1), indicator("hours", 2)}),
                                      source("B", {indicator("events", 1)})};
    const Consolidation all = consolidated(sources);
    ASSERT_EQ(kindsOf(all), std::vector{Mismatch::Kind::NotInAll});
    EXPECT_EQ(all.mismatches[0].sources, std::vector<std::size_t>{1});
    EXPECT_EQ(all.rows[1].total.figure.value, 2);
}

TEST(Consolidation, APartThatOneSourceDoesNotTellHasNoTotal)
{
    SourceIndicator first = indicator("attendance", 10);
    first.parts = {part("Habitant", 10)};
    const std::vector<Source> sources{source("A", {first}), source("B", {indicator("attendance", 5)})};
    const Consolidation all = consolidated(sources);
    EXPECT_EQ(all.rows[0].total.figure.value, 15);
    EXPECT_EQ(all.rows[1].total.reason, Reason::Incomplete);
}

TEST(Consolidation, PeopleComeFromAllRowsTogetherWhereTheseAreKnown)
{
    SourceIndicator people = indicator("people", 10, Adding::People);
    people.parts = {part("Habitant", 10)};
    SourceIndicator recomputed = indicator("people", 16, Adding::People);
    recomputed.parts = {part("habitant", 15)};
    const std::vector<Source> sources{source("A", {people}), source("B", {people})};
    const Source together = source("", {recomputed});
    EXPECT_EQ(consolidated(sources).rows[0].total.reason, Reason::People);
    const Consolidation all = consolidated(sources, &together);
    EXPECT_TRUE(all.rows[0].total.recomputed);
    EXPECT_EQ(all.rows[0].total.figure.value, 16);
    EXPECT_EQ(all.rows[1].total.figure.value, 15);
}

/// For each source and row, what a reader could work out from totals: no total stands where a part of it is kept back.
TEST(Consolidation, NoTotalGivesAwayWhatIsKeptBack)
{
    SourceIndicator masked = indicator("attendance", 10);
    masked.parts = {part("Habitant", 7), {{{"category", "Partenaire"}}, of(0, Status::Masked)}};
    SourceIndicator open = indicator("attendance", 5);
    open.parts = {part("Habitant", 3), part("Partenaire", 2)};
    const std::vector<Source> sources{source("A", {masked}), source("B", {open})};
    const Consolidation all = consolidated(sources);
    for (const Row& row : all.rows)
    {
        bool keptBack = false;
        for (const auto& figure : row.figures)
            keptBack = keptBack || (figure && figure->status == Status::Masked);
        EXPECT_EQ(row.total.figure.status == Status::Masked, keptBack);
    }
}
