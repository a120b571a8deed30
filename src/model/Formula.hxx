// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Formula: what an expression makes of the figures of other indicators.
#pragma once

#include <string>
#include <vector>

namespace ficheaction::model
{

struct Formula
{
    enum class Kind
    {
        Number,    ///< `number`
        Indicator, ///< the figure of the indicator `indicator`
        Sum,       ///< parts[0] + parts[1]
        Difference,
        Product,
        Quotient,
        Negation ///< - parts[0]
    };

    Kind kind = Kind::Number;
    double number = 0;
    std::string indicator;
    std::vector<Formula> parts;

    bool operator==(const Formula&) const = default;
};

}
