// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// IndependentRows: which of many equations say something that those before them do not. A grid shows most numbers in
// several ways, and the simplex is slow where rows repeat each other.
#pragma once

#include "privacy/disclosure/Terms.hxx"

#include <vector>

namespace ficheaction::privacy
{

class IndependentRows
{
public:
    /// Of terms in so many quantities.
    explicit IndependentRows(std::size_t quantities);

    /// Whether terms = constant does not follow from the equations that were added.
    bool add(const Terms& terms, double constant);

private:
    struct Row
    {
        std::size_t pivot;
        Terms terms;
        double constant;
    };

    std::vector<Row> mRows; ///< none has the pivot of one before it
    std::vector<double> mWork;
};

}
