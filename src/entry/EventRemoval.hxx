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
    bool isCancelled = false; ///< that cell says so already

    std::size_t rowsAlong() const;
};

/// Of the event in `row` of register `events`.
EventRemoval eventRemoval(const engine::Dataset& data, std::size_t events, std::uint32_t row);

/// What hangs on several events together: each row and each cell once.
struct EventsRemoval
{
    std::vector<RowsOfRegister> events; ///< the events themselves, of one register
    std::vector<RowsOfRegister> along;
    std::vector<engine::CellAddress> loose;
    std::vector<std::pair<engine::CellAddress, std::string>> cancelled; ///< of the events that do not say so yet
    bool canSayCancelled = false;                                       ///< the register has a cell that does

    std::size_t rowsAlong() const;
};

/// Of the events in `rows` of register `events`.
EventsRemoval eventsRemoval(const engine::Dataset& data, std::size_t events, const std::vector<std::uint32_t>& rows);

}
