// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "Workbook.hxx"

#include "engine/evaluation/Evaluation.hxx"
#include "engine/explanation/Explainer.hxx"
#include "model/CountedRows.hxx"

#include <algorithm>
#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;
using model::Filter;
using model::Measure;
using model::MeasureKind;

// Which rows count by the register's own condition: said once, in figures that are counted by hand.
namespace
{
const model::Period year2026 = model::calendarYear(2026);

model::Register& named(model::Template& definition, const std::string& id)
{
    return *std::find_if(definition.registers.begin(), definition.registers.end(),
                         [&](const model::Register& each) { return each.id == id; });
}

/// Only events that were held count. Two were, one was cancelled, of one nothing is said.
Workbook year()
{
    model::Template definition = centre();
    named(definition, "events").counts = in("status", {"Réalisée"});
    Workbook workbook(definition);
    workbook.add("events", {"E1", serial(2026, 1, 10), "Voeux", "Manifestation", "Réalisée", blank, 2.0});
    workbook.add("events", {"E2", serial(2026, 3, 10), "Café", "Petit déjeuner", "REALISEE", blank, 1.5});
    workbook.add("events", {"E3", serial(2026, 6, 1), "Repas", "Manifestation", "Annulée", blank, 8.0});
    workbook.add("events", {"E4", serial(2026, 7, 1), "Sortie", "Manifestation", blank, blank, 16.0});
    workbook.add("participants", {"P1", "Ada", "Habitant", "Noir"});
    workbook.add("participants", {"P2", "Béa", "Habitant", "Noir"});
    workbook.add("participants", {"P3", "Cleo", "Partenaire", blank});
    workbook.add("attendances", {"E1", "P1", blank, blank});
    workbook.add("attendances", {"E1", blank, "Habitant", blank, 5.0});
    workbook.add("attendances", {"E2", "P2", blank, blank});
    workbook.add("attendances", {"E3", "P3", blank, blank, 40.0});
    workbook.add("attendances", {"E4", "P1", blank, blank});
    workbook.add("feedback", {serial(2026, 2, 1), "E1", "Bien", blank});
    workbook.add("feedback", {serial(2026, 6, 2), "E3", "Dommage", blank});
    workbook.add("feedback", {serial(2026, 6, 3), blank, "Un mot", blank});
    return workbook;
}

Measure measure(MeasureKind kind, std::string source, std::string_view of = {})
{
    Measure made;
    made.kind = kind;
    made.source = std::move(source);
    made.of = path(of);
    return made;
}

engine::IndicatorResult evaluated(Workbook& workbook, Measure made)
{
    workbook.definition().grid.objects.back().indicators.clear();
    addIndicator(workbook.definition(), "it", std::move(made));
    model::applyRegisterConditions(workbook.definition());
    return engine::evaluate(workbook.dataset(), std::span(&year2026, 1), {}).front().indicators.front();
}

double valueOf(Workbook& workbook, Measure made)
{
    return evaluated(workbook, std::move(made)).total.value;
}

Measure ofAll(Measure made)
{
    made.countsAll = true;
    return made;
}
}

TEST(CountedRows, ACancelledEventCountsInNoIndicatorThatDoesNotAskForAll)
{
    Workbook workbook = year();
    EXPECT_EQ(valueOf(workbook, measure(MeasureKind::Count, "events")), 2);
    EXPECT_EQ(valueOf(workbook, measure(MeasureKind::Sum, "events", "hours")), 3.5);
    EXPECT_EQ(valueOf(workbook, measure(MeasureKind::Distinct, "events", "type")), 2);
    EXPECT_EQ(valueOf(workbook, ofAll(measure(MeasureKind::Count, "events"))), 4);
    EXPECT_EQ(valueOf(workbook, ofAll(measure(MeasureKind::Sum, "events", "hours"))), 27.5);
}

TEST(CountedRows, AConditionOfTheRuleComesOnTopOfThatOfTheRegister)
{
    Workbook workbook = year();
    Measure large = measure(MeasureKind::Count, "events");
    large.where = in("type", {"Manifestation"});
    EXPECT_EQ(valueOf(workbook, large), 1);
    EXPECT_EQ(valueOf(workbook, ofAll(large)), 3);
    Measure cancelled = measure(MeasureKind::Count, "events");
    cancelled.where = in("status", {"Annulée"});
    EXPECT_EQ(valueOf(workbook, cancelled), 0);
    EXPECT_EQ(valueOf(workbook, ofAll(cancelled)), 1);
}

