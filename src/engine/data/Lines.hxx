// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Lines: which rows of a register are totals or sub-headings that somebody put among them.
#pragma once

#include "engine/data/ColumnTyping.hxx"
#include "engine/data/LineTexts.hxx"

#include <span>

namespace ficheaction::engine
{

/// Turns rows Total or SubHeading by the rule of texts::lineKind, and back to Valid those that only their key had made
/// so. Needs the references. `cells` are those of the table, `lines` have read all texts.
void settleLines(TypedTable& table, std::span<const Cells> cells, const TextPool& pool, const LineTexts& lines);

}
