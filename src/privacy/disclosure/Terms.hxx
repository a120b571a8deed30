// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Terms: a sum of multiples of numbered quantities.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace ficheaction::privacy
{

struct Term
{
    std::size_t quantity = 0;
    double factor = 1;

    bool operator==(const Term&) const = default;
};

using Terms = std::vector<Term>;

inline double sumOf(const Terms& terms, std::span<const double> values)
{
    double sum = 0;
    for (const Term& term : terms)
        sum += term.factor * values[term.quantity];
    return sum;
}

}
