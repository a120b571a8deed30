// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PeopleFigures: how many people are in any, or in all, of several groups of people some of whom have no name.
#pragma once

#include "engine/figures/People.hxx"
#include "engine/results/Results.hxx"

#include <span>

namespace ficheaction::engine
{

/// With d the named people in any group, and n the unnamed ones of all groups: from d, where each unnamed one is named
/// elsewhere, to d + n.
Figure unionOf(std::span<const People> groups);

/// From d, the named people in all groups, to the most that the unnamed ones could add. An unnamed person of A may be
/// one of those named in B alone, and the other way round; and those then left of A and of B may be the same people,
/// two by two:
///
///     a = min(n(B), |A \ B|)      people of A alone who may be among the unnamed of B
///     b = min(n(A), |B \ A|)      people of B alone who may be among the unnamed of A
///     upper bound = d + a + b + min(n(A) - b, n(B) - a)
///
/// That is exact for two groups: each person of a or b needs one unnamed person, each other one needs two. For more
/// groups it is the smallest of the bounds of each two of them: never too low.
Figure overlapOf(std::span<const People> groups);

/// The people of the first group who are in none of the others: d by name. Each unnamed one of the others may be one of
/// them, and each unnamed one of the first may be one more: from d less those to d plus these, and not below 0.
Figure differenceOf(std::span<const People> groups);

/// Those of `now` who are not among the named ones of `earlier`, and as many more as are unnamed in `now`. Who came
/// before without a name has not been seen by name.
Figure newcomersOf(const People& now, const People& earlier);

}
