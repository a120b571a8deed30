// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Duplicates: people who are probably in a register twice, with what speaks for it and against it.
#pragma once

#include "engine/data/Dataset.hxx"
#include "roles/Roles.hxx"

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace ficheaction::quality
{

/// Something that speaks for or against two rows being one person. Codes: those of Likeness; "same-name" and "accents";
/// "swapped"; "same-birth", "near-birth" (two digits exchanged, one year more, or the day of a date), "other-birth";
/// "same-value", "other-value" (of `column`, an index in the register); "same-key".
struct DuplicateReason
{
    std::string code;
    std::size_t column = 0;
};

struct Duplicate
{
    std::uint32_t one = 0;   ///< row in the table
    std::uint32_t other = 0; ///< a later one
    int score = 0;           ///< 0 to 100
    std::vector<DuplicateReason> reasons;
};

/// From this score on a pair is worth a person's look. Source: docs/duplicates.md.
inline constexpr int usualThreshold = 75;

/// Two keys of one register, folded, in their order.
using KeyPair = std::pair<std::string, std::string>;

KeyPair keyPair(const std::string& one, const std::string& other);

/// The key of a row, as typed without blanks around.
std::string keyOf(const engine::Dataset& data, const roles::PeopleRegister& people, std::uint32_t row);

/// The pairs that score at least `threshold`, the most probable first, without those that somebody told apart.
/// 100,000 people take about a second.
std::vector<Duplicate> findDuplicates(const engine::Dataset& data, const roles::PeopleRegister& people,
                                      const std::set<KeyPair>& toldApart = {}, int threshold = usualThreshold);

}
