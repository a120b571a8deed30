// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RuleSignature: a short text that changes when a rule does, for the memory of a recompute.
#pragma once

#include "model/Template.hxx"

#include <string>

namespace ficheaction::explain
{

/// 16 hexadecimal digits (FNV-1a) of what makes the figures of `indicator`: its measure, the date, the key and the
/// weight of the registers that this reads, and the same of the indicators in its formula. Not of its label, nor of
/// which groups are shown.
std::string ruleSignature(const model::Template& definition, const model::Indicator& indicator);

}