TEST(CountedRows, AnAttendanceOfACancelledEventDoesNotCount)
{
    Workbook workbook = year();
    EXPECT_EQ(valueOf(workbook, measure(MeasureKind::Count, "attendances")), 3);
    EXPECT_EQ(valueOf(workbook, measure(MeasureKind::Sum, "attendances", "count")), 7);
    EXPECT_EQ(valueOf(workbook, ofAll(measure(MeasureKind::Sum, "attendances", "count"))), 48);
}

TEST(CountedRows, WhatMayNameAnEventCountsByItself)
{
    Workbook workbook = year();
    EXPECT_EQ(valueOf(workbook, measure(MeasureKind::Count, "feedback")), 3);
    EXPECT_EQ(valueOf(workbook, measure(MeasureKind::Quotes, "feedback", "quote")), 3);
    // What is told apart counts in its own register: one of the two events that feedback names was held.
    EXPECT_EQ(valueOf(workbook, measure(MeasureKind::Distinct, "feedback", "event")), 1);
    EXPECT_EQ(valueOf(workbook, ofAll(measure(MeasureKind::Distinct, "feedback", "event"))), 2);
}

TEST(CountedRows, PeopleThatTheirRegisterLeavesOutAreNotToldApart)
{
    Workbook workbook = year();
    named(workbook.definition(), "participants").counts = in("category", {"Habitant"});
    named(workbook.definition(), "events").counts = {};
    // P1, P2; P3 is no inhabitant. Five came without a name.
    const engine::Figure people =
        evaluated(workbook, measure(MeasureKind::Distinct, "attendances", "participant")).total;
    EXPECT_EQ(people.value, 2);
    EXPECT_EQ(people.upperBound, 7);
    // How often they came is counted as it is noted.
    EXPECT_EQ(valueOf(workbook, measure(MeasureKind::Count, "attendances")), 5);
}

TEST(CountedRows, EachPartOfAQuotientHasItsOwnRegisters)
{
    Workbook workbook = year();
    Measure ratio;
    ratio.kind = MeasureKind::Ratio;
    ratio.operands = {measure(MeasureKind::Sum, "attendances", "count"), ofAll(measure(MeasureKind::Count, "events"))};
    EXPECT_EQ(valueOf(workbook, ratio), 7 / 4.0);
}

TEST(CountedRows, ConditionsFollowReferencesFromRegisterToRegister)
{
    Workbook workbook = year();
    model::Template& definition = workbook.definition();
    named(definition, "events").counts = {};
    // Here feedback is always on an event, and is part of it.
    for (model::Column& column : named(definition, "feedback").columns)
        column.required = column.id == "event";
    workbook.set("feedback", 2, 1, std::string("E4"));
    named(definition, "feedback").counts = in("event.status", {"Annulée"});
    EXPECT_EQ(valueOf(workbook, measure(MeasureKind::Count, "feedback")), 1);
    named(definition, "events").counts = in("status", {"Réalisée"});
    EXPECT_EQ(valueOf(workbook, measure(MeasureKind::Count, "feedback")), 0);
}

TEST(CountedRows, RegistersThatReferToOneAnotherAreFollowedOnceAround)
{
    Workbook workbook = year();
    model::Template& definition = workbook.definition();
    model::Column back = column("main", model::ColumnType::Reference);
    back.reference = "events";
    back.required = true;
    Filter condition = in("status", {"Réalisée"});
    named(definition, "events").columns.push_back(back);
    Measure events = measure(MeasureKind::Count, "events");
    EXPECT_EQ(model::registerCondition(definition, events), condition);
}

TEST(CountedRows, RowsThatTheRegisterLeavesOutAreToldWithItsCondition)
{
    Workbook workbook = year();
    model::Indicator indicator;
    indicator.measure = measure(MeasureKind::Count, "events");
    model::applyRegisterConditions(workbook.definition(), indicator.measure);
    const engine::Dataset data = workbook.dataset();
    const engine::Inputs inputs;
    engine::Explainer explainer(data, inputs);
    const engine::Explanation explanation = explainer.explain(indicator, {}, year2026);
    ASSERT_EQ(explanation.leftOut.size(), 2U);
    for (const engine::LeftOutRow& row : explanation.leftOut)
    {
        EXPECT_EQ(row.reason, engine::LeftOutReason::Filter);
        EXPECT_EQ(explanation.details.at(row.detail).filter, in("status", {"Réalisée"}));
    }
}
