// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What is kept back of small tables, and what of copies that were shared before; the choice against every other one.

#include "RandomGrid.hxx"
#include "model/CountedRows.hxx"
#include "privacy/disclosure/PeopleCounting.hxx"
#include "privacy/disclosure/Protection.hxx"
#include "privacy/disclosure/Suppression.hxx"

#include <algorithm>
#include <bit>
#include <random>

#include <gtest/gtest.h>

namespace ficheaction::test
{

namespace
{
using privacy::MaskReason;
using privacy::Protection;

model::Template people()
{
    model::Template definition;
    definition.id = "made-up";
    model::Column name;
    name.id = "name";
    name.personal = true;
    model::Column key;
    key.id = "id";
    model::Column quarter;
    quarter.id = "quarter";
    model::Register owner;
    owner.id = "people";
    owner.label = "People";
    owner.key = "id";
    owner.columns = {key, name, quarter};
    definition.registers.push_back(owner);
    definition.grid.objects.push_back({"all", "All", {}, {}});
    model::Indicator indicator;
    indicator.id = "members";
    indicator.measure.kind = model::MeasureKind::Distinct;
    indicator.measure.source = "people";
    indicator.measure.breakdown = {model::Dimension(model::Path{{"quarter"}})};
    definition.grid.objects[0].indicators = {indicator};
    return definition;
}

engine::Figure figure(double value)
{
    engine::Figure made;
    made.status = engine::Status::Ok;
    made.value = value;
    return made;
}

engine::Results results(const model::Template& definition, const std::vector<double>& groups)
{
    engine::IndicatorResult result{
        &definition.grid.objects[0].indicators[0], definition.grid.objects.data(), figure(0), {}, {}, {}, {}};
    for (std::size_t index = 0; index < groups.size(); ++index)
    {
        result.groups.push_back({{std::string(1, static_cast<char>('A' + index))}, figure(groups[index])});
        result.total.value += groups[index];
    }
    return {model::calendarYear(2026), {result}, 0};
}

/// "A:small B:complementary"; the total is "*".
std::string maskedOf(const Protection& protection)
{
    std::string text;
    for (const privacy::MaskedFigure& each : protection.masked)
    {
        const char* reason = each.reason == MaskReason::Small           ? "small"
                             : each.reason == MaskReason::Complementary ? "complementary"
                             : each.reason == MaskReason::EarlierCopy   ? "earlier"
                                                                        : "made";
        text += (text.empty() ? "" : " ") + (each.keys.empty() ? std::string("*") : each.keys[0]) + ":" + reason;
    }
    return text;
}

std::string maskedOf(const std::vector<double>& groups, int threshold = 5)
{
    const model::Template definition = people();
    const std::vector<engine::Results> given{results(definition, groups)};
    return maskedOf(privacy::protect(definition, given, {threshold}, {}));
}
}

TEST(Disclosure, KeepsBackSmallFiguresAndOneMoreFromWhichTheyFollow)
{
    EXPECT_EQ(maskedOf({10, 20, 30}), "");
    EXPECT_EQ(maskedOf({3, 20, 30}), "A:small B:complementary");
    // A zero stays, and hides nothing.
    EXPECT_EQ(maskedOf({3, 0, 30}), "A:small C:complementary");
    EXPECT_EQ(maskedOf({3, 20, 30}, 3), "");
    EXPECT_EQ(maskedOf({3, 20, 30}, 0), "");
}

TEST(Disclosure, KeepsBackMoreWhereTwoSmallFiguresLeaveTooLittleOpen)
{
    // 1 + 2 = 3: each is 1 or 2, which is less open than "fewer than five".
    EXPECT_EQ(maskedOf({1, 2, 30}), "A:small B:small C:complementary");
    EXPECT_EQ(maskedOf({4, 4, 30}), "A:small B:small");
}

TEST(Disclosure, KnowsWhichRowsTheRegistersLeaveOut)
{
    // Of 24 people 22 count: the two others follow from both figures, whoever says which they are.
    const auto masked = [](bool saidByTheRegister)
    {
        model::Template definition = people();
        model::Filter some;
        some.kind = model::Filter::Kind::In;
        some.path = {{"quarter"}};
        some.values = {"A", "B"};
        model::Indicator all = definition.grid.objects[0].indicators[0];
        all.measure.breakdown.clear();
        model::Indicator counted = all;
        counted.id = "counted";
        all.measure.countsAll = true;
        if (saidByTheRegister)
            definition.registers[0].counts = some;
        else
            counted.measure.where = some;
        definition.grid.objects[0].indicators = {all, counted};
        model::applyRegisterConditions(definition);
        std::vector<engine::IndicatorResult> rows;
        for (std::size_t index = 0; index < 2; ++index)
            rows.push_back({&definition.grid.objects[0].indicators[index],
                            definition.grid.objects.data(),
                            figure(index == 0 ? 24 : 22),
                            {},
                            {},
                            {},
                            {}});
        const std::vector<engine::Results> given{{model::calendarYear(2026), rows, 0}};
        return maskedOf(privacy::protect(definition, given, {5}, {}));
    };
    EXPECT_NE(masked(false), "");
    EXPECT_EQ(masked(true), masked(false));
}

TEST(Disclosure, KeepsOnlyTheKeysOfWhatIsKeptBack)
{
    const model::Template definition = people();
    std::vector<engine::Results> given{results(definition, {3, 20})};
    given[0].indicators[0].groups[0].figure.remarks.push_back({engine::Remark::Kind::WithoutValue, 3, "x", {}});
    const Protection protection = privacy::protect(definition, given, {5}, {});
    const engine::Group& group = protection.results[0].indicators[0].groups[0];
    EXPECT_EQ(group.keys, std::vector<std::string>{"A"});
    EXPECT_EQ(group.figure.status, engine::Status::Masked);
    EXPECT_EQ(group.figure.value, 0);
    EXPECT_TRUE(group.figure.remarks.empty());
}

TEST(Disclosure, KeepsBackWhatDiffersLittleFromAnEarlierCopy)
{
    const model::Template definition = people();
    const std::vector<engine::Results> before{results(definition, {10, 20})};
    const Protection earlier = privacy::protect(definition, before, {5}, {});
    EXPECT_EQ(maskedOf(earlier), "");
    const std::vector<privacy::SharedRecord> records{earlier.record};
    EXPECT_EQ(maskedOf(privacy::protect(definition, before, {5}, records)), "");
    const std::vector<engine::Results> now{results(definition, {10, 22})};
    EXPECT_EQ(maskedOf(privacy::protect(definition, now, {5}, records)), "*:earlier B:earlier");
    const std::vector<engine::Results> much{results(definition, {10, 40})};
    EXPECT_EQ(maskedOf(privacy::protect(definition, much, {5}, records)), "");
}

TEST(Disclosure, TakesNoFigureForAPartnerThatAnEarlierCopyTold)
{
    const model::Template definition = people();
    // Then B was 3, and hidden with A; now B is 3 still, and C is new.
    const std::vector<engine::Results> before{results(definition, {6, 20})};
    const Protection earlier = privacy::protect(definition, before, {3}, {});
    const std::vector<privacy::SharedRecord> records{earlier.record};
    const std::vector<engine::Results> now{results(definition, {6, 20, 3, 40})};
    EXPECT_EQ(maskedOf(privacy::protect(definition, now, {5}, records)), "C:small D:complementary");
}

TEST(Disclosure, RemembersACopyAsText)
{
    const model::Template definition = people();
    const std::vector<engine::Results> given{results(definition, {3, 20})};
    const Protection protection = privacy::protect(definition, given, {5}, {});
    std::vector<privacy::SharedRecord> records{protection.record};
    records[0].date = "2026-06-12";
    EXPECT_EQ(privacy::readRecords(privacy::recordsJson(records)), records);
    EXPECT_THROW(privacy::readRecords("{\"version\": 2}"), std::runtime_error);
    EXPECT_THROW(privacy::readRecords("nothing"), std::runtime_error);
}

TEST(Disclosure, TakesACopyWhoseCountsSomebodyChanged)
{
    const model::Template definition = people();
    const std::vector<engine::Results> given{results(definition, {10, 20})};
    std::vector<privacy::SharedRecord> records{privacy::protect(definition, given, {5}, {}).record};
    for (const double count : {1e300, -1e300})
        records[0].periods[0].figures[0].counts.push_back({"A", count});
    EXPECT_EQ(maskedOf(privacy::protect(definition, given, {5}, records)), "");
}

TEST(Disclosure, StopsWhereItIsTold)
{
    const model::Template definition = people();
    const std::vector<engine::Results> given{results(definition, {3, 20})};
    EXPECT_THROW(privacy::protect(definition, given, {5}, {}, [](double) { return false; }), engine::Cancelled);
}

TEST(Disclosure, AsksTheTemplateWhetherPeopleAreCounted)
{
    model::Template definition = people();
    model::Indicator& indicator = definition.grid.objects[0].indicators[0];
    EXPECT_TRUE(privacy::countsPeople(definition, indicator));
    indicator.countsPeople = false;
    EXPECT_FALSE(privacy::countsPeople(definition, indicator));
    const std::vector<engine::Results> given{results(definition, {3, 20})};
    EXPECT_EQ(maskedOf(privacy::protect(definition, given, {5}, {})), "");
}

/// A table with its margins: no set of figures smaller than the one that is found would do.
TEST(Disclosure, FindsTheFewestFigures)
{
    using privacy::FigureSystem;
    constexpr double width = 3;
    std::mt19937 random(7);
    std::size_t fewer = 0;
    for (int table = 0; table < 15; ++table)
    {
        constexpr std::size_t size = 4; // Three and a margin, both ways.
        double values[size][size] = {};
        for (std::size_t row = 0; row + 1 < size; ++row)
            for (std::size_t column = 0; column + 1 < size; ++column)
            {
                const double value =
                    random() % 3 == 0 ? static_cast<double>(1 + random() % 4) : static_cast<double>(5 + random() % 20);
                values[row][column] = value;
                values[row][size - 1] += value;
                values[size - 1][column] += value;
                values[size - 1][size - 1] += value;
            }
        FigureSystem system;
        const auto at = [&](std::size_t row, std::size_t column) { return row * size + column; };
        for (std::size_t row = 0; row < size; ++row)
            for (std::size_t column = 0; column < size; ++column)
            {
                const std::size_t cell = at(row, column);
                const double value = values[row][column];
                system.quantities.push_back({value, 0, true});
                system.cells.push_back({{{{{cell, 1}}, value}}, {{cell, 1}}, true, value < 5, false, value});
                system.needs.push_back({{{cell, 1}}, cell, ""});
            }
        for (std::size_t line = 0; line < size; ++line)
        {
            privacy::Terms row{{at(line, size - 1), -1}};
            privacy::Terms column{{at(size - 1, line), -1}};
            for (std::size_t other = 0; other + 1 < size; ++other)
            {
                row.push_back({at(line, other), 1});
                column.push_back({at(other, line), 1});
            }
            system.relations.push_back({row, true, 0});
            system.relations.push_back({column, true, 0});
        }
        const privacy::Suppression found = privacy::suppress(system, width, 500, {});
        EXPECT_TRUE(found.optimal);
        fewer += found.greedySecondary > found.secondary ? 1 : 0;

        // Every choice of fewer figures, tried by its own right: with nothing left to choose.
        std::vector<std::size_t> open;
        for (std::size_t cell = 0; cell < system.cells.size(); ++cell)
            if (!system.cells[cell].isSmall)
                open.push_back(cell);
        if (found.secondary == 0 || found.secondary > 3)
            continue;
        for (std::uint32_t choice = 0; choice < (1U << open.size()); ++choice)
        {
            if (static_cast<std::size_t>(std::popcount(choice)) + 1 != found.secondary)
                continue;
            FigureSystem fixed = system;
            for (std::size_t index = 0; index < open.size(); ++index)
            {
                fixed.cells[open[index]].isSmall = (choice >> index & 1U) != 0;
                fixed.cells[open[index]].mayBeKept = fixed.cells[open[index]].isSmall;
            }
            ASSERT_FALSE(privacy::suppress(fixed, width, 500, {}).hopeless.empty()) << "table " << table;
        }
    }
    EXPECT_GT(fewer, 0U);
}

}
