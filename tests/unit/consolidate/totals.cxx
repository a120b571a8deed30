// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// One figure for several sources: each sort of adding, against sums made one by one; and what is kept back.

#include "consolidate/Totals.hxx"
#include "RandomTimes.hxx"

#include <gtest/gtest.h>
#include <random>

using namespace ficheaction;
using namespace ficheaction::consolidate;
using engine::Figure;
using engine::Status;
using Figures = std::vector<std::optional<Figure>>;

namespace
{
Figure of(double value)
{
    Figure figure;
    figure.status = Status::Ok;
    figure.value = value;
    return figure;
}

Figure of(Status status)
{
    Figure figure;
    figure.status = status;
    return figure;
}

Figure share(double numerator, double denominator)
{
    Figure figure = of(denominator == 0 ? Status::NotApplicable : Status::Ok);
    figure.value = denominator == 0 ? 0 : numerator / denominator;
    figure.numerator = numerator;
    figure.denominator = denominator;
    return figure;
}
}

TEST(Totals, SumsAddUpWithTheirIntervals)
{
    Figure uncertain = of(3);
    uncertain.upperBound = 5;
    const Total total = totalOf(Adding::Sum, Figures{of(4), std::nullopt, of(Status::Empty), uncertain});
    EXPECT_EQ(total.figure.status, Status::Ok);
    EXPECT_EQ(total.figure.value, 7);
    EXPECT_EQ(total.figure.upperBound, 9);
}

TEST(Totals, SharesAreThoseOfTheSums)
{
    const Total total = totalOf(Adding::Ratio, Figures{share(3, 5), share(0, 0), share(1, 2)});
    EXPECT_EQ(total.figure.numerator, 4);
    EXPECT_EQ(total.figure.denominator, 7);
    EXPECT_DOUBLE_EQ(total.figure.value, 4.0 / 7);
    EXPECT_EQ(totalOf(Adding::Ratio, Figures{share(3, 5), of(0.5)}).reason, Reason::Incomplete);
    Figure perThousand = share(3, 5);
    perThousand.value = 600;
    EXPECT_EQ(totalOf(Adding::Ratio, Figures{perThousand, share(1, 2)}).reason, Reason::Incomplete);
}

TEST(Totals, ValuesCountOnce)
{
    Figure one = of(2);
    one.values = {{"Sommeil", 2}, {"Écrans", 1}};
    Figure other = of(2);
    other.values = {{"ecrans ", 4}, {"Jeux", 1}};
    const Total total = totalOf(Adding::Values, Figures{one, other});
    EXPECT_EQ(total.figure.value, 3);
    ASSERT_EQ(total.figure.values.size(), 3U);
    EXPECT_EQ(total.figure.values[0].value, "Écrans");
    EXPECT_EQ(total.figure.values[0].count, 5);
    // Of a grid the values are not known.
    EXPECT_EQ(totalOf(Adding::Values, Figures{one, of(2)}).reason, Reason::Different);
}

TEST(Totals, NothingIsAddedToWhatIsKeptBack)
{
    for (const Adding adding : {Adding::Sum, Adding::Ratio, Adding::Values, Adding::Largest, Adding::People})
        EXPECT_EQ(totalOf(adding, Figures{of(4), of(Status::Masked)}).figure.status, Status::Masked);
}

TEST(Totals, PeopleAreNotAddedUp)
{
    EXPECT_EQ(totalOf(Adding::People, Figures{of(4), of(2)}).reason, Reason::People);
    EXPECT_EQ(totalOf(Adding::Never, Figures{of(4), of(2)}).reason, Reason::Never);
    EXPECT_EQ(totalOf(Adding::Unknown, Figures{of(4), of(2)}).reason, Reason::UnknownRule);
    EXPECT_EQ(totalOf(Adding::People, Figures{of(4), std::nullopt}).figure.value, 4) << "one source alone";
}

TEST(Totals, WhatCouldNotBeComputedMakesNoTotal)
{
    EXPECT_EQ(totalOf(Adding::Sum, Figures{of(4), of(Status::Error)}).reason, Reason::Incomplete);
    EXPECT_EQ(totalOf(Adding::Sum, Figures{of(Status::Empty), std::nullopt}).figure.status, Status::Empty);
}

TEST(Totals, AgainstSumsMadeOneByOne)
{
    std::mt19937 dice(12);
    for (unsigned round = 0; round < 2000 * test::randomTimes(); ++round)
    {
        Figures figures;
        double low = 0;
        double high = 0;
        bool masked = false;
        bool any = false;
        for (unsigned count = 2 + dice() % 6; figures.size() < count;)
        {
            const unsigned sort = dice() % 12;
            if (sort == 0)
                figures.push_back(std::nullopt);
            else if (sort == 1)
                figures.push_back(of(Status::Empty));
            else if (sort == 2 && dice() % 4 == 0)
            {
                figures.push_back(of(Status::Masked));
                masked = true;
            }
            else
            {
                Figure figure = of(dice() % 100);
                if (sort == 3)
                    figure.upperBound = figure.value + dice() % 9 + 1;
                low += figure.value;
                high += figure.upperBound.value_or(figure.value);
                any = true;
                figures.push_back(figure);
            }
        }
        const Figure total = totalOf(Adding::Sum, figures).figure;
        ASSERT_EQ(total.status, masked ? Status::Masked : any ? Status::Ok : Status::Empty);
        ASSERT_EQ(total.value, total.status == Status::Ok ? low : 0);
        ASSERT_EQ(total.upperBound.value_or(total.value), total.status == Status::Ok ? high : 0);
    }
}
