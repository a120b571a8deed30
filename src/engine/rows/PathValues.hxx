// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PathValues: the values at a path, one for each row of the register that the path starts from.
#pragma once

#include "engine/data/Dataset.hxx"

#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace ficheaction::engine
{

/// How far a value can be relied on.
enum class Doubt : std::uint8_t
{
    None,
    Unlisted, ///< it is read, but its list does not have it
    Unknown   ///< nobody can say what it is: it, or a reference on the way to it, could not be read
};

/// How far a cell in this state can be relied on.
Doubt doubtOf(CellState state);

/// The values of a column that is kept elsewhere, or values of its own.
template <class Value> class Series
{
public:
    Series() = default;
    explicit Series(std::span<const Value> view)
        : mView(view)
    {
    }
    explicit Series(std::vector<Value>&& values)
        : mOwned(std::move(values))
        , mView(mOwned)
    {
    }
    Series(Series&&) noexcept = default;
    Series& operator=(Series&&) noexcept = default;

    bool empty() const { return mView.empty(); }
    std::size_t size() const { return mView.size(); }
    const Value& operator[](std::size_t index) const { return mView[index]; }
    std::span<const Value> view() const { return mView; }

private:
    std::vector<Value> mOwned;
    std::span<const Value> mView;
};

/// As in TypedColumn, only the series of the type are filled. A value that is not known is none.
struct PathValues
{
    model::ColumnType type = model::ColumnType::Text; ///< never List: its values are texts
    std::string list;                                 ///< of the last column; empty where it has none
    std::uint32_t target = 0;                         ///< Reference: table that is referred to
    std::size_t size = 0;                             ///< rows of the source
    Series<FoldedId> texts;
    Series<double> numbers;
    Series<std::int32_t> days;
    Series<std::int32_t> rows;
    Series<std::uint32_t> offsets;
    Series<FoldedId> values;
    Series<Doubt> doubts; ///< empty where nothing is in doubt

    Doubt doubt(std::size_t row) const { return doubts.empty() ? Doubt::None : doubts[row]; }

    /// Nothing at the path, as far as that is known.
    bool isNone(std::size_t row) const;
};

inline bool PathValues::isNone(std::size_t row) const
{
    switch (type)
    {
    case model::ColumnType::Number:
        return std::isnan(numbers[row]);
    case model::ColumnType::Date:
        return days[row] == TypedColumn::noDay;
    case model::ColumnType::Values:
        return offsets[row] == offsets[row + 1];
    case model::ColumnType::Reference:
        return rows[row] == TypedColumn::noRow;
    default:
        return texts[row] == TextPool::nothing;
    }
}

/// Where each row of a PathValues comes from: a row of `first`, its own row of `second`, or nowhere.
struct Choice
{
    static constexpr std::int32_t nowhere = -1;
    static constexpr std::int32_t ownOfSecond = -2;

    std::vector<std::int32_t> rows;
    std::vector<Doubt> doubts;
};

/// `first` and `second` are of one type; `second` may be null where no row chooses it.
PathValues chosen(const PathValues& first, const PathValues* second, Choice&& choice);

}
