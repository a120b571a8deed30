// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Duplicates: people who are probably in a register twice, as a person sees them side by side.
#pragma once

#include "commands/fiche/FicheData.hxx"
#include "commands/words/Messages.hxx"
#include "quality/duplicates/Duplicates.hxx"
#include "roles/Roles.hxx"

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::commands
{

struct ShownDuplicate
{
    struct Side
    {
        std::uint32_t row = 0;
        std::string key;
        std::string cell; ///< "A12", of the key
        std::size_t attendances = 0;
    };
    struct Value
    {
        std::size_t column = 0;
        std::string label;
        std::string one;
        std::string other;
        bool differs = false; ///< both have one, and not the same
    };

    int score = 0;
    Side one;
    Side other;
    std::string names;                  ///< "Moreau Sylvie / Moerau Sylvie"
    std::vector<rtl::OUString> reasons; ///< in words
    std::vector<Value> values;          ///< of all columns that the sheet has, but the key
};

struct PeopleRegisterName
{
    roles::PeopleRegister people;
    std::string id;
    std::string label;
};

/// Those whose sheet is there.
std::vector<PeopleRegisterName> peopleRegistersOf(const FicheData& fiche);

/// Throws calc::UserError "no-people" ({register}, {known}) where it is no register of people.
roles::PeopleRegister peopleRegisterNamed(const FicheData& fiche, const std::string& registerId);

/// What a search found.
struct FoundDuplicates
{
    std::vector<PeopleRegisterName> registers;
    /// Of each register that was searched, else none: the most probable first, without those that somebody told apart.
    std::vector<std::vector<ShownDuplicate>> pairs;
};

/// A run, with a progress bar: searches all registers of people, or one of them by its place in the list.
FoundDuplicates
findDuplicates(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
               std::optional<std::size_t> only = std::nullopt,
               std::size_t most = std::numeric_limits<std::size_t>::max());

}
