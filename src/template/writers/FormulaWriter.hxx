// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FormulaWriter: a formula as FormulaReader reads it, with as few brackets as keep it the same.
#pragma once

#include "model/Formula.hxx"

#include <string>

namespace ficheaction::templates
{

std::string formulaText(const model::Formula& formula);

}
