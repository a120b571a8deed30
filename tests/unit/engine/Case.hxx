// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Case: all that one evaluation starts from, small enough to be printed, cut down and written again.
#pragma once

#include "Workbook.hxx"

#include "engine/evaluation/Evaluation.hxx"

#include <map>
#include <string>
#include <vector>

namespace ficheaction::test
{

/// What the rows of each register hold, in the order of its columns.
using Sheets = std::map<std::string, std::vector<std::vector<Cell>>>;

struct Case
{
    model::Template definition;
    Sheets sheets;
    std::map<std::string, std::vector<std::string>> lists; ///< those that the document has values of its own for
    std::vector<model::Period> periods;
    engine::Inputs inputs;

    std::vector<model::Indicator>& indicators() { return definition.grid.objects.front().indicators; }
    const std::vector<model::Indicator>& indicators() const { return definition.grid.objects.front().indicators; }
};

/// The template and the rows of `example`.
Workbook workbookOf(const Case& example);

/// As a person would note it down.
std::string shown(const Cell& cell);
std::string shown(const model::Filter& filter);
std::string shown(const model::Dimension& dimension);
std::string shown(const model::Measure& measure);
std::string shown(const Case& example);

}
