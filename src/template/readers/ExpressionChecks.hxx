// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExpressionChecks: that the indicators which expressions are made of are there, are numbers, and are not made of one
// another in a circle.
#pragma once

#include "model/Template.hxx"
#include "template/readers/FormulaReader.hxx"
#include "json/ErrorReport.hxx"

#include <vector>

namespace ficheaction::templates
{

/// `mentions` has, for each indicator of `objects`, in the order of the grid, what its measure names; each is at its
/// place in the text of the template.
void checkExpressions(const std::vector<model::GridObject>& objects,
                      const std::vector<std::vector<IndicatorMention>>& mentions, json::ErrorReport& errors);

}
