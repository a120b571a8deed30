// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ReadColumns: which columns a measure looks at, so that its figures can be kept while none of these changes.
#pragma once

#include "model/Measure.hxx"
#include "model/Template.hxx"

#include <cstdint>
#include <set>
#include <utility>

namespace ficheaction::engine
{

/// Parts of a dataset, by their places in Dataset::tables and in a register's columns.
struct DatasetParts
{
    std::set<std::pair<std::uint32_t, std::uint32_t>> columns; ///< table, column
    std::set<std::uint32_t> rowStates;                         ///< tables

    bool meets(const DatasetParts& other) const;
};

/// All that the figures and alerts of `measure` may depend on: each column of each path, with what it inherits from and
/// the references on the way; dates, weights and keys; the states of the rows of each register on the way, and its
/// references, which these come from. Rather too much than too little.
DatasetParts partsReadBy(const model::Template& definition, const model::Measure& measure);

}
