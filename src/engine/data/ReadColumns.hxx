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
    void add(const DatasetParts& other);
};

/// All that the figures and alerts of `measure` may depend on: each column of each path, with what it inherits from and
/// the references on the way; dates, weights and keys; the states of the rows of each register on the way, and its
/// references, which these come from. Rather too much than too little.
DatasetParts partsReadBy(const model::Template& definition, const model::Measure& measure);

/// All that the values at a path depend on, and the cells that leave them in doubt: each column of it, with what it
/// inherits from, and the states of the rows of each register that it leads to.
DatasetParts partsAt(const model::Template& definition, const model::Register& source, const model::Path& path);

/// Of a dimension, or of a filter whose ages are taken on `day` where it says no other.
DatasetParts partsAt(const model::Template& definition, const model::Register& source,
                     const model::Dimension& dimension);
DatasetParts partsAt(const model::Template& definition, const model::Register& source, const model::Filter& filter,
                     const model::Path& day);

}
