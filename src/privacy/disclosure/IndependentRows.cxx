// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/IndependentRows.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::privacy
{

IndependentRows::IndependentRows(std::size_t quantities)
    : mWork(quantities, 0)
{
}

bool IndependentRows::add(const Terms& terms, double constant)
{
    constexpr double tolerance = 1e-7;
    std::fill(mWork.begin(), mWork.end(), 0);
    for (const Term& term : terms)
        mWork[term.quantity] += term.factor;
    for (const Row& row : mRows)
    {
        const double factor = mWork[row.pivot];
        if (std::abs(factor) < tolerance)
            continue;
        for (const Term& term : row.terms)
            mWork[term.quantity] -= factor * term.factor;
        constant -= factor * row.constant;
    }
    Row left{0, {}, 0};
    double largest = 0;
    for (std::size_t quantity = 0; quantity < mWork.size(); ++quantity)
        if (std::abs(mWork[quantity]) >= tolerance)
        {
            left.terms.push_back({quantity, mWork[quantity]});
            if (std::abs(mWork[quantity]) > largest + tolerance)
            {
                largest = std::abs(mWork[quantity]);
                left.pivot = quantity;
            }
        }
    // Where nothing is left but a constant, the equations contradict each other: the solver is to find that.
    if (left.terms.empty())
        return std::abs(constant) >= tolerance;
    const double pivot = mWork[left.pivot];
    for (Term& term : left.terms)
        term.factor /= pivot;
    left.constant = constant / pivot;
    mRows.push_back(std::move(left));
    return true;
}

}
