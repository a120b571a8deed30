// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GivenKeys: numbers for rows that have none, because another row is about to refer to them.
#pragma once

#include "roles/NextKey.hxx"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace ficheaction::entry
{

/// A number to be written into the cell of a key.
struct GivenKey
{
    engine::CellAddress cell;
    std::string key;
};

class GivenKeys
{
public:
    /// Whether a number must not be given, besides those that rows have.
    using IsTaken = std::function<bool(const std::string& key)>;

    /// `data` outlives it.
    explicit GivenKeys(const engine::Dataset& data)
        : mData(data)
    {
    }

    /// The key of the row; where it has none the next number of its register, the same each time.
    std::string keyOf(
        std::size_t table, std::uint32_t row, const IsTaken& isTaken = [](const std::string&) { return false; });

    /// As roles::referenceText, with that key.
    std::string referenceText(std::size_t table, std::uint32_t row);

    /// Whether a row of the register gets this number.
    bool gives(std::size_t table, const std::string& key) const;

    /// What is to be written before anything refers to it.
    std::vector<GivenKey> all() const;

private:
    const engine::Dataset& mData;
    std::map<std::size_t, roles::KeySequence> mSequences;
    std::map<std::pair<std::size_t, std::uint32_t>, std::string> mGiven; ///< by table and row
};

}
