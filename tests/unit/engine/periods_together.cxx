// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/evaluation/PeriodsTogether.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using engine::Figure;
using engine::Results;
using engine::Status;

namespace
{
class PeriodsTogether : public testing::Test
{
protected:
    PeriodsTogether()
    {
        indicators[0].rollUp = model::RollUp::Sum;
        indicators[1].rollUp = model::RollUp::Recompute;
        indicators[2].rollUp = model::RollUp::Sum;
        indicators[2].measure.kind = model::MeasureKind::Quotes;
    }

    static Figure figure(double value)
    {
        Figure made;
        made.status = Status::Ok;
        made.value = value;
        return made;
    }

    /// Each indicator has the total and, where it is given, the part.
    Results results(const model::Period& period, double total, std::optional<double> part = {}) const
    {
        Results made;
        made.period = period;
        for (const model::Indicator& indicator : indicators)
        {
            engine::IndicatorResult& result = made.indicators.emplace_back();
            result.indicator = &indicator;
            result.total = figure(total);
            result.total.values = {{"mot", 1}};
            if (part)
                result.groups = {{{"Habitant"}, figure(*part)}};
        }
        return made;
    }

    static model::Period month(unsigned number)
    {
        return {model::Date::of(2026, number, 1), model::Date{model::Date::of(2026, number + 1, 1).daysSinceEpoch - 1}};
    }

    model::Indicator indicators[3];
};
}

TEST_F(PeriodsTogether, ReachFromTheFirstDayToTheLast)
{
    const model::Period periods[]{month(3), month(1), month(2)};
    EXPECT_EQ(engine::spanOf(periods), (model::Period{month(1).first, month(3).last}));
}

TEST_F(PeriodsTogether, RollEachFigureUpByItsRule)
{
    const Results periods[]{results(month(1), 10, 4), results(month(2), 20)};
    const Results all = engine::together(periods, results({month(1).first, month(2).last}, 25, 3));
    EXPECT_EQ(all.indicators[0].total.value, 30);
    EXPECT_EQ(all.indicators[1].total.value, 25);
    EXPECT_EQ(all.indicators[0].groups[0].figure.value, 4) << "the second month adds nothing";
    EXPECT_EQ(all.indicators[1].groups[0].figure.value, 3);
}

TEST_F(PeriodsTogether, SayHowManyQuotesThereAreAndNotWhich)
{
    const Results periods[]{results(month(1), 1), results(month(2), 1)};
    const Results all = engine::together(periods, results({month(1).first, month(2).last}, 2));
    EXPECT_EQ(all.indicators[2].total.value, 2);
    EXPECT_TRUE(all.indicators[2].total.values.empty());
}

TEST_F(PeriodsTogether, ComputeNothingAnewWhereDaysAreLeftOutOrCountTwice)
{
    for (const model::Period& second : {month(3), month(1)})
    {
        const Results periods[]{results(month(1), 10, 4), results(second, 20, 5)};
        const Results all = engine::together(periods, results({month(1).first, second.last}, 25, 3));
        EXPECT_EQ(all.indicators[0].total.value, 30);
        EXPECT_EQ(all.indicators[0].groups[0].figure.value, 9);
        EXPECT_EQ(all.indicators[1].total.status, Status::NotApplicable);
        EXPECT_EQ(all.indicators[1].groups[0].figure.status, Status::NotApplicable);
    }
}
