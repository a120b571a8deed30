// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PlainDays: the calendar reckoned by hand, one year and one month after the other, for the rules written a second
// time.
#pragma once

#include "model/Dimension.hxx"

#include <map>
#include <string>
#include <utility>

namespace ficheaction::test
{

struct PlainDay
{
    int year = 1970;
    int month = 1;
    int day = 1;
};

/// Of days since 1970-01-01, and back.
PlainDay plainDay(int days);
int daysOf(const PlainDay& day);

std::string isoForm(int days);

/// First and last day of the period before the one from `first` to `last`.
std::pair<int, int> plainPrevious(int first, int last);

/// How often somebody born on `birth` had a birthday until `day`; negative where not born yet.
int plainAge(int birth, int day);

/// A part of the calendar: when it begins, and what it is called.
struct PlainPart
{
    int begins = 0;
    std::string label;
};

PlainPart plainPart(model::Dimension::By by, int day, const std::map<std::string, std::string>& wording);

/// `text` with each {name} filled in.
std::string filledIn(std::string text, const std::map<std::string, std::string>& parts);

}
