// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ResultsIati: results in the words of the International Aid Transparency Initiative, version 2.03, for funders whose
// programs read it: a result for each object of the grid, an indicator for each of its own.
#pragma once

#include "engine/results/ResultsJson.hxx"

#include <set>
#include <span>
#include <string>

namespace ficheaction::exchange
{

/// What the standard asks for and the fiche does not know.
struct IatiActivity
{
    std::string organisation;      ///< identifier of the centre, as registered ("FR-SIREN-…"); may be empty
    std::string structure;         ///< its name
    std::string language = "fr";   ///< of all texts
    std::set<std::string> addable; ///< ids of the indicators whose figures may be added up with those of others
    std::string masked;            ///< said where figures are kept back
    std::string upTo;              ///< said of a figure that lies between two numbers, with {number}
};

/// The order and the attributes of the elements are those of the standard's schema. Figures that are kept back, empty
/// or over nothing are left out: an `actual` must have a value, unless its indicator is qualitative; a comment says how
/// many are kept back. Percentages are of 100.
std::string resultsIati(std::span<const engine::Results> figures, const model::Template& definition,
                        const engine::ResultsHeader& header, const IatiActivity& activity);

}
