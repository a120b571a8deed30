// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// A newer definition is taken over thing by thing. What comes out is held against what stands in the two definitions.

#include "SmallCentre.hxx"
#include "SourceFolder.hxx"
#include "Workbook.hxx"

#include "design/RegisterEdits.hxx"
#include "design/Updates.hxx"
#include "engine/evaluation/Evaluation.hxx"
#include "template/OpenedTemplate.hxx"
#include "template/TemplateReader.hxx"
#include "template/TemplateWriter.hxx"

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <random>

using namespace ficheaction;
using namespace ficheaction::design;
using Of = Update::Of;
using Kind = Update::Kind;
using Aspect = Update::Aspect;

namespace
{
constexpr const char* bundledTemplates[]{"clas-accompagnement", "clos-du-roy",          "fph-fonds-habitants",
                                         "ludotheque",          "neighbourhood-action", "reaap-parentalite"};

constexpr char threeIndicators[] = R"(
    { "id": "hours", "label": "Heures", "measure": { "kind": "sum", "register": "events", "of": "hours" } },
    { "id": "held", "label": "Tenues", "measure": { "kind": "count", "register": "events",
      "where": { "path": "status", "is": "Réalisée" } } },
    { "id": "twice", "label": "Deux fois", "measure": { "kind": "expression", "formula": "2 * held" } })";

model::Template bundled(const std::string& name)
{
    std::ifstream file(tests::templateFolder() / (name + ".json"), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return std::get<model::Template>(templates::readTemplate(text));
}

std::set<std::string> keysOf(const std::vector<Update>& updates, bool withGone)
{
    std::set<std::string> keys;
    for (const Update& update : updates)
        if (withGone || update.kind != Kind::Gone)
            keys.insert(update.key());
    return keys;
}

model::Template taken(const model::Template& mine, const model::Template& theirs, const std::set<std::string>& keys)
{
    const auto result = takenOver(mine, theirs, keys, "fr");
    if (const auto* const refusal = std::get_if<Refusal>(&result))
    {
        ADD_FAILURE() << refusal->words;
        return mine;
    }
    return std::get<model::Template>(result);
}

std::string refusalOf(const std::variant<model::Template, Refusal>& result)
{
    const auto* const refusal = std::get_if<Refusal>(&result);
    return refusal ? refusal->words : std::string();
}

const model::Indicator* indicatorNamed(const model::Template& definition, const std::string& id)
{
    for (const auto& [object, indicator] : definition.indicators())
        if (indicator->id == id)
            return indicator;
    return nullptr;
}

/// Without about half of the indicators, and without the columns, registers and lists that may go then.
model::Template halfOf(const model::Template& whole, std::mt19937& random)
{
    model::Template half = whole;
    for (const auto& [object, indicator] : whole.indicators())
        if (random() % 2 == 0)
            if (const auto edited = withoutIndicator(half.grid, indicator->id, "fr");
                const auto* const grid = std::get_if<model::Grid>(&edited))
                half.grid = *grid;
    for (const model::GridObject& object : whole.grid.objects)
        if (const auto edited = withoutObject(half.grid, object.id, "fr");
            const auto* const grid = std::get_if<model::Grid>(&edited))
            half.grid = *grid;
    half.rows.clear();
    const auto keepIfItHolds = [&](model::Template edited)
    {
        auto read = templates::readTemplate(templates::writeTemplate(edited));
        if (auto* const definition = std::get_if<model::Template>(&read))
            half = std::move(*definition);
    };
    const auto without = [](auto items, const std::string& id)
    {
        std::erase_if(items, [&](const auto& each) { return each.id == id; });
        return items;
    };
    for (const model::Register& owner : whole.registers)
    {
        model::Template edited = half;
        edited.registers = without(edited.registers, owner.id);
        keepIfItHolds(edited);
        for (const model::Column& column : owner.columns)
            if (const auto index = half.indexOf(owner.id); index && random() % 3 == 0)
            {
                edited = half;
                edited.registers[*index].columns = without(edited.registers[*index].columns, column.id);
                keepIfItHolds(edited);
            }
    }
    for (const model::ListOfValues& list : whole.lists)
    {
        model::Template edited = half;
        edited.lists = without(edited.lists, list.id);
        keepIfItHolds(edited);
    }
    return std::get<model::Template>(templates::readTemplate(templates::writeTemplate(half)));
}

/// With other labels, places and rules.
model::Template changed(model::Template definition, std::mt19937& random)
{
    for (model::GridObject& object : definition.grid.objects)
    {
        if (random() % 3 == 0)
            object.label += " bis";
        std::shuffle(object.indicators.begin(), object.indicators.end(), random);
        for (model::Indicator& indicator : object.indicators)
        {
            if (random() % 4 == 0)
                indicator.label += " (nouveau)";
            if (random() % 4 == 0)
                indicator.tools = {"Feuille d’émargement"};
            if (random() % 4 == 0 && indicator.measure.kind == model::MeasureKind::Count)
                indicator.measure.where = {};
        }
    }
    std::shuffle(definition.grid.objects.begin(), definition.grid.objects.end(), random);
    return std::get<model::Template>(templates::readTemplate(templates::writeTemplate(definition)));
}

void expectEvaluated(const model::Template& definition)
{
    test::Workbook workbook(definition);
    const engine::Dataset data = workbook.dataset();
    const std::vector<model::Period> periods{{model::Date::of(2026, 1, 1), model::Date::of(2026, 12, 31)}};
    const auto results = engine::evaluate(data, periods, engine::Inputs());
    EXPECT_EQ(results.front().indicators.size(), definition.indicators().size());
}
}

