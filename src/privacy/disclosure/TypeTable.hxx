// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TypeTable: the types of a universe by some of its questions.
#pragma once

#include "privacy/disclosure/Universe.hxx"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace ficheaction::privacy
{

/// The places of questions and of kinds of rows in the graph of what is asked together: questions first, kinds of rows
/// behind them. Whether a row is in a period is asked of the kind.
std::set<std::size_t> placesOf(const Universe& universe, const Counting& counting);
std::set<std::size_t> placesOf(const Universe& universe, const ListedParts& listed);

struct TypeTable
{
    struct Type
    {
        std::vector<bool> counts;                       ///< by place in `numbers`
        std::vector<std::vector<std::uint8_t>> answers; ///< what the neighbours see of it: one for each of `shared`
    };

    std::vector<std::size_t> numbers; ///< of the universe, those of which the table has all questions
    std::vector<Type> types;
    bool isCut = false; ///< there are more types than these
};

/// `shared`: the places that each neighbour has, too. `zeros`: quantities that everybody knows to be 0: nobody is of a
/// type that they count.
TypeTable typeTable(const Universe& universe, const std::set<std::size_t>& places,
                    const std::vector<std::set<std::size_t>>& shared, const std::set<std::size_t>& zeros);

}
