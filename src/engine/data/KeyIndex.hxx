// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// KeyIndex: finds the row of a register by its key.
#pragma once

#include "engine/data/TextPool.hxx"

#include <cstdint>
#include <vector>

namespace ficheaction::engine
{

class KeyIndex
{
public:
    static constexpr std::int32_t none = -1;

    /// Of two rows with one key the first keeps it. False where an earlier row has the key.
    bool add(FoldedId key, std::int32_t row);

    /// The row whose key this is as a whole, or else before a label; `none` where no row has it.
    std::int32_t rowNamed(FoldedId text, const TextPool& pool) const;

private:
    std::int32_t rowOf(FoldedId key) const { return key < mRows.size() ? mRows[key] : none; }

    std::vector<std::int32_t> mRows; ///< by key
};

}
