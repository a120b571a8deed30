// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Large grids of made people: breakdowns two by two of what people have once, for everybody, women and men. The figures
// are counted here, person by person.

#include "privacy/disclosure/Protection.hxx"

#include <chrono>
#include <cstdio>
#include <ctime>
#include <map>
#include <random>

#include <gtest/gtest.h>

namespace ficheaction::test
{

namespace
{
struct Shape
{
    const char* name;
    std::size_t dimensions;
    std::size_t values; ///< of each dimension
    std::size_t people;
    bool isDense; ///< every dimension by every other; otherwise by the next one
    int threshold;
};

using Person = std::vector<std::string>; ///< the sex, then the value of each dimension

std::string dimensionName(std::size_t dimension)
{
    return dimension == 0 ? "sex" : "d" + std::to_string(dimension);
}

model::Column column(const std::string& id, model::ColumnType type = model::ColumnType::List)
{
    model::Column made;
    made.id = made.label = id;
    made.type = type;
    return made;
}

class LargeGrid
{
public:
    explicit LargeGrid(const Shape& shape)
    {
        makeTemplate(shape);
        std::mt19937 random(7);
        for (std::size_t each = 0; each < shape.people; ++each)
        {
            Person person{random() % 3 == 0 ? "M" : "F"};
            for (std::size_t dimension = 0; dimension < shape.dimensions; ++dimension)
                person.push_back(std::to_string(std::min(random() % shape.values, random() % shape.values)));
            mPeople.push_back(std::move(person));
        }
        for (const char* sex : {"", "F", "M"})
            for (std::size_t one = 1; one <= shape.dimensions; ++one)
            {
                add(sex, {one});
                for (std::size_t other = one + 1; other <= (shape.isDense ? shape.dimensions : one + 1); ++other)
                    if (other <= shape.dimensions)
                        add(sex, {one, other});
            }
        compute();
    }

    const model::Template& definition() const { return mDefinition; }
    const std::vector<engine::Results>& results() const { return mResults; }

    std::size_t figures() const
    {
        std::size_t count = 0;
        for (const engine::IndicatorResult& result : mResults[0].indicators)
            count += 1 + result.groups.size();
        return count;
    }

private:
    void makeTemplate(const Shape& shape)
    {
        mDefinition.id = "made-up";
        model::Register people;
        people.id = people.label = "people";
        people.key = "id";
        people.columns = {column("id", model::ColumnType::Text), column("name", model::ColumnType::Text)};
        people.columns.back().personal = true;
        for (std::size_t dimension = 0; dimension <= shape.dimensions; ++dimension)
            people.columns.push_back(column(dimensionName(dimension)));
        model::Register visits;
        visits.id = visits.label = "visits";
        visits.columns = {column("day", model::ColumnType::Date), column("person", model::ColumnType::Reference)};
        visits.columns.back().reference = "people";
        visits.date = {{"day"}};
        mDefinition.registers = {people, visits};
        mDefinition.grid.objects.push_back({"all", "All", {}, {}});
    }

    void add(const std::string& sex, const std::vector<std::size_t>& dimensions)
    {
        model::Indicator indicator;
        indicator.id = indicator.label = "i" + std::to_string(mBreakdowns.size());
        model::Measure& measure = indicator.measure;
        measure.kind = model::MeasureKind::Distinct;
        measure.source = "visits";
        measure.of = model::Dimension(model::Path{{"person"}});
        if (!sex.empty())
        {
            measure.where.kind = model::Filter::Kind::In;
            measure.where.path = {{"person", "sex"}};
            measure.where.values = {sex};
        }
        for (const std::size_t dimension : dimensions)
            measure.breakdown.emplace_back(model::Path{{"person", dimensionName(dimension)}});
        mDefinition.grid.objects[0].indicators.push_back(std::move(indicator));
        mBreakdowns.emplace_back(sex, dimensions);
    }

    void compute()
    {
        engine::Results& results = mResults.emplace_back();
        results.period = model::calendarYear(2026);
        const model::GridObject& object = mDefinition.grid.objects[0];
        for (std::size_t index = 0; index < mBreakdowns.size(); ++index)
        {
            const auto& [sex, dimensions] = mBreakdowns[index];
            std::map<std::vector<std::string>, int> counts;
            int total = 0;
            for (const Person& person : mPeople)
            {
                if (!sex.empty() && person[0] != sex)
                    continue;
                std::vector<std::string> keys;
                for (const std::size_t dimension : dimensions)
                    keys.push_back(person[dimension]);
                ++counts[keys];
                ++total;
            }
            engine::IndicatorResult result;
            result.indicator = &object.indicators[index];
            result.object = &object;
            result.total.status = engine::Status::Ok;
            result.total.value = total;
            for (const auto& [keys, count] : counts)
            {
                engine::Figure figure;
                figure.status = engine::Status::Ok;
                figure.value = count;
                result.groups.push_back({keys, figure, false});
            }
            results.indicators.push_back(std::move(result));
        }
    }

    model::Template mDefinition;
    std::vector<Person> mPeople;
    std::vector<std::pair<std::string, std::vector<std::size_t>>> mBreakdowns;
    std::vector<engine::Results> mResults;
};

class LargeGrids : public testing::TestWithParam<Shape>
{
};
}

/// What is shown beside the small ones is the most of it: a grid of which everything is kept back is of no use.
TEST_P(LargeGrids, AreNotKeptBackAsAWhole)
{
    const Shape& shape = GetParam();
    const LargeGrid grid(shape);
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t clock = std::clock();
    const privacy::Protection protection = privacy::protect(grid.definition(), grid.results(), {shape.threshold}, {});
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::size_t small = 0;
    for (const engine::IndicatorResult& result : grid.results()[0].indicators)
        for (const engine::Group& group : result.groups)
            small += group.figure.value < shape.threshold ? 1 : 0;
    std::printf("%s, k = %d: %zu figures, %zu small, %zu kept back, %s, %.1f s, %.1f s of the processor\n", shape.name,
                shape.threshold, grid.figures(), small, protection.masked.size(),
                protection.optimal ? "fewest" : "unproven", seconds.count(),
                static_cast<double>(std::clock() - clock) / CLOCKS_PER_SEC);
    EXPECT_GE(protection.primary, small);
    EXPECT_LT(protection.masked.size(), grid.figures() - (grid.figures() - small) / 4);
}

INSTANTIATE_TEST_SUITE_P(Made, LargeGrids,
                         testing::Values(Shape{"dense", 3, 4, 250, true, 11}, Shape{"chain", 5, 6, 700, false, 5}),
                         [](const testing::TestParamInfo<Shape>& shape) { return shape.param.name; });

}
