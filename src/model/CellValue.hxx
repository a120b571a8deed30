// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CellValue: what goes into one cell of a register.
#pragma once

#include "model/Date.hxx"

#include <string>
#include <variant>

namespace ficheaction::model
{

/// A day with a time, as a fraction of the day from 0 to 1.
struct Moment
{
    Date day;
    double time = 0;

    bool operator==(const Moment&) const = default;
};

/// Nothing, a number, text as it stands (whatever it begins with), a date.
using CellValue = std::variant<std::monostate, double, std::string, Moment>;

}
