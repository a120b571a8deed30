// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// EventRemoval: what hangs on an event that does not take place, or that was noted by mistake.
#pragma once

#include "engine/data/Dataset.hxx"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ficheaction::entry
{

/// Rows of one register, the lowest in the sheet first.
struct RowsOfRegister
{
    std::size_t table = 0;
    std::vector<std::uint32_t> rows;

    bool operator==(const RowsOfRegister&) const = default;
};

struct EventRemoval
{
    /// Rows that are nothing without the event: dated by it, or in need of one. Registers without such rows are left
    /// out.
    std::vector<RowsOfRegister> along;
    /// Cells of other rows that refer to it.
    std::vector<engine::CellAddress> loose;
    /// The cell that says whether it takes place, and what it says where it does not; nothing where the register has
    /// none.
    std::optional<std::pair<engine::CellAddress, std::string>> cancelled;

    std::size_t rowsAlong() const;
};

/// Of the event in `row` of register `events`.
EventRemoval eventRemoval(const engine::Dataset& data, std::size_t events, std::uint32_t row);

}
