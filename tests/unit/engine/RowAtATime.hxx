// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowAtATime: the rules of the measures written a second time, in the plainest way: one row after the other, sets and
// maps of texts. It shares no code with the engine, so that where the two differ, one of them is wrong.
#pragma once

#include "Workbook.hxx"

#include "model/Date.hxx"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace ficheaction::test
{

/// What the rows of each register hold, in the order of its columns.
using Sheets = std::map<std::string, std::vector<std::vector<Cell>>>;

/// Register, column and row, by their places.
using Place = std::tuple<unsigned, unsigned, unsigned>;

struct ExpectedFigure
{
    std::string status = "empty";
    double value = 0;
    std::optional<double> upperBound;
    std::optional<double> numerator;
    std::optional<double> denominator;
    std::multiset<std::pair<std::string, long>> values; ///< folded
    std::vector<std::string> quotes;                    ///< as typed, in order
    double withoutValue = 0;
    double countedOnly = 0;
};

struct Expected
{
    ExpectedFigure total;
    std::map<std::vector<std::string>, ExpectedFigure> groups; ///< by folded keys; "" where there is none
    std::set<Place> alerts;
};

/// Only the texts that the random workbooks are made of: ASCII, é, à, œ, no-break spaces.
std::string plainForm(const std::string& text);

Expected expectedOf(const model::Template& definition, const Sheets& sheets, const model::Period& period,
                    const model::Measure& measure);

}
