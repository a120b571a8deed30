// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DefinitionChanges: what differs between two definitions of one fiche, by their ids, and what of it a fiche that holds
// rows cannot follow.
#pragma once

#include "model/Template.hxx"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace ficheaction::templates
{

/// One thing that another definition says otherwise.
struct Difference
{
    enum class Of
    {
        Indicator,
        Object,
        Register,
        Column,
        List,
        Value, ///< of a list
        Card,
        Wording, ///< words of the sheets that belong to no register
        Fiche    ///< title, description, names of sheets
    };
    enum class Kind
    {
        Added,
        Removed,
        Renamed,
        Moved,  ///< to another place among the others; of an indicator, to another object too; of a list, its values
        Rule,   ///< of an indicator: another measure
        Type,   ///< of a column: another type or list
        Details ///< whatever else it says
    };

    Of of = Of::Fiche;
    Kind kind = Kind::Details;
    std::string owner;      ///< id: of a column its register, of an indicator its object, of a value its list
    std::string id;         ///< of a value the value itself
    std::string before;     ///< its label; empty for what is new
    std::string after;      ///< its label; empty for what is gone
    std::string ownerLabel; ///< that of `owner`

    bool operator==(const Difference&) const = default;
};

/// In the order of `after`, what is gone behind what is still there: registers with their columns, lists with their
/// values, objects, indicators; then the card, the words and the rest.
std::vector<Difference> differencesBetween(const model::Template& before, const model::Template& after);

/// Why a fiche cannot follow: a key of the message catalogue, with what fills its {names}.
struct Obstacle
{
    std::string code;
    std::map<std::string, std::string> parameters;
};

/// What would leave rows without what they are told by: another key of a register ("definition-key", {register},
/// {column}), a column that becomes a reference, is none any more or refers to another register
/// ("definition-reference", {register}, {column}). Cells of any other type stay: what cannot be read is then found by
/// the check.
std::vector<Obstacle> obstaclesBetween(const model::Template& before, const model::Template& after);

/// Whether two measures make the same figures of the same rows; which groups are shown does not matter,
/// nor whether the register or the rule says which rows count.
bool isSameRule(const model::Measure& one, const model::Measure& other);

/// Of the ids that both have, the fewest whose moving makes the order of `before` that of `after`.
std::set<std::string> movedBetween(const std::vector<std::string>& before, const std::vector<std::string>& after);

}
