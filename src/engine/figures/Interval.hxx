// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Interval: what is known of a number: that it is from `low` to `high`, both included. Arithmetic on intervals gives
// the smallest interval that holds every result.
#pragma once

#include <algorithm>
#include <initializer_list>

namespace ficheaction::engine
{

struct Interval
{
    double low = 0;
    double high = 0;

    bool containsZero() const { return low <= 0 && high >= 0; }

    bool operator==(const Interval&) const = default;
};

inline Interval operator+(const Interval& one, const Interval& other)
{
    return {one.low + other.low, one.high + other.high};
}

inline Interval operator-(const Interval& one, const Interval& other)
{
    return {one.low - other.high, one.high - other.low};
}

inline Interval spanOf(std::initializer_list<double> ends)
{
    return {std::min(ends), std::max(ends)};
}

inline Interval operator*(const Interval& one, const Interval& other)
{
    return spanOf({one.low * other.low, one.low * other.high, one.high * other.low, one.high * other.high});
}

/// `other` does not contain zero.
inline Interval operator/(const Interval& one, const Interval& other)
{
    return spanOf({one.low / other.low, one.low / other.high, one.high / other.low, one.high / other.high});
}

}
