// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DateRule: how the dates are read that somebody typed as text in a column: which number is the day, and which century
// a year of two digits is of.
#pragma once

#include "engine/data/RawTable.hxx"
#include "model/Register.hxx"

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace ficheaction::engine
{

class Cells;
struct WrittenDate;

struct DateRule
{
    bool readsTexts = false; ///< the reader knows dates at all
    bool dayFirst = true;    ///< 03/04/2026 is the third of April
    bool proven = false;     ///< another text of the column proves `dayFirst`, against the document's language
    /// The days that make sense, for a year of two digits: exactly one of its two centuries must be among them.
    std::int32_t earliest = std::numeric_limits<std::int32_t>::max();
    std::int32_t latest = std::numeric_limits<std::int32_t>::min();
    /// What is before or after is a slip: 1905 for a year typed alone, 2062 for 2026. Only where the reader knows what
    /// day it is.
    std::int32_t firstPlausible = std::numeric_limits<std::int32_t>::min();
    std::int32_t lastPlausible = std::numeric_limits<std::int32_t>::max();
    /// Every date of the column has a day up to 12, and every text one beyond: a program that read month first took
    /// the first ones for dates, with day and month exchanged, and left the others as texts.
    bool maybeExchanged = false;

    bool isPlausible(std::int32_t day) const { return day >= firstPlausible && day <= lastPlausible; }

    bool operator==(const DateRule&) const = default;
};

/// In which orders of its numbers a written date is a day, in one century at least.
struct PossibleOrders
{
    bool dayFirst = false;
    bool monthFirst = false;
};
PossibleOrders possibleOrders(const WrittenDate& written);

/// Without other cells. A personal date, or one that ages are counted from, is one of somebody's life: it is not after
/// today, nor more than 105 years before it. Other dates are from 75 years before today to 10 years after it. The
/// office's own setting for years of two digits is not asked: the same workbook would give other figures on another
/// computer. Within the same days a date is plausible, one of somebody's life for another year.
DateRule dateRule(const model::Column& column, const LocaleReader& reader);

/// As the other cells of the column have it: the days that make sense reach to the earliest and the latest of its
/// dates, but for a fiftieth that may be slips (and none of somebody's life is after today), and where a text can be
/// read in one order only, and none in the other order only, that is the order of all. Where a dozen of its dates and
/// more than half are outside of what is plausible, all are; else those outside say nothing of the others.
DateRule dateRule(const model::Column& column, const Cells& cells, const TextPool& pool, const LocaleReader& reader,
                  std::int32_t nullDate);

/// What was read of a text, and what spoke against other readings, or against any.
struct ReadDay
{
    enum class Doubt
    {
        None,
        NoDate,       ///< words, or more than a date and its hours
        NoSuchDay,    ///< 31/02/2026; `other` is the day in the other order, where there is one
        OtherWeekday, ///< "lundi 12 mars 2026", a Thursday
        BothCenturies,
        NoCentury
    };
    /// Why the other century of a year of two digits is not meant.
    enum class Against
    {
        Nothing, ///< the year has four digits
        TooEarly,
        TooLate,
        NoSuchDay,
        OtherWeekday
    };

    std::optional<std::int32_t> day; ///< since 1970-01-01; empty where there is a doubt
    std::optional<double> time;      ///< as a fraction of the day
    bool saysMore = false;           ///< the text has also the hours until which, or what only the office could read
    bool inOrderOfColumn = false;    ///< the document's language has the other order, in which it would be another day
    Doubt doubt = Doubt::None;
    Against against = Against::Nothing;
    int otherYear = 0;                 ///< of `against`
    std::optional<std::int32_t> other; ///< of NoSuchDay, OtherWeekday: the day that was probably meant
};

/// `text` without blanks around. Asks WrittenDate, and for what that does not know `reader`.
ReadDay readDay(std::string_view text, const DateRule& rule, const LocaleReader& reader);

}
