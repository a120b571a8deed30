// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Candidates: the few pairs of people that are worth comparing, out of all pairs: those that have a key in common, of
// several that are made of a name with and without each of its letters, and of its sound.
#pragma once

#include "quality/duplicates/NamePart.hxx"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace ficheaction::quality
{

struct FullName
{
    const NamePart* last = nullptr;
    const NamePart* first = nullptr;
};

/// Indices into `people`, the smaller one first, each pair once and in order. Grows with the number of people, and not
/// with its square: of many who have a key in common, each is paired with their neighbours in the alphabet.
std::vector<std::pair<std::uint32_t, std::uint32_t>> candidatePairs(std::span<const FullName> people);

}
