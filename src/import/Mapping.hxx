// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Mapping: which column of a source goes into which column of a register, as proposed and as the person wants it.
#pragma once

#include "engine/data/Dataset.hxx"
#include "import/ContentMatch.hxx"
#include "import/SourceTable.hxx"

#include <map>
#include <optional>
#include <vector>

namespace ficheaction::imports
{

struct Mapping
{
    /// Row of the source with the headings; the rows to import begin below. Empty: the first row is one of them.
    std::optional<std::size_t> headingRow;
    /// By column of the source: the register's column that it goes into. Several may go into one column of texts.
    std::vector<std::optional<std::size_t>> columns;
    /// By column of the source: the answer that a sign of yes there puts into the register's column, see ChoiceColumns.
    std::map<std::size_t, std::string> answers;
    /// By column of the register: what goes into it where the source has nothing.
    std::map<std::size_t, std::string> fixed;

    std::size_t firstRow() const { return headingRow ? *headingRow + 1 : 0; }
    bool uses(std::size_t registerColumn) const;
};

/// The row of the headings, below titles and blank rows: among the first ones, that which names the most columns of
/// the template's registers, or else the first that is as wide as the table and has texts alone. Empty where the
/// first row holds data.
std::optional<std::size_t> findHeadingRow(const SourceTable& table, const model::Template& definition,
                                          const Reading& reading);

/// How many cells of the row name a column of one of the template's registers.
std::size_t namedHeadings(const SourceTable& table, std::size_t row, const model::Template& definition);

/// Whether one of the rows of `table` has the same headings, in the same order.
bool hasHeadings(const SourceTable& table, const std::vector<std::string>& headings, const Reading& reading);

/// The headings of the columns, trimmed; empty ones too.
std::vector<std::string> headingsOf(const SourceTable& table, std::optional<std::size_t> headingRow,
                                    const Reading& reading);

struct ProposedMapping
{
    Mapping mapping;
    double score = 0; ///< the sum over its columns: what tells the register that a source is meant for
};

/// Says of which columns of the mapping the cells are signs for an answer: those of one question with several answers
/// that go into a column of values.
void findAnswers(const std::vector<std::string>& headings, const std::vector<ColumnProfile>& profiles,
                 const model::Register& owner, Mapping& mapping);

/// By the headings and by what is below them; each column at most once, but for the answers to one question. A column
/// of which nothing tells where it goes goes nowhere. `profiles`: see profilesOf, of the rows below the heading.
ProposedMapping proposeMapping(const SourceTable& table, std::optional<std::size_t> headingRow,
                               const std::vector<ColumnProfile>& profiles, const engine::Dataset& data,
                               std::size_t registerIndex, const Reading& reading);

}
