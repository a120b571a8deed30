// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PlainConditions: which rows count and which cells are in doubt, one row after the other: the second part of the rules
// written a second time.
#pragma once

#include "PlainRows.hxx"

#include "model/Measure.hxx"

namespace ficheaction::test
{

/// One value of a dimension, in the order in which values are shown.
struct Value
{
    int rank = 0;     ///< in a list or with a size; others; none at all
    double place = 0; ///< in the list, or the size
    std::string text; ///< folded; "" where there is none

    auto operator<=>(const Value&) const = default;
};

enum class Known
{
    No,
    Perhaps,
    Yes
};

class PlainConditions
{
public:
    /// `example` outlives it.
    explicit PlainConditions(const Case& example)
        : mSource(example)
    {
    }

    const PlainRows& source() const { return mSource; }

    /// Ages at the end of the period are those of this day: days since 1970-01-01.
    void endOn(int lastDay) { mLastDay = lastDay; }

    /// Where the day of a measure's rows is; empty where they have none.
    std::vector<std::string> dayPath(const model::Measure& measure) const;
    std::optional<double> dayOf(const model::Measure& measure, unsigned row) const;

    /// What a row has: none, one or several values, and the cells that leave it in doubt.
    struct Values
    {
        std::vector<Value> all;
        bool unknown = false;
        std::set<Place> doubts;
    };
    Values values(const model::Measure& measure, const model::Dimension& dimension, unsigned row) const;

    struct Chosen
    {
        std::vector<unsigned> rows;
        std::set<Place> alerts;
        bool noted = false; ///< a Valid row is in the window
    };
    Chosen choose(const model::Measure& measure, model::Window window, const model::Period& period) const;

    Known test(const model::Measure& measure, const model::Filter& filter, unsigned row, bool cautious) const;
    /// The cells that leave a test unknown.
    void reasons(const model::Measure& measure, const model::Filter& filter, unsigned row,
                 std::set<Place>& found) const;

private:
    struct Age
    {
        std::optional<double> years;
        bool unknown = false;
        std::set<Place> doubts;
        std::set<Place> gaps; ///< blank cells that it is made of
    };
    Age age(const model::Measure& measure, const model::Path& birth, const model::Path& on, unsigned row) const;
    Known leaf(const model::Measure& measure, const model::Filter& filter, unsigned row, bool cautious) const;
    model::Filter askedOf(const model::Measure& measure) const;
    /// What the last of `registers`, which `way` leads to through the others, and those that its rows are part of ask.
    model::Filter partOf(const std::vector<std::string>& way, const std::vector<std::string>& registers) const;
    Known inWindow(const Found& day, model::Window window, const model::Period& period) const;
    const model::Register& registerOf(const model::Measure& measure) const
    {
        return mSource.registerOf(measure.source);
    }

    std::optional<int> oneDay(const model::Path& on) const;

    PlainRows mSource;
    int mLastDay = 0;
};

}