TEST(Updates, AreNoneBetweenADefinitionAndItself)
{
    for (const char* const name : bundledTemplates)
    {
        const model::Template definition = bundled(name);
        EXPECT_TRUE(updatesBetween(definition, definition).empty()) << name;
        EXPECT_TRUE(taken(definition, definition, {}) == definition) << name;
    }
}

TEST(Updates, AllOfThemMakeAnOlderDefinitionTheNewerOne)
{
    std::mt19937 random(16);
    for (const char* const name : bundledTemplates)
    {
        model::Template whole = bundled(name);
        whole.rows.clear();
        const model::Template half = halfOf(whole, random);
        ASSERT_FALSE(half == whole);
        EXPECT_TRUE(taken(half, whole, keysOf(updatesBetween(half, whole), true)) == whole) << name;
        EXPECT_TRUE(taken(half, whole, {}) == half) << name;
    }
}

TEST(Updates, AllOfThemLeaveWhatOnlyTheFicheHas)
{
    std::mt19937 random(17);
    for (const char* const name : bundledTemplates)
    {
        const model::Template mine = bundled(name);
        const model::Template theirs = changed(halfOf(mine, random), random);
        const std::vector<Update> updates = updatesBetween(mine, theirs);
        const model::Template result = taken(mine, theirs, keysOf(updates, true));
        EXPECT_TRUE(result.grid == theirs.grid) << name;
        EXPECT_TRUE(updatesBetween(result, theirs).empty()) << name;
        EXPECT_EQ(result.lists.size(), mine.lists.size()) << name;
        ASSERT_EQ(result.registers.size(), mine.registers.size()) << name;
        for (std::size_t table = 0; table < mine.registers.size(); ++table)
            EXPECT_EQ(result.registers[table].columns.size(), mine.registers[table].columns.size()) << name;
        // What is gone stays where it is not chosen, in the order of the other definition for the rest.
        const model::Template kept = taken(mine, theirs, keysOf(updates, false));
        for (const auto& [object, indicator] : mine.indicators())
            EXPECT_NE(indicatorNamed(kept, indicator->id), nullptr) << name << ": " << indicator->id;
        std::vector<std::string> order;
        for (const auto& [object, indicator] : kept.indicators())
            if (indicatorNamed(theirs, indicator->id))
                order.push_back(indicator->id);
        std::vector<std::string> expected;
        for (const auto& [object, indicator] : theirs.indicators())
            expected.push_back(indicator->id);
        EXPECT_EQ(order, expected) << name;
    }
}

TEST(Updates, SomeOfThemHoldAreReadAgainAndComputed)
{
    std::mt19937 random(18);
    int refused = 0;
    int held = 0;
    for (int round = 0; round < 2; ++round)
        for (const char* const name : bundledTemplates)
        {
            const model::Template whole = bundled(name);
            const model::Template mine = halfOf(whole, random);
            const model::Template theirs = changed(round % 2 == 0 ? whole : halfOf(whole, random), random);
            const std::vector<Update> updates = updatesBetween(mine, theirs);
            std::set<std::size_t> places;
            for (std::size_t place = 0; place < updates.size(); ++place)
                if (random() % 3 == 0)
                    places.insert(place);
            std::set<std::string> keys;
            for (const std::size_t place : places)
                keys.insert(updates[place].key());
            const auto result = takenOver(mine, theirs, keys, "fr");
            const auto* const definition = std::get_if<model::Template>(&result);
            if (!definition)
            {
                ++refused;
                EXPECT_NE(refusalOf(result), "");
                continue;
            }
            ++held;
            EXPECT_TRUE(std::get<model::Template>(templates::readTemplate(templates::writeTemplate(*definition))) ==
                        *definition);
            expectEvaluated(*definition);
            std::set<std::string> chosen;
            for (const std::size_t place : withNeeded(updates, places))
                chosen.insert(updates[place].key());
            for (const auto& [object, indicator] : theirs.indicators())
            {
                const bool isChosen = chosen.contains("indicator:" + indicator->id);
                const model::Indicator* const now = indicatorNamed(*definition, indicator->id);
                const model::Indicator* const before = indicatorNamed(mine, indicator->id);
                const model::Indicator* const expected = isChosen ? indicator : before;
                ASSERT_EQ(now == nullptr, expected == nullptr) << name << ": " << indicator->id;
                if (!now)
                    continue;
                EXPECT_TRUE(now->measure == expected->measure) << indicator->id;
                EXPECT_EQ(now->label, expected->label);
            }
        }
    EXPECT_GT(held, 5 * refused);
}

