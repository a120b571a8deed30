// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// WrittenDate: what somebody wrote where a date was due, taken apart: its numbers, its month in French or English
// words, its hours. Which number is the day, and which century is meant, is for DateRule to say.
#pragma once

#include <optional>
#include <string_view>

namespace ficheaction::engine
{

struct WrittenDate
{
    unsigned day = 0;   ///< of `byOrder`: the first number
    unsigned month = 0; ///< of `byOrder`: the second number
    int year = 0;
    bool shortYear = false;          ///< of two digits: 26
    bool byOrder = false;            ///< day and month are both in figures, and the year is last: 03/04/2026
    std::optional<unsigned> weekday; ///< 0: Sunday
    std::optional<double> time;      ///< as a fraction of the day
    /// There is something behind the date that is no time of one moment: the hours until which, or other words.
    enum class Rest
    {
        Nothing,
        EndOfHours,
        Other
    };
    Rest rest = Rest::Nothing;

    bool operator==(const WrittenDate&) const = default;
};

/// Knows "12/3/26", "03-04-26", "12.03.2026", "2026-03-12", "12 mars 26", "jeudi 12 mars 2026", "1er mars 2026",
/// "12-mars-26", "March 12th, 2026", each also with "14h30", "à 14 h", "14:30:05", "T14:30:00Z", "2:30 PM UTC+1",
/// "de 14h à 16h" behind it; without regard to case, accents and blanks of every kind. Of a time in another zone the
/// day stays the one that is written. Empty where the text does not begin like a date: none of its numbers is looked at
/// as to whether there is such a day.
std::optional<WrittenDate> writtenDate(std::string_view text);

}
