// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// KeyLabels: which column of a register tells people what a key stands for, in the drop-down of a reference.
#pragma once

#include "model/Template.hxx"

#include <cstddef>
#include <optional>

namespace ficheaction::calc
{

/// Where in the register the column is that stands beside the key: the first required text that is about nobody.
/// Empty where there is none: then the drop-down offers the keys alone, since names must not spread to other sheets.
std::optional<std::size_t> labelColumnOf(const model::Register& referred);

/// The same for the register that a reference column leads to.
std::optional<std::size_t> labelColumnOf(const model::Template& definition, const model::Column& reference);

}
