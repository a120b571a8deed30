// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Needs: the registers, columns and values without which the indicators of a pack cannot be computed.
#pragma once

#include "packs/Ties.hxx"

#include <set>

namespace ficheaction::packs
{

/// Of the pack's registers, by id and id of the column: what some indicator reads, with the keys of registers that a
/// reference leads to.
std::set<Needed> neededColumns(const model::Template& pack);

/// Those of them that a path of some measure leads to or through: the rest is needed as a key, a date, a reference or a
/// number of people of its rows.
std::set<Needed> columnsOnPaths(const model::Template& pack);

/// The values that filters ask of columns with a list.
std::set<Needed> neededValues(const model::Template& pack);

/// `edited` without the values of lists that `definition` has not got, and that no filter of `edited` asks for: values
/// of the sheets that were only there to be chosen. Lists that `definition` does not have stay whole.
model::Template withoutUnusedValues(model::Template edited, const model::Template& definition);

}