TEST(Updates, AnIndicatorTakesTheColumnsAndListsThatItNeedsAlong)
{
    const model::Template theirs = smallCentre(threeIndicators);
    model::Template mine = smallCentre(R"({ "id": "all", "label": "Toutes",
        "measure": { "kind": "count", "register": "events" } })");
    mine = std::get<model::Template>(withoutColumn(mine, "events", "status", "fr"));
    const std::string list = theirs.registers[0].column("status")->list;
    const std::set<std::string> all = keysOf(updatesBetween(mine, theirs), true);
    EXPECT_TRUE(all.contains("column:events.status"));
    const model::Template result = taken(mine, theirs, {"indicator:twice"});
    ASSERT_NE(indicatorNamed(result, "twice"), nullptr);
    ASSERT_NE(indicatorNamed(result, "held"), nullptr) << "the formula needs it";
    EXPECT_EQ(indicatorNamed(result, "hours"), nullptr);
    EXPECT_NE(indicatorNamed(result, "all"), nullptr);
    ASSERT_NE(result.registers[0].column("status"), nullptr) << "the condition needs it";
    EXPECT_NE(result.listNamed(list), nullptr);
}

TEST(Updates, WhatAFormulaOfTheFicheNeedsIsNotRemoved)
{
    const model::Template mine = smallCentre(threeIndicators);
    model::Template theirs = mine;
    std::erase_if(theirs.grid.objects[0].indicators, [](const model::Indicator& each) { return each.id != "hours"; });
    EXPECT_EQ(refusalOf(takenOver(mine, theirs, {"indicator:held"}, "fr")),
              "«\u00A0Tenues\u00A0» sert au calcul de «\u00A0Deux fois\u00A0». Changez d’abord ce calcul.");
    EXPECT_EQ(taken(mine, theirs, {"indicator:held", "indicator:twice"}).indicators().size(), 1u);
}

TEST(Updates, AnotherKeyAndTwoThingsOfOneNameAreRefused)
{
    const model::Template mine = smallCentre(threeIndicators);
    model::Template theirs = mine;
    theirs.registers[0].key.clear();
    EXPECT_NE(refusalOf(takenOver(mine, theirs, {"register:events"}, "fr")), "");
    theirs = mine;
    theirs.grid.objects[0].indicators.push_back(theirs.grid.objects[0].indicators[0]);
    theirs.grid.objects[0].indicators.back().id = "other";
    const std::string refusal = refusalOf(takenOver(mine, theirs, {"indicator:other"}, "fr"));
    EXPECT_NE(refusal.find("«\u00A0Heures\u00A0»"), std::string::npos) << refusal;
}

TEST(Updates, WhatTheCentreWroteStaysWhereTheTemplateLeavesItOpen)
{
    for (const char* const name : bundledTemplates)
    {
        model::Template mine = bundled(name);
        mine.grid.objects[0].indicators[0].target = 40.0;
        mine.lists[0].values.push_back("Une valeur du centre");
        for (model::CardSection& section : mine.card)
            if (section.kind == model::CardSection::Kind::Text)
                section.text = "Ce que le centre a écrit";
        model::Template theirs = templates::openedTemplate(mine);
        theirs.lists[0].values.pop_back();
        EXPECT_TRUE(updatesBetween(mine, theirs).empty()) << name;
        theirs.grid.objects[0].indicators[0].label = "Autrement";
        const std::vector<Update> updates = updatesBetween(mine, theirs);
        ASSERT_EQ(updates.size(), 1u) << name;
        EXPECT_EQ(updates[0].aspects, std::set<Aspect>{Aspect::Label});
        model::Template expected = mine;
        expected.grid.objects[0].indicators[0].label = "Autrement";
        EXPECT_TRUE(taken(mine, theirs, {updates[0].key()}) == expected) << name;
    }
}
