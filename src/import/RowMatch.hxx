// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowMatch: the row of a register that a row of a source is about, found by its number or by what makes it known
// again. Hashed: a hundred thousand rows take no longer each than ten.
#pragma once

#include "import/Identity.hxx"

#include <cstdint>
#include <unordered_map>

namespace ficheaction::imports
{

class RowMatch
{
public:
    /// What makes a row known again is said in Identity.hxx. Blank rows and lines of totals are never found.
    RowMatch(const engine::Dataset& data, std::size_t table, const std::vector<std::size_t>& columns);

    struct Found
    {
        std::optional<std::size_t> row; ///< as given to `add`, or of the document
        bool byKey = false;
        bool several = false; ///< more than one could be meant: none is taken
    };

    Found find(const Identity::CellOf& cellOf) const;

    /// Makes a new row known, for those that follow in the source. Numbers of new rows begin at `firstNew`.
    void add(std::size_t row, const Identity::CellOf& cellOf);

    bool hasKey(const std::string& key) const;
    std::size_t firstNew() const { return mFirstNew; }

private:
    struct Candidate
    {
        std::size_t row = 0;
        std::optional<std::int32_t> birth;
    };

    Identity mIdentity;
    std::size_t mFirstNew = 0;
    std::unordered_map<std::string, std::size_t> mByKey; ///< folded
    std::unordered_map<std::string, std::vector<Candidate>> mByIdentity;
};

}
