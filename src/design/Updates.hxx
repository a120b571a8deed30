// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Updates: what another definition of a fiche, a newer template or a colleague's, says otherwise, one thing after the
// other, so that each can be taken over by itself.
#pragma once

#include "design/GridEdits.hxx"
#include "model/Template.hxx"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ficheaction::design
{

/// One thing that can be taken over.
struct Update
{
    enum class Of
    {
        List,
        Register, ///< a new one with all its columns; of one that is there, what it says besides its columns
        Column,
        Object,
        Indicator,
        Card, ///< a section of it
        Fiche ///< title, description, names of the sheets, words of the sheets
    };
    enum class Kind
    {
        New,
        Changed,
        Gone ///< of an object or an indicator: the other definition does not have it
    };
    /// What of an indicator is otherwise; of other things nothing is told apart.
    enum class Aspect
    {
        Label,
        Rule,
        Target, ///< or the situation at the start
        Place,
        Details
    };

    Of of = Of::Fiche;
    Kind kind = Kind::Changed;
    std::string owner; ///< id: of a column its register; of an indicator its object, in the definition that has it
    std::string id;    ///< empty for Fiche
    std::string label; ///< as the other definition calls it; of what is gone, as this one does
    std::string ownerLabel;
    std::set<Aspect> aspects;
    /// Places among the updates: what does not hold without these, and takes them along.
    std::set<std::size_t> needs;

    /// "indicator:families", "column:events.notes", "register:events", "list:types", "object:quality", "card:aims",
    /// "fiche".
    std::string key() const;

    bool operator==(const Update&) const = default;
};

/// What `theirs` says otherwise than `mine`: lists, registers with their columns, objects with their indicators, the
/// card, the rest; in the order of `theirs`, what is gone behind. What only `mine` has of lists, values, registers,
/// columns and sections of the card is no update: it stays whatever is taken over. So does what a centre writes where
/// `theirs` leaves it open: targets, situations at the start, texts of the card.
std::vector<Update> updatesBetween(const model::Template& mine, const model::Template& theirs);

/// `chosen`, places among `updates`, with what these need.
std::set<std::size_t> withNeeded(const std::vector<Update>& updates, std::set<std::size_t> chosen);

/// `mine` with the updates between the two that have the keys `chosen`, and with what these need. New and moved things
/// stand behind what `theirs` has before them. Keys that no update has are passed over. Says why not where it would not
/// hold, or where rows of `mine` would be left without what they are told by.
std::variant<model::Template, Refusal> takenOver(const model::Template& mine, const model::Template& theirs,
                                                 const std::set<std::string>& chosen, std::string_view language);

}
