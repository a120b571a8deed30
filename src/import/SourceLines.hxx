// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SourceLines: which rows of a source are totals or sub-headings, by the rule that registers have (texts::lineKind).
#pragma once

#include "import/Mapping.hxx"
#include "text/LineWords.hxx"

#include <optional>
#include <vector>

namespace ficheaction::imports
{

class SourceLines
{
public:
    /// Of a source of which nothing else is known: each text is one that its column takes.
    SourceLines(const SourceTable& source, const Reading& reading);

    /// Of a source whose columns go into those of a register. All outlive it.
    SourceLines(const SourceTable& source, const Mapping& mapping, std::size_t table, const engine::Dataset& data,
                const Reading& reading);

    texts::LineKind kindOf(std::size_t row) const;

    bool isRow(std::size_t row) const { return kindOf(row) == texts::LineKind::Row; }

    /// The code of the problem that names such a row: "total-row", "sub-heading"; "other-table" from the title or the
    /// headings of a second table on, below the first one; empty for other rows.
    const char* problemOf(std::size_t row) const;

private:
    texts::LineCell cellAt(std::size_t row, std::size_t source) const;
    texts::LineCell::As roleOf(const std::string& folded, bool say, std::size_t source) const;
    bool hasOwnKey(std::size_t row) const;
    std::optional<std::size_t> otherTable() const;
    bool isHeadingsOfAnother(std::size_t row) const;
    std::size_t filledIn(std::size_t row) const;

    const SourceTable& mSource;
    const Reading& mReading;
    const Mapping* mMapping = nullptr;
    const engine::Dataset* mData = nullptr;
    const engine::TypedTable* mTable = nullptr;
    std::optional<std::size_t> mOtherTable; ///< its first row
};

}
