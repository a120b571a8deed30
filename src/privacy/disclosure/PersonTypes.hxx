// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PersonTypes: the attacker's own view of a universe: everybody in it is of a type, which says of each figure whether
// it counts them; each number is the sum of some types.
#pragma once

#include "privacy/disclosure/FigureBook.hxx"

#include <vector>

namespace ficheaction::privacy
{

struct ModelledTypes
{
    /// Numbers that show what is in one of two figures and not in the other: few people there are few people, too.
    std::vector<std::size_t> rests;
    /// Numbers of universes with more types than can be counted: nothing of them may be shown but zeros.
    std::vector<std::size_t> beyond;
};

/// Adds the types of every universe of `book` to its system, and its numbers as sums of them.
///
/// Questions that no figure asks together are not multiplied: their types are in tables of their own, which agree on
/// what they share. That is the same where the graph of the questions is chordal, and it is filled up until it is.
/// Where a table would have too many types some are left out: then less seems possible than is, and more is kept back.
ModelledTypes addPersonTypes(FigureBook& book);

}
