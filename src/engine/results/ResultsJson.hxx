// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ResultsJson: the results of one computation as the JSON text that other programs read.
// Its schema: extension/templates/results.schema.json.
#pragma once

#include "engine/results/Results.hxx"
#include "model/Template.hxx"

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace ficheaction::engine
{

/// What staff wrote beside an indicator in the grid. Neither is there where they left the cell empty.
struct StaffExpectation
{
    model::Expectation baseline;
    model::Expectation target;
};

/// What a program that adds up the results of several fiches has to know of an indicator.
struct IndicatorRule
{
    std::string rule;     ///< the same text for the same rule
    std::string totals;   ///< how figures of several fiches make one: consolidate::addingText
    bool ofPeriod = true; ///< rows count by their day alone
};

/// What the results are said to be about.
struct ResultsHeader
{
    /// What the card says of the action: id and text, in its order.
    std::vector<std::pair<std::string, std::string>> action;
    std::string computedAt; ///< as it is to be written: "2026-06-12T14:30:00"
    /// By indicator id; the template's own expectations where an indicator is not there.
    std::map<std::string, StaffExpectation> expectations;
    /// By indicator id: written, with the unit, where they are there.
    std::map<std::string, IndicatorRule> rules{};
};

/// The results of a period that the grid's own is compared with.
struct ComparedResults
{
    std::string label; ///< the heading of its column
    const Results* results = nullptr;
};

/// The name of a breakdown's dimension: "event.category", "participant.birth_year@age".
std::string breakdownKey(const std::vector<model::Dimension>& breakdown, std::size_t index);

/// `value` is null where the status is not "ok"; of a level its name, of Done true or false. The keys of a breakdown
/// are the paths of the template ("event.category"), with "@" and how they are told apart where it is not by value
/// ("participant.birth_year@age"). `object` is the object's label, `tools` are the object's and then the indicator's
/// own. Numbers without decimals are written without. `compared` periods have the figures alone, and "periods" is not
/// there where there are none. Source: design, part 4.
std::string resultsJson(const Results& results, const model::Template& definition, const ResultsHeader& header,
                        std::span<const ComparedResults> compared = {});

}
