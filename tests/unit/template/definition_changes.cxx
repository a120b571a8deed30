// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What two definitions of one fiche say differently.

#include "TemplateFiles.hxx"
#include "template/DefinitionChanges.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

using namespace ficheaction;
using namespace ficheaction::templates;
using Of = Difference::Of;
using Kind = Difference::Kind;

namespace
{
model::Template closDuRoy()
{
    return templateOf(bundled("clos-du-roy"));
}

model::Register& registerOf(model::Template& definition, const std::string& id)
{
    return definition.registers[*definition.indexOf(id)];
}

std::vector<Difference> without(std::vector<Difference> all, Kind kind)
{
    std::erase_if(all, [kind](const Difference& each) { return each.kind == kind; });
    return all;
}

/// The length of the longest rising sequence, by trying all.
std::size_t longestRise(const std::vector<int>& numbers)
{
    std::size_t longest = 0;
    for (unsigned chosen = 0; chosen < 1U << numbers.size(); ++chosen)
    {
        std::vector<int> some;
        for (std::size_t index = 0; index < numbers.size(); ++index)
            if ((chosen >> index) & 1U)
                some.push_back(numbers[index]);
        if (std::is_sorted(some.begin(), some.end()))
            longest = std::max(longest, some.size());
    }
    return longest;
}
}

TEST(DefinitionChanges, AreNoneBetweenADefinitionAndItself)
{
    for (const char* const id : {"clos-du-roy", "neighbourhood-action", "reaap-parentalite", "ludotheque",
                                 "clas-accompagnement", "fph-fonds-habitants"})
    {
        const model::Template definition = templateOf(bundled(id));
        EXPECT_EQ(differencesBetween(definition, definition), std::vector<Difference>()) << id;
        EXPECT_TRUE(obstaclesBetween(definition, definition).empty()) << id;
    }
}

TEST(DefinitionChanges, NameEachIndicatorOnceForWhatIsOtherwise)
{
    const model::Template before = closDuRoy();
    model::Template after = before;
    model::GridObject& object = after.grid.objects[0];
    const std::string label = object.indicators[0].label;
    object.indicators[0].label = "Fêtes";
    object.indicators[1].measure.kind = model::MeasureKind::Done;
    object.indicators[2].target = 500.0;
    EXPECT_EQ(differencesBetween(before, after),
              (std::vector<Difference>{
                  {Of::Indicator, Kind::Renamed, object.id, object.indicators[0].id, label, "Fêtes", object.label},
                  {Of::Indicator, Kind::Rule, object.id, object.indicators[1].id, object.indicators[1].label,
                   object.indicators[1].label, object.label},
                  {Of::Indicator, Kind::Details, object.id, object.indicators[2].id, object.indicators[2].label,
                   object.indicators[2].label, object.label}}));
}

TEST(DefinitionChanges, ShownGroupsAreNoOtherRule)
{
    const model::Template before = closDuRoy();
    model::Template after = before;
    model::Measure& measure = after.grid.objects[0].indicators[1].measure;
    ASSERT_FALSE(measure.breakdown.empty());
    measure.breakdown[0].showEmpty = !measure.breakdown[0].showEmpty;
    const std::vector<Difference> found = differencesBetween(before, after);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].kind, Kind::Details);
}

TEST(DefinitionChanges, AreTheOppositeTheOtherWayRound)
{
    const model::Template whole = closDuRoy();
    model::Template half = whole;
    half.grid.objects[0].indicators.erase(half.grid.objects[0].indicators.begin() + 1);
    half.grid.objects.pop_back();
    half.lists.pop_back();
    half.registers[0].columns.pop_back();
    half.registers.pop_back();
    half.lists[0].values.pop_back();
    const std::vector<Difference> added = without(differencesBetween(half, whole), Kind::Details);
    const std::vector<Difference> removed = without(differencesBetween(whole, half), Kind::Details);
    ASSERT_EQ(added.size(), removed.size());
    for (const Difference& each : added)
    {
        EXPECT_EQ(each.kind, Kind::Added);
        const Difference opposite{each.of,    Kind::Removed, each.owner,     each.id,
                                  each.after, each.before,   each.ownerLabel};
        EXPECT_EQ(std::count(removed.begin(), removed.end(), opposite), 1) << each.id;
    }
}

TEST(DefinitionChanges, OfAColumnsTypeAreNoObstacleUnlessItRefers)
{
    const model::Template before = closDuRoy();
    model::Template after = before;
    for (model::Column& column : registerOf(after, "events").columns)
        if (column.id == "notes")
            column.type = model::ColumnType::Number;
    EXPECT_TRUE(obstaclesBetween(before, after).empty());
    const std::vector<Difference> found = differencesBetween(before, after);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].kind, Kind::Type);

    for (model::Column& column : registerOf(after, "attendances").columns)
        if (column.id == "participant")
            column.reference = "events";
    registerOf(after, "events").key = "title";
    const std::vector<Obstacle> obstacles = obstaclesBetween(before, after);
    ASSERT_EQ(obstacles.size(), 2u);
    EXPECT_EQ(obstacles[0].code, "definition-key");
    EXPECT_EQ(obstacles[0].parameters.at("column"), "N°");
    EXPECT_EQ(obstacles[1].code, "definition-reference");
    EXPECT_EQ(obstacles[1].parameters.at("column"), "Participant");
}

TEST(DefinitionChanges, MoveAsFewAsCanBe)
{
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round)
    {
        std::vector<int> numbers(1 + random() % 9);
        std::iota(numbers.begin(), numbers.end(), 0);
        std::vector<std::string> before;
        for (const int number : numbers)
            before.push_back(std::to_string(number));
        std::shuffle(numbers.begin(), numbers.end(), random);
        std::vector<std::string> after;
        for (const int number : numbers)
            after.push_back(std::to_string(number));
        const std::set<std::string> moved = movedBetween(before, after);
        EXPECT_EQ(moved.size(), numbers.size() - longestRise(numbers)) << round;
        std::erase_if(numbers, [&](int number) { return moved.contains(std::to_string(number)); });
        EXPECT_TRUE(std::is_sorted(numbers.begin(), numbers.end())) << round;
    }
}
