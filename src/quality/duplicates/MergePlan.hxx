// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MergePlan: what has to be written so that two rows of people become one, and nothing points at the row that goes.
#pragma once

#include "engine/data/Dataset.hxx"
#include "roles/Roles.hxx"

#include <cstdint>
#include <string>
#include <vector>

namespace ficheaction::quality
{

struct ReferenceChange
{
    engine::CellAddress cell;
    std::string before;
    std::string after;
    std::uint64_t mark = 0; ///< of the rest of its row: see rowMark
};

struct MergePlan
{
    std::uint32_t table = 0;
    std::uint32_t keep = 0;                    ///< row
    std::uint32_t remove = 0;                  ///< row
    std::vector<std::size_t> taken;            ///< columns that the row that stays takes from the one that goes
    std::vector<ReferenceChange> references;   ///< by table, column and row
    std::vector<engine::CellAddress> repeated; ///< attendances (column 0) that would be there twice, to the last detail
    std::vector<std::string>
        metTwice; ///< keys of events at which both are noted with different details: both rows stay
};

/// `chosen`: columns whose value the row that stays shall take; empty ones it takes in any case. The key never changes.
/// A reference with a label gets the name of who stays as its label.
MergePlan planMerge(const engine::Dataset& data, const roles::PeopleRegister& people, std::uint32_t keep,
                    std::uint32_t remove, const std::vector<std::size_t>& chosen);

/// The same for two rows that hold the same in all columns but `except`: to know a row again after it was moved.
std::uint64_t rowMark(const engine::Dataset& data, std::uint32_t table, std::uint32_t row, std::size_t except);

/// How many rows of the registers of attendances refer to each row of `people`.
std::vector<std::size_t> attendancesOf(const engine::Dataset& data, const roles::PeopleRegister& people);

/// The first row with this key, apart from `except`; empty where there is none.
std::optional<std::uint32_t> rowWithKey(const engine::Dataset& data, const roles::PeopleRegister& people,
                                        const std::string& key, std::optional<std::uint32_t> except = {});

}
