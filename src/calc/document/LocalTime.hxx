// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// LocalTime: what the clock on the wall says.
#pragma once

#include "model/Date.hxx"

#include <string>

namespace ficheaction::calc
{

struct LocalTime
{
    model::Date day;
    int hour = 0;
    int minute = 0;
    int second = 0;

    static LocalTime now();

    /// "2026-06-12T14:30:00"
    std::string isoText() const;

    /// Days since 1970-01-01, with the time of day as a fraction.
    double days() const;
};

}
