// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Ties: what a pack of indicators needs, and what of a fiche each of these is.
#pragma once

#include "model/Template.hxx"

#include <compare>
#include <map>
#include <string>
#include <vector>

namespace ficheaction::packs
{

/// A register of a pack; a column of it; a value of that column's list. Ids of the pack, but for the value.
struct Needed
{
    std::string owner;
    std::string column; ///< empty: the register itself
    std::string value;  ///< empty: the column itself

    auto operator<=>(const Needed&) const = default;
};

/// What each is tied to: the id of a register or column of the fiche, or a value; empty: it is added.
using Ties = std::map<Needed, std::string>;

/// Something that one of these can be tied to.
struct Candidate
{
    std::string id; ///< or the value
    std::string label;
};

struct ProposedTie
{
    Needed needed;
    std::string label; ///< what the pack calls it
    std::string tied;  ///< as in Ties
    std::string tiedLabel;
    bool isSure = true; ///< else a person should look at it
    std::vector<Candidate> candidates;
};

/// What the pack's indicators need, and what it most probably is in the fiche: the registers, each with the columns
/// that are needed of it, each with its values that filters ask for. A column comes without its register being tied
/// only where the register is; a value only where its column is, and has a list. What the fiche has of the pack already
/// says what is tied to what; else ids, labels, types, lists and roles do. `chosen` comes before all that, as far as it
/// is possible.
std::vector<ProposedTie> proposedTies(const model::Template& pack, const model::Template& definition,
                                      const Ties& chosen = {});

Ties tiesOf(const std::vector<ProposedTie>& proposed);

}
