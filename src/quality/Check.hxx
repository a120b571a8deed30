// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Check: everything in the registers that a person should look at.
#pragma once

#include "quality/Finding.hxx"

namespace ficheaction::engine
{
struct KeptWork;
}

namespace ficheaction::quality
{

/// All findings, one a cell at most (two where a row is far below), by table; in a table first the missing columns,
/// then by row and column. Blank rows have none; totals and sub-headings that they are ("total-row",
/// "sub-heading", info).
///
/// Error are an unknown reference, a duplicate key, a weight that is unreadable or out of range, and what is unreadable
/// or missing in a reference, a key or the register's own date; a missing register, and a missing column of those
/// kinds. Info is what was read from text, a row far below the others, an attendance that is there twice to the last
/// detail, a text that .xlsx would cut. All else is a warning; so is a blank cell that a rule asks for
/// (engine::gapsOf).
///
/// `nearest` is found for a limited number of wrong values only: a register full of them is answered as fast as any.
std::vector<Finding> check(const engine::Dataset& data);

/// How many findings of `check` are errors or warnings: the alerts of a whole workbook, as a recompute shows them.
/// Every cell that an indicator is in doubt about (engine::IndicatorResult::alerts) has one.
/// `work`: see engine::gapsOf.
std::size_t countAlerts(const engine::Dataset& data, engine::KeptWork* work = nullptr);

}
