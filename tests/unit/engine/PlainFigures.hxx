// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PlainFigures: what the kinds over rows make of the rows that count: the third part of the rules written a second
// time.
#pragma once

#include "PlainConditions.hxx"

namespace ficheaction::test
{

struct ExpectedFigure
{
    struct Item
    {
        std::string text; ///< folded
        long count = 0;
        std::vector<int> dates;
    };

    std::string status = "ok";
    double value = 0;
    std::optional<double> upperBound;
    std::string level; ///< folded
    std::optional<double> numerator;
    std::optional<double> denominator;
    std::vector<Item> values;
    std::set<std::string> remarks; ///< "counted only 5"

    double high() const { return upperBound.value_or(value); }
    bool isOk() const { return status == "ok"; }
    void remark(const std::string& what, double count);
};

/// Some people: those with a name, and how many have none.
struct Crowd
{
    std::set<std::string> named;
    double nameless = 0;
};

/// The most people that two crowds can share, by trying every way to give the nameless a name.
double mostShared(const Crowd& one, const Crowd& other);

class PlainFigures
{
public:
    using Rows = std::vector<unsigned>;

    /// `conditions` outlives it.
    PlainFigures(const PlainConditions& conditions, const model::Period& period, model::Date today)
        : mConditions(conditions)
        , mSource(conditions.source())
        , mPeriod(period)
        , mToday(today.daysSinceEpoch)
    {
    }

    /// Not of New and Returning, which look at the rows of other days too.
    ExpectedFigure figure(const model::Measure& measure, const Rows& rows) const;
    ExpectedFigure newcomers(const model::Measure& measure, const Rows& rows, const Rows& earlier) const;
    ExpectedFigure returning(const model::Measure& measure, const Rows& rows, const Rows& previous) const;

    Crowd crowd(const model::Measure& measure, const Rows& rows) const;

    /// The cells that leave a figure over `row`, which counts, in doubt.
    std::set<Place> doubts(const model::Measure& measure, const std::vector<model::Dimension>& breakdown,
                           unsigned row) const;

private:
    const model::Register& registerOf(const model::Measure& measure) const
    {
        return mSource.registerOf(measure.source);
    }
    Found at(const model::Measure& measure, const model::Path& path, unsigned row) const
    {
        return mSource.at(registerOf(measure), path.steps, row);
    }
    std::set<std::string> texts(const model::Measure& measure, const model::Dimension& dimension, unsigned row) const;
    std::set<std::string> different(const model::Measure& measure, const Rows& rows) const;
    std::vector<double> numbers(const model::Measure& measure, const Rows& rows) const;
    std::optional<double> eachFigure(const model::Measure& measure, const Rows& rows) const;
    /// Whether people at `of` may have no name: it is one reference, and rows have a weight.
    bool mayBeNameless(const model::Measure& measure) const;
    bool isNameless(const model::Measure& measure, unsigned row) const;
    double nameless(const model::Measure& measure, const Rows& rows) const;
    Rows byDate(const model::Measure& measure, Rows rows, bool undatedLast) const;
    /// The number at a path, or the place of a level on its scale, from 1.
    std::optional<double> size(const model::Measure& measure, const model::Path& path, unsigned row) const;

    /// The day at a path that may be empty.
    std::optional<int> dayAt(const model::Measure& measure, const model::Path& path, unsigned row) const;

    static double statistic(model::MeasureKind kind, std::vector<double> sample);
    ExpectedFigure sum(const model::Measure& measure, const Rows& rows) const;
    ExpectedFigure sampled(const model::Measure& measure, const Rows& rows) const;
    ExpectedFigure distinct(const model::Measure& measure, const Rows& rows) const;
    ExpectedFigure atLeast(const model::Measure& measure, const Rows& rows) const;
    ExpectedFigure listed(const model::Measure& measure, const Rows& rows) const;
    ExpectedFigure quotes(const model::Measure& measure, const model::Path& path, const Rows& rows) const;
    ExpectedFigure level(const model::Measure& measure, const Rows& rows) const;
    ExpectedFigure paired(const model::Measure& measure, const Rows& rows) const;
    ExpectedFigure milestones(const model::Measure& measure, const Rows& rows) const;
    ExpectedFigure done(const model::Measure& measure, const Rows& rows) const;
    ExpectedFigure stated(const model::Measure& measure, const Rows& rows) const;
    bool isDone(const model::Measure& measure, unsigned row) const;

    const PlainConditions& mConditions;
    const PlainRows& mSource;
    model::Period mPeriod;
    int mToday;
};

}
