// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// HeldEvents: the state of events that an import makes. Indicators count events that were held: without a state a new
// one would count nowhere.
#pragma once

#include "engine/data/Dataset.hxx"
#include "import/SourceTable.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::imports
{

class HeldEvents
{
public:
    /// Of a register whose rows have a date of their own; `data` and `reading` outlive it.
    HeldEvents(const engine::Dataset& data, std::size_t table, const Reading& reading);

    /// Gives a new row its state where it has none and its day is past. Whether it did.
    bool complete(std::vector<model::CellValue>& cells) const;

    std::size_t column() const { return mColumn; }
    /// "Réalisée", as the list writes it.
    const std::string& held() const { return mHeld; }

private:
    std::optional<std::size_t> mDate;
    std::size_t mColumn = 0;
    std::string mHeld; ///< empty: the register has no such column
    std::optional<std::int32_t> mToday;
};

}
