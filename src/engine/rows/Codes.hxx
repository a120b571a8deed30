// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Codes: the different values at a path as small whole numbers, so that counting and grouping index plain vectors.
#pragma once

#include "engine/rows/PathValues.hxx"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ficheaction::engine
{

/// A value whatever its type, the same in each register: a FoldedId, a row referred to, a number's bits, a day, the
/// place of a band, the number of a part of the calendar.
using ValueKey = std::uint64_t;
/// There is no value.
constexpr ValueKey noValue = std::numeric_limits<ValueKey>::max();

class Codes
{
public:
    /// `dimension` says what is made of the values; of By::Age, they are the ages. `values` outlive it.
    Codes(const PathValues& values, const model::Dimension& dimension);
    Codes(Codes&&) = default;
    Codes& operator=(Codes&&) = default;

    /// Codes are less than this.
    std::uint32_t count() const { return mCount; }

    ValueKey key(std::uint32_t code) const { return mKeys.empty() ? code : mKeys[code]; }

    /// Whether a row may have more than one.
    bool areSeveral() const { return !mOffsets.empty(); }

    /// The code of a row where rows have one at most; count() where it has none.
    std::uint32_t single(std::size_t row) const { return mCodes[row] == none ? mCount : mCodes[row]; }

    /// Calls `take(code)` for each value of a row; for none where the row has none.
    template <class Take> void forEach(std::size_t row, Take take) const
    {
        if (mOffsets.empty())
        {
            if (mCodes[row] != none)
                take(mCodes[row]);
            return;
        }
        for (std::uint32_t index = mOffsets[row]; index < mOffsets[row + 1]; ++index)
            take(mCodes[index]);
    }

private:
    void encodeValues(const PathValues& values);
    void encodeTexts(std::span<const FoldedId> texts);
    void encodeBands(const PathValues& values, const model::Dimension& dimension);
    void encodeCalendar(const PathValues& values, model::Dimension::By by);

    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    /// Numbers the keys in the order in which they come.
    template <class KeyOf> void number(std::size_t rows, KeyOf keyOf);

    std::vector<std::uint32_t> mOwnCodes;    ///< where the values are not codes themselves
    std::span<const std::uint32_t> mCodes;   ///< one a row; several values: as in TypedColumn::values
    std::span<const std::uint32_t> mOffsets; ///< several values: as in TypedColumn
    std::vector<ValueKey> mKeys;             ///< by code; empty where the code is the key
    std::uint32_t mCount = 0;
};

/// How the values at a path are written and sorted.
class ValueTexts
{
public:
    /// `values` are those at the path of the dimension. `data` outlives it.
    ValueTexts(const Dataset& data, const PathValues& values, const model::Dimension& dimension);

    /// As shown: the list's spelling, else the first that was typed; a number's shortest text; a day as "2026-06-12";
    /// the key of a row referred to; the label of a band or of a part of the calendar.
    std::string text(ValueKey key) const;

    /// The day that a key is; nothing where it is none.
    std::optional<model::Date> day(ValueKey key) const;

    /// The key that is shown as `text`, whatever its case and accents; nothing where there is none: of a text, one that
    /// neither a list nor a cell has. Only of texts, lists and bands: others have no key that is known before a row has
    /// it.
    std::optional<ValueKey> keyOf(const std::string& text) const;

    /// Those that are known before a row has one: the values of a list, in its order, and bands; none of others.
    std::vector<ValueKey> knownKeys() const;

    /// In the order of the list; then others by folded text, numbers, days, bands and parts of the calendar by size;
    /// noValue last.
    void sort(std::vector<ValueKey>& keys) const;

    /// Whether one comes before the other by its folded text, or by its size.
    bool isBefore(ValueKey one, ValueKey other) const;

private:
    /// The text of a key, folded; where the type has texts.
    FoldedId foldedOf(ValueKey key) const;

    const Dataset* mData;
    model::Dimension mDimension;
    model::ColumnType mType;
    std::string mList;
    std::uint32_t mTarget;
};

}
