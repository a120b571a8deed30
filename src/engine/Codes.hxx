// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Codes: the different values at a path as small whole numbers, so that counting and grouping index plain vectors.
#pragma once

#include "engine/PathValues.hxx"

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace ficheaction::engine
{

/// A value whatever its type, the same in each register: a FoldedId, a row referred to, a number's bits, a day.
using ValueKey = std::uint64_t;
/// There is no value.
constexpr ValueKey noValue = std::numeric_limits<ValueKey>::max();

class Codes
{
public:
    /// `values` outlive it.
    explicit Codes(const PathValues& values);
    Codes(Codes&&) = default;
    Codes& operator=(Codes&&) = default;

    /// Codes are less than this.
    std::uint32_t count() const { return mCount; }

    ValueKey key(std::uint32_t code) const { return mKeys.empty() ? code : mKeys[code]; }

    /// Calls `take(code)` for each value of a row; for none where the row has none.
    template <class Take> void forEach(std::size_t row, Take take) const
    {
        if (mOffsets.empty())
        {
            if (mCodes[row] != mNone)
                take(mCodes[row]);
            return;
        }
        for (std::uint32_t index = mOffsets[row]; index < mOffsets[row + 1]; ++index)
            take(mCodes[index]);
    }

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    /// Numbers the keys in the order in which they come.
    template <class KeyOf> void number(std::size_t rows, KeyOf keyOf);

    std::vector<std::uint32_t> mOwnCodes;    ///< where the values are not codes themselves
    std::span<const std::uint32_t> mCodes;   ///< one a row; several values: as in TypedColumn::values
    std::span<const std::uint32_t> mOffsets; ///< several values: as in TypedColumn
    std::uint32_t mNone = none;              ///< the code of no value
    std::vector<ValueKey> mKeys;             ///< by code; empty where the code is the key
    std::uint32_t mCount = 0;
};

/// How the values at a path are written and sorted.
class ValueTexts
{
public:
    /// `data` outlives it.
    ValueTexts(const Dataset& data, const PathValues& values);

    /// As shown: the list's spelling, else the first that was typed; a number's shortest text; a day as "2026-06-12";
    /// the key of a row referred to.
    std::string text(ValueKey key) const;

    /// In the order of the list; then others by folded text, numbers and days by size; noValue last.
    void sort(std::vector<ValueKey>& keys) const;

    /// Whether one comes before the other by its folded text, or by its size.
    bool isBefore(ValueKey one, ValueKey other) const;

private:
    /// The text of a key, folded; where the type has texts.
    FoldedId foldedOf(ValueKey key) const;

    const Dataset* mData;
    model::ColumnType mType;
    std::string mList;
    std::uint32_t mTarget;
};

}
