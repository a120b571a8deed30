// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Truth: what is known of a condition on a row, for many rows at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ficheaction::engine
{

/// A three-valued truth (Kleene), twice: plainly, as rows are counted, and cautiously, with a value that its list does
/// not have taken for unknown. Each is a pair of bits, "may be true" and "is true", so that And and Or of two truths
/// are those of their bits, and whole columns combine in a few instructions.
using Truth = std::uint8_t;

namespace truth
{
constexpr Truth plainMayBe = 0b0001;
constexpr Truth plainIs = 0b0010;
constexpr Truth cautiousMayBe = 0b0100;
constexpr Truth cautiousIs = 0b1000;

constexpr Truth no = 0;
constexpr Truth yes = plainMayBe | plainIs | cautiousMayBe | cautiousIs;
constexpr Truth unknown = plainMayBe | cautiousMayBe;
/// The row does not count, but a value that was not understood leaves open whether it should.
constexpr Truth noInDoubt = cautiousMayBe;

constexpr Truth negation(Truth value)
{
    constexpr Truth mayBe = plainMayBe | cautiousMayBe;
    constexpr Truth is = plainIs | cautiousIs;
    return static_cast<Truth>(((~value & mayBe) << 1) | ((~value & is) >> 1));
}

constexpr bool counts(Truth value)
{
    return (value & plainIs) != 0;
}

constexpr bool isInDoubt(Truth value)
{
    return (value & (cautiousMayBe | cautiousIs)) == cautiousMayBe;
}
}

/// One truth for each row of a register.
using Mask = std::vector<Truth>;

inline void conjoin(Mask& mask, const Mask& other)
{
    for (std::size_t row = 0; row < mask.size(); ++row)
        mask[row] &= other[row];
}

inline void disjoin(Mask& mask, const Mask& other)
{
    for (std::size_t row = 0; row < mask.size(); ++row)
        mask[row] |= other[row];
}

inline void negate(Mask& mask)
{
    for (Truth& value : mask)
        value = truth::negation(value);
}

}
