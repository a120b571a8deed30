// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExpectationReader: what an indicator began with and what is aimed at, in the whole and in each part of its breakdown.
#pragma once

#include "model/Template.hxx"
#include "template/checks/References.hxx"
#include "json/ObjectReader.hxx"

#include <vector>

namespace ficheaction::templates
{

/// The number or the words behind `key`.
model::Expectation readExpectation(const json::ObjectReader& object, std::string_view key);

/// The `parts` of an indicator; `measure` is its measure. Keys are labels of bands, values of lists where a dimension
/// leads to one, or the word for a group without a value.
std::vector<model::PartExpectation> readParts(const json::ObjectReader& indicator, const model::Measure& measure,
                                              const References& references);

}
