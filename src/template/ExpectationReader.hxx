// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExpectationReader: what an indicator began with and what is aimed at, in the whole and in each part of its breakdown.
#pragma once

#include "model/Template.hxx"
#include "template/ObjectReader.hxx"

#include <vector>

namespace ficheaction::templates
{

/// The number or the words behind `key`.
model::Expectation readExpectation(const ObjectReader& object, std::string_view key);

/// The `parts` of an indicator; `measure` is its measure.
std::vector<model::PartExpectation> readParts(const ObjectReader& indicator, const model::Measure& measure);

}
