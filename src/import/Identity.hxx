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

/// By what the rows of one register are known again.
struct Sign
{
    std::string text; ///< empty where the row cannot be known again
    /// Two rows with this sign need not be the same thing: three alike in a source are three, and where the register
    /// has two of them already, one is new. Answers of a form, groups that are only counted, and people of whom the
    /// name is not whole ("Martin L.").
    bool isCounted = false;
};

/// How the rows of one register are known again: people by their name, told apart by their birth; events by day and
/// title, told apart by their hour and part of the day; who came to what by both; other rows by all that is imported.
class Identity
{
public:
    /// `columns`: those of the register that are imported. `data` outlives it.
    Identity(const engine::Dataset& data, std::size_t table, std::vector<std::size_t> columns);

    using CellOf = std::function<model::CellValue(std::size_t column)>;

    Sign of(const CellOf& cellOf) const;

    /// What tells rows of one sign apart, where both know it; in an order of its own, always as many, empty where the
    /// row does not know it.
    std::vector<std::string> marks(const CellOf& cellOf) const;

    /// Whether rows with one number may be the same one, changed: false where the number is of somebody with another
    /// name and another birth, of an event with another title on another day, of a row with which nothing agrees.
    bool mayShareNumber(const CellOf& one, const CellOf& other) const;

    /// Whether rows with two different numbers may be the same one, known by two lists.
    bool mayHaveTwoNumbers(const std::string& one, const std::string& other, bool sameBirth) const;

    /// Whether all that `cellOf` has is in the other row as well.
    bool isContained(const CellOf& cellOf, const CellOf& other) const;

    std::optional<std::size_t> keyColumn() const { return mKey; }

private:
    std::string wholeRow(const CellOf& cellOf) const;
    std::string part(const CellOf& cellOf, std::size_t column) const;

    const model::Register& mOwner;
    std::vector<std::size_t> mColumns; ///< that are imported, without the key
    std::optional<std::size_t> mKey;
    std::optional<roles::PeopleRegister> mPeople;
    std::optional<std::size_t> mDate; ///< of an event, beside mTitle
    std::optional<std::size_t> mTitle;
    std::vector<std::size_t> mDayParts;          ///< "Moment", "Créneau"
    std::vector<std::size_t> mAttendance;        ///< event, person, and what tells two of one person apart
    std::optional<std::size_t> mAttendingPerson; ///< one of these
};

/// Whether two cells say the same: in whichever letters a text is written, and at whichever hour of a day.
bool saySame(const model::CellValue& one, const model::CellValue& other);

/// The column that says what a row of `table` is called: the first of texts that is not the key.
std::optional<std::size_t> titleColumn(const model::Register& owner);

}
