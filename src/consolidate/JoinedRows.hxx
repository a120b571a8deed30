// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// JoinedRows: the registers of several fiches one below the other, as those of one fiche: what is counted over them
// counts somebody who is in two of them once.
#pragma once

#include "engine/data/Dataset.hxx"
#include "roles/Roles.hxx"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace ficheaction::consolidate
{

/// Whether the registers of both have the same columns, so that their rows can stand below one another.
bool haveSameRegisters(const model::Template& one, const model::Template& other);

/// Rows are told apart by the fiche they come from: E001 of two fiches are two events, families of one name are two
/// families. People are one where last name, first name and birth are the same; a name that two people have, or one
/// without a birth, joins nobody. Of one person in two fiches the first row counts, and what it leaves empty comes from
/// the other; their families are one family.
class JoinedRows
{
public:
    /// `definition` outlives it.
    explicit JoinedRows(const model::Template& definition);

    /// Adds the rows of a fiche that has the same registers; `data` is of no more use afterwards.
    void add(const engine::Dataset& data);

    /// All rows as one fiche. The workbook is this object's own.
    engine::Dataset dataset();

    /// People who are in more than one of the fiches, and count once.
    std::size_t samePeople() const { return mSamePeople.size(); }

    /// People with the name of somebody of another fiche, of whom nothing says that they are the same; they count as
    /// another.
    std::size_t doubtfulPeople() const { return mDoubtfulPeople; }

private:
    class Adding;

    /// A person who is in the rows already.
    struct Known
    {
        std::size_t row = 0;    ///< of the joined table
        bool ambiguous = false; ///< two of one fiche
    };

    struct People
    {
        roles::PeopleRegister columns;
        std::set<std::size_t> local;        ///< columns whose words mean something in their fiche alone: the family
        std::map<std::string, Known> known; ///< by name and birth
        std::set<std::string> names;
    };

    class NoTexts : public engine::LocaleReader
    {
    public:
        std::optional<double> number(std::string_view) const override { return std::nullopt; }
        std::optional<std::int32_t> date(std::string_view) const override { return std::nullopt; }
    };

    const model::Template& mDefinition;
    engine::RawWorkbook mWorkbook;
    NoTexts mReader;
    std::map<std::size_t, People> mPeople; ///< by register
    std::size_t mFiches = 0;
    std::set<std::pair<std::size_t, std::size_t>> mSamePeople; ///< register and row
    std::size_t mDoubtfulPeople = 0;
};

}
