// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MeantRow: the row of a register that a reference means which is none of its keys: a number written otherwise ("E1"
// for "E001"), or a name where a number belongs.
#pragma once

#include "engine/data/Dataset.hxx"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ficheaction::quality
{

class MeantRows
{
public:
    /// `data` outlives it.
    explicit MeantRows(const engine::Dataset& data)
        : mData(data)
    {
    }

    /// The only row of the register with this id that `text`, as typed, fits: by its number without zeros and signs,
    /// alone or before a label; else by the name of a person in any order, whole or as cells show it beside a number,
    /// or by the words of another row's label. Empty where none or several fit.
    std::optional<std::uint32_t> rowOf(const std::string& registerId, std::string_view text);

private:
    /// Rows by what they are known by; one that several are known by means none of them.
    using Known = std::map<std::string, std::optional<std::uint32_t>>;
    struct Register
    {
        Known numbers;
        Known names;
    };

    Register& registerOf(const std::string& registerId);

    const engine::Dataset& mData;
    std::map<std::string, Register> mRegisters;
};

}
