// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PersonalColumns: which columns of the registers tell of people, whatever the template says: by their headings and by
// what they hold.
#pragma once

#include "engine/data/Dataset.hxx"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace ficheaction::privacy
{

enum class PersonalKind : std::uint8_t
{
    None,
    Name, ///< a last name, or a whole one
    FirstName,
    Birth,
    Phone,
    Email,
    Address,
    Number, ///< of the social security, of an account
    Other   ///< the template says that it is personal
};

/// By the heading: "Nom", "Prénom", "Né(e) le", "Téléphone", "Last name"… Not "Nom du groupe". The template's own word
/// ("personal") is not asked.
PersonalKind kindOfHeading(const model::Column& column);

/// Whether rows with such headings are people: a name, and a first name or something else that people have. The
/// template's own word ("personal") is not asked.
bool hasHeadingsOfPeople(const model::Register& owner);

/// By the texts of the cells that are not empty, of which most are of the kind. Three cells at least; None for fewer.
PersonalKind kindOfCells(std::span<const std::string> cells);

class PersonalColumns
{
public:
    explicit PersonalColumns(const engine::Dataset& data);

    PersonalKind kind(std::size_t table, std::size_t column) const { return mKinds[table][column]; }
    bool isPersonal(std::size_t table, std::size_t column) const { return kind(table, column) != PersonalKind::None; }

    /// A register of people: names with a key, or with something else that people have.
    bool isOfPeople(std::size_t table) const { return mOfPeople[table]; }

    /// Whether a column of a register that goes to partners may go with it: it is not personal, and refers to no
    /// people.
    bool mayBeShared(std::size_t table, std::size_t column) const;

private:
    bool looksOfPeople(std::size_t table) const;

    const model::Template& mDefinition;
    std::vector<std::vector<PersonalKind>> mKinds; ///< by table and column
    std::vector<bool> mOfPeople;                   ///< by table
};

}
