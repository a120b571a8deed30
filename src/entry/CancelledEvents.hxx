// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CancelledEvents: which events do not take place, and what their register says then.
#pragma once

#include "engine/data/Dataset.hxx"

#include <cstdint>
#include <optional>
#include <string>

namespace ficheaction::entry
{

class CancelledEvents
{
public:
    /// `data` outlives it; `events` is a register of events.
    CancelledEvents(const engine::Dataset& data, std::size_t events);

    struct Saying
    {
        std::uint32_t column = 0;
        std::string value; ///< "Annulée"
    };

    /// As the template says, else as one of the lists does: fiches keep the template that they were made with. Nothing
    /// where the register, or its sheet, has no such column.
    const std::optional<Saying>& saying() const { return mSaying; }

    /// The row has that value, or another word for it that the list has.
    bool has(std::uint32_t row) const;

private:
    const engine::TypedTable& mTable;
    const engine::TextPool& mPool;
    std::optional<Saying> mSaying;
};

}
