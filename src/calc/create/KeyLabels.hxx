// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// KeyLabels: which column of a register tells people what a key stands for, in the drop-down of a reference.
#pragma once

#include "calc/create/DropDown.hxx"
#include "model/Template.hxx"

#include <cstddef>
#include <optional>
#include <vector>

namespace ficheaction::calc
{

/// Where in the register the column is that stands beside the key: the first required text that is about nobody.
/// Empty where there is none.
std::optional<std::size_t> labelColumnOf(const model::Register& referred);

/// The same for the register that a reference column leads to.
std::optional<std::size_t> labelColumnOf(const model::Template& definition, const model::Column& reference);

/// The name of the formula behind the drop-down of a column of a list or of references; empty where it has none.
rtl::OUString dropDownOf(const model::Template& definition, const model::Column& column);

/// The formula with the keys of a register and what stands beside them: the label of a row, or of a person the first
/// name and the initial of the last. `places`: where the register's columns are in the sheet of `keys`.
rtl::OUString keyValuesFormula(const model::Template& definition, const model::Register& owner, const ValueColumn& keys,
                               const std::vector<std::optional<sal_Int32>>& places);

}
