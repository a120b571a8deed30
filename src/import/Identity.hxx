// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Identity: by what a person, an event or an attendance is known again, besides its number.
#pragma once

#include "engine/data/Dataset.hxx"
#include "model/CellValue.hxx"
#include "roles/Roles.hxx"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::imports
{

/// The words of a name in a form that does not depend on their order, on hyphens, accents and case: "DURAND Marie" and
/// "Marie Durand" are one.
std::string nameWords(std::string_view name);

/// How the rows of one register are known again: people by their name, told apart by their birth; events by day and
/// title; who came to what by both; other rows without a number by all that is imported.
class Identity
{
public:
    /// `columns`: those of the register that are imported. `data` outlives it.
    Identity(const engine::Dataset& data, std::size_t table, std::vector<std::size_t> columns);

    using CellOf = std::function<model::CellValue(std::size_t column)>;

    /// Empty where the row cannot be known again.
    std::string of(const CellOf& cellOf) const;

    /// A year or a day; empty where the register has no such column or the row nothing in it.
    std::optional<std::int32_t> birth(const CellOf& cellOf) const;

    std::optional<std::size_t> keyColumn() const { return mKey; }

private:
    std::optional<std::size_t> mKey;
    std::optional<roles::PeopleRegister> mPeople;
    std::optional<std::size_t> mDate;
    std::optional<std::size_t> mTitle;
    std::vector<std::size_t> mWhole; ///< columns that tell a row that has nothing else
    bool mNeedsAll = false;          ///< all of mWhole
};

/// The column that says what a row of `table` is called: the first of texts that is not the key.
std::optional<std::size_t> titleColumn(const model::Register& owner);

}
