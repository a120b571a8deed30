// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowMatch: the row of a register that a row of a source is about, found by its number or by what makes it known
// again. Hashed: a hundred thousand rows take no longer each than ten.
#pragma once

#include "import/Identity.hxx"

#include <deque>
#include <unordered_map>
#include <unordered_set>

namespace ficheaction::imports
{

class RowMatch
{
public:
    /// A cell as it is now, of a row of the document or of one that was added: what a source has said of a row so far
    /// belongs to it.
    using CellNow = std::function<model::CellValue(std::size_t row, std::size_t column)>;

    /// What makes a row known again is said in Identity.hxx. Blank rows and lines of totals are never found.
    RowMatch(const engine::Dataset& data, std::size_t table, const std::vector<std::size_t>& columns, CellNow cellNow);

    /// Tells of a row of the source, before any is looked for: its number is its own.
    void expect(const Identity::CellOf& cellOf);

    struct Found
    {
        std::optional<std::size_t> row; ///< as given to `add`, or of the document
        bool byKey = false;
        bool several = false;    ///< more than one could be meant: none is taken
        bool keyIsTaken = false; ///< the number is of a row that cannot be meant
        bool namesake = false;   ///< another number of the same way of numbering has this name
    };

    Found find(const Identity::CellOf& cellOf) const;

    /// Makes a new row known, for those that follow in the source. Numbers of new rows begin at `firstNew`.
    void add(std::size_t row, const Identity::CellOf& cellOf);

    /// A row of the source is about this row. What it says besides is in the cells by now.
    void take(std::size_t row, const Identity::CellOf& cellOf);

    /// Whether an earlier row of the source was about it.
    bool isTaken(std::size_t row) const { return mTaken.count(row) > 0; }

    /// Whether a row has this number.
    bool hasKey(const std::string& key) const;
    /// Whether no row has it, nor brings one of the source it along.
    bool isFreeKey(const std::string& key) const;
    std::size_t firstNew() const { return mFirstNew; }

private:
    struct Candidate
    {
        std::size_t row = 0;
        std::vector<std::string> marks;
        std::string key; ///< folded
    };

    void makeKnown(const Candidate& candidate, const Sign& sign);
    Identity::CellOf cellsOf(std::size_t row) const;
    std::optional<std::size_t> freeRow(const Sign& sign, const Identity::CellOf& cellOf, bool& several) const;
    bool isOther(const Candidate& candidate, const std::string& key, bool keyIsTaken, bool isSure) const;

    Identity mIdentity;
    CellNow mCellNow;
    std::size_t mFirstNew = 0;
    std::unordered_map<std::string, std::size_t> mByKey; ///< folded
    std::unordered_map<std::string, std::vector<Candidate>> mBySign;
    std::unordered_map<std::string, std::deque<Candidate>> mFree; ///< by sign: counted rows that nobody took yet
    std::unordered_map<std::size_t, std::string> mKeyOf; ///< by row: the number that the source has for it, folded
    std::unordered_set<std::size_t> mTaken;
    std::unordered_set<std::string> mExpected; ///< numbers of the source, folded
};

}
