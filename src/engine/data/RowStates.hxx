// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowStates: what each row of a register is as a whole, from what its cells are.
#pragma once

#include "engine/data/ColumnTyping.hxx"
#include "engine/data/LineTexts.hxx"

#include <span>

namespace ficheaction::engine
{

/// Fills `firstColumns`, and `states` as far as a look at single cells goes: Blank, Total and SubHeading where the key
/// says so (see settleLines), and Valid. `cells` and `keys`, the texts of the key column or nothing, are those of the
/// table.
void readRows(TypedTable& table, std::span<const Cells> cells, std::span<const FoldedId> keys, const TextPool& pool,
              const LineTexts& lines);

/// The keys of the rows that are Valid; marks those that an earlier row has. `keys` as for readRows.
KeyIndex indexKeys(TypedTable& table, std::span<const FoldedId> keys);

/// Marks cells that are empty and must not be.
void markMissing(TypedTable& table);

/// Turns the Valid rows with a cell that makes a row Invalid, and counts the filled ones.
void settleRows(TypedTable& table);

/// Whether a cell in this state makes its row Invalid.
bool makesInvalid(const model::Register& definition, std::size_t column, CellState state);

}
