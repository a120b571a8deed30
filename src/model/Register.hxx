// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Register: a sheet of rows of one sort (events, participants…) and its columns, as a template declares them.
#pragma once

#include "model/Filter.hxx"
#include "model/Path.hxx"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::model
{

enum class ColumnType
{
    Text,
    Number,
    Date,
    List,     ///< one value of a list
    Values,   ///< several values, separated by `;` or a line break; of a list where the column names one
    Reference ///< the key of a row of another register, alone or followed by a label
};

struct Column
{
    std::string id;
    std::string label; ///< the heading
    std::string help;  ///< input help, may be empty
    ColumnType type = ColumnType::Text;
    std::string list;      ///< id of the list, for List and some Values columns
    std::string reference; ///< id of the register referred to, for Reference columns
    /// Where the value is read instead, for rows that have the reference it starts with
    /// (`participant.category`); empty for most columns.
    Path inherit;
    bool required = false;
    bool personal = false;            ///< holds something about a person that partners must not see
    bool birth = false;               ///< a date or a year from which a rule of the template counts ages
    bool whole = false;               ///< a number without decimals
    std::optional<double> minimum;    ///< smallest number allowed
    std::optional<double> maximum;    ///< largest number allowed
    std::optional<double> whereEmpty; ///< the number that an empty cell stands for
    std::string wherePast;            ///< List: what a row is taken for whose date is past, in a form or an import
    std::string whereCancelled;       ///< List: what a row says that was to be and is not
    std::string unit;                 ///< "h", "€"…, shown in the number format
    double width = 0;                 ///< in characters; 0: from the type

    /// Of dates and years: whether they are of somebody's life.
    bool isOfLife() const { return personal || birth; }

    bool operator==(const Column&) const = default;
};

struct Register
{
    std::string id;
    std::string label;  ///< the sheet's name when it is created
    std::string key;    ///< id of the key column; empty where rows have none
    std::string weight; ///< id of the column that says how many people a row stands for; empty: 1
    /// Where a row's date is: decides whether it is in the period. Empty: rows are not dated.
    Path date;
    /// Which of its rows count, in every indicator that does not ask for all of them (registerCondition).
    Filter counts;
    /// Its rows may go to partners, without personal columns and without references to people.
    bool shared = false;
    std::vector<Column> columns;

    const Column* column(const std::string& columnId) const
    {
        for (const Column& candidate : columns)
            if (candidate.id == columnId)
                return &candidate;
        return nullptr;
    }

    /// The place of the column among the columns.
    std::optional<std::size_t> indexOf(std::string_view columnId) const
    {
        for (std::size_t index = 0; index < columns.size(); ++index)
            if (columns[index].id == columnId)
                return index;
        return std::nullopt;
    }

    /// The place of the column of the key; nothing where rows have none.
    std::optional<std::size_t> keyIndex() const { return indexOf(key); }

    bool operator==(const Register&) const = default;
};

}
