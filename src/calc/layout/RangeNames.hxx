// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RangeNames: the named ranges by which the extension finds its cells again after people have renamed sheets, moved
// columns and retyped headings. Each is on one cell: a heading, or a cell that holds a value.
#pragma once

#include <rtl/ustring.hxx>

#include <string>

namespace ficheaction::calc
{

/// The heading of a column of a register: "FA__events__date". Ids hold no double underscore.
rtl::OUString registerColumnName(const std::string& registerId, const std::string& columnId);

/// The heading of a list in the sheet of lists: "FA__list__event_types".
rtl::OUString listName(const std::string& listId);

/// The heading of a column of the grid: "FA__grid__actual". `column` is a wording key without "grid.": object,
/// indicator, tools, baseline, target, actual, gap, rate, alerts, analysis, identity; together.
rtl::OUString gridColumnName(const std::string& column);

/// The heading of the column of a compared period: "FA__period__20250101_20251231". `mark`: see periodMark; empty: how
/// all of these names begin. Ids begin with a letter: no column of a register has such a name.
rtl::OUString comparedColumnName(const std::string& mark);

/// The heading of the difference to a compared period: "FA__evolution__20250101_20251231", and of its percentage.
rtl::OUString evolutionColumnName(const std::string& mark, bool percent);

/// A cell of the grid's top block: period_start, period_end, last_run, rows_read, alerts_total.
rtl::OUString gridCellName(const std::string& cell);

/// The cell of the card that holds a section's text ("FA__card__title"), or, of the section of participation, the level
/// ("FA__card__participation__current").
rtl::OUString cardCellName(const std::string& sectionId, const std::string& part = {});

/// A cell of the dashboard: "FA__board__title"; of a key figure that with its value, of a chart the first heading of
/// its data: "FA__board__parts__people". `item`: the id of a board::Offer, empty for how all of these names begin.
rtl::OUString boardCellName(const std::string& item);

/// The first heading of the journal of merges: a sheet of personal data.
rtl::OUString mergeJournalName();

}
