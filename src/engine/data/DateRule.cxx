// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/data/DateRule.hxx"

#include "engine/data/ColumnTyping.hxx"
#include "engine/data/WrittenDate.hxx"
#include "model/Date.hxx"

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

namespace ficheaction::engine
{

namespace
{
using Against = ReadDay::Against;
using Doubt = ReadDay::Doubt;

constexpr int longestLife = 105;
constexpr int longestPast = 75;
constexpr int longestFuture = 10;
constexpr int longestPlan = 1;
constexpr std::size_t fewestOfAnotherTime = 12;
constexpr unsigned lastMonth = 12;

std::int32_t shifted(std::int32_t day, int years)
{
    const auto moved = model::Date{day}.civil() + std::chrono::years(years);
    return static_cast<std::int32_t>(std::chrono::sys_days(moved).time_since_epoch().count());
}

std::optional<std::int32_t> dayOf(int year, unsigned month, unsigned day)
{
    const auto civil = std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
    return civil.ok() ? std::optional(model::Date::of(year, month, day).daysSinceEpoch) : std::nullopt;
}

unsigned weekdayOf(std::int32_t day)
{
    return std::chrono::weekday(std::chrono::sys_days(std::chrono::days(day))).c_encoding();
}

/// Day and month, in one order of the two.
std::pair<unsigned, unsigned> dayAndMonth(const WrittenDate& written, bool dayFirst)
{
    return dayFirst || !written.byOrder ? std::pair(written.day, written.month) : std::pair(written.month, written.day);
}

/// Whether there is such a day in one century at least.
bool isPossible(const WrittenDate& written, bool dayFirst)
{
    const auto [day, month] = dayAndMonth(written, dayFirst);
    const int year = written.shortYear ? written.year + 2000 : written.year;
    return dayOf(year, month, day).has_value();
}

/// A year of two digits: the day in each of its centuries, and what speaks against it.
struct Candidate
{
    std::optional<std::int32_t> day;
    Against against = Against::Nothing;
    int year = 0;
};

Candidate candidate(int year, unsigned month, unsigned day, std::optional<unsigned> weekday, const DateRule& rule)
{
    Candidate made{dayOf(year, month, day), Against::Nothing, year};
    if (!made.day)
        made.against = Against::NoSuchDay;
    else if (weekday && *weekday != weekdayOf(*made.day))
        made.against = Against::OtherWeekday;
    else if (*made.day < rule.earliest)
        made.against = Against::TooEarly;
    else if (*made.day > rule.latest)
        made.against = Against::TooLate;
    return made;
}

void chooseCentury(ReadDay& read, int yearOfCentury, unsigned month, unsigned day, std::optional<unsigned> weekday,
                   const DateRule& rule)
{
    const Candidate earlier = candidate(1900 + yearOfCentury, month, day, weekday, rule);
    const Candidate later = candidate(2000 + yearOfCentury, month, day, weekday, rule);
    const bool earlierStands = earlier.against == Against::Nothing;
    const bool laterStands = later.against == Against::Nothing;
    if (earlierStands != laterStands)
    {
        read.day = earlierStands ? earlier.day : later.day;
        read.against = earlierStands ? later.against : earlier.against;
        read.otherYear = earlierStands ? later.year : earlier.year;
        return;
    }
    const bool isDay = earlier.day || later.day;
    read.doubt = earlierStands ? Doubt::BothCenturies : isDay ? Doubt::NoCentury : Doubt::NoSuchDay;
}

void chooseDay(ReadDay& read, const WrittenDate& written, const DateRule& rule)
{
    const auto [day, month] = dayAndMonth(written, rule.dayFirst);
    if (written.shortYear)
        chooseCentury(read, written.year, month, day, written.weekday, rule);
    else if (const auto found = dayOf(written.year, month, day))
    {
        if (!written.weekday || *written.weekday == weekdayOf(*found))
            read.day = found;
        else
        {
            read.doubt = Doubt::OtherWeekday;
            read.other = found;
        }
    }
    else
    {
        read.doubt = Doubt::NoSuchDay;
        read.other = written.byOrder ? dayOf(written.year, day, month) : std::nullopt;
    }
    read.inOrderOfColumn =
        rule.proven && written.byOrder && written.day != written.month && isPossible(written, !rule.dayFirst);
}

/// How many digits a year has in words that only the office knows: those of the longest number where it has four or
/// more, else of the last one. Of two, day and month are right, and the century is ours to find; one or three are a
/// slip, of which the office makes some year.
std::size_t digitsOfYear(std::string_view text)
{
    std::size_t digits = 0;
    std::size_t last = 0;
    for (const char character : text)
    {
        digits = character >= '0' && character <= '9' ? digits + 1 : 0;
        if (digits >= 4)
            return digits;
        last = digits > 0 ? digits : last;
    }
    return last;
}

ReadDay readByOffice(std::string_view text, const DateRule& rule, const LocaleReader& reader)
{
    ReadDay read;
    const std::optional<std::int32_t> day = reader.date(text);
    if (!day)
    {
        read.doubt = Doubt::NoDate;
        return read;
    }
    read.saysMore = text.find(':') != std::string_view::npos;
    const auto civil = model::Date{*day}.civil();
    const std::size_t digits = digitsOfYear(text);
    if (digits == 1 || digits == 3)
        read.doubt = Doubt::NoDate;
    else if (digits == 2)
        chooseCentury(read, static_cast<int>(civil.year()) % 100, static_cast<unsigned>(civil.month()),
                      static_cast<unsigned>(civil.day()), std::nullopt, rule);
    else
        read.day = day;
    return read;
}

/// What the cells of a column say of each other.
struct Evidence
{
    std::vector<std::int32_t> days;
    bool dayFirst = false;
    bool monthFirst = false;
    std::size_t lowDates = 0;  ///< dates that are no texts, with a day up to 12
    std::size_t highDates = 0; ///< with one beyond
    std::size_t clearTexts = 0;
    std::size_t openTexts = 0; ///< that could be read in both orders

    void seeDay(std::int32_t day)
    {
        if (isSensible(day))
            days.push_back(day);
    }

    void seeDate(std::int32_t day)
    {
        if (!isSensible(day))
            return;
        days.push_back(day);
        ++(static_cast<unsigned>(model::Date{day}.civil().day()) <= lastMonth ? lowDates : highDates);
    }

    /// Dates of a century ago are no slips where there are many of them, and more than others.
    bool isOfAnotherTime(const DateRule& rule) const
    {
        const auto plausible =
            std::count_if(days.begin(), days.end(), [&rule](std::int32_t day) { return rule.isPlausible(day); });
        const std::size_t others = days.size() - static_cast<std::size_t>(plausible);
        return others >= fewestOfAnotherTime && 2 * others > days.size();
    }

    /// Two dates at least: one day in twelve is often by chance.
    bool mayBeExchanged() const { return lowDates >= 2 && highDates == 0 && clearTexts > 0 && openTexts == 0; }

    /// The earliest or latest of them, the farthest fiftieth left aside: one slip of the keyboard does not make all
    /// other cells doubtful.
    std::int32_t farthest(bool latest)
    {
        const std::size_t place = latest ? days.size() - 1 - days.size() / 50 : days.size() / 50;
        std::nth_element(days.begin(), days.begin() + static_cast<std::ptrdiff_t>(place), days.end());
        return days[place];
    }

    void seeText(const WrittenDate& written)
    {
        const PossibleOrders orders = possibleOrders(written);
        dayFirst = dayFirst || (orders.dayFirst && !orders.monthFirst);
        monthFirst = monthFirst || (orders.monthFirst && !orders.dayFirst);
        if (written.byOrder)
            ++(orders.dayFirst && orders.monthFirst ? openTexts : clearTexts);
        const bool isClear = !written.shortYear && (!written.byOrder || orders.dayFirst != orders.monthFirst);
        const auto [day, month] = dayAndMonth(written, orders.dayFirst);
        if (const auto found = isClear ? dayOf(written.year, month, day) : std::nullopt)
            seeDay(*found);
    }
};

Evidence evidenceOf(const Cells& cells, const TextPool& pool, std::int32_t nullDate)
{
    Evidence evidence;
    std::unordered_set<TextId> seen;
    for (std::size_t row = 0; row < cells.rows(); ++row)
    {
        const std::uint32_t kind = cells.kind(row);
        if (kind == RawColumn::number)
            evidence.seeDate(dayOfSerial(cells.number(row), nullDate));
        else if (kind >= RawColumn::firstText && seen.insert(kind - RawColumn::firstText).second)
            if (const auto written = writtenDate(texts::trimmed(pool.text(kind - RawColumn::firstText))))
                evidence.seeText(*written);
    }
    return evidence;
}

bool hasTexts(const Cells& cells)
{
    for (std::size_t row = 0; row < cells.rows(); ++row)
        if (cells.kind(row) >= RawColumn::firstText)
            return true;
    return false;
}
}

PossibleOrders possibleOrders(const WrittenDate& written)
{
    return {isPossible(written, true), isPossible(written, false)};
}

DateRule dateRule(const model::Column& column, const LocaleReader& reader)
{
    DateRule rule;
    std::optional<std::int32_t> second;
    for (const char* const text : {"02/01/2000", "02.01.2000", "02-01-2000"})
        second = second ? second : reader.date(text);
    rule.readsTexts = second.has_value();
    rule.dayFirst = !second || *second == model::Date::of(2000, 1, 2).daysSinceEpoch;
    if (const std::optional<std::int32_t> today = reader.today())
    {
        rule.earliest = shifted(*today, column.isOfLife() ? -longestLife : -longestPast);
        rule.latest = column.isOfLife() ? *today : shifted(*today, longestFuture);
        rule.firstPlausible = rule.earliest;
        rule.lastPlausible = column.isOfLife() ? shifted(*today, longestPlan) : rule.latest;
    }
    return rule;
}

DateRule dateRule(const model::Column& column, const Cells& cells, const TextPool& pool, const LocaleReader& reader,
                  std::int32_t nullDate)
{
    DateRule rule = dateRule(column, reader);
    Evidence evidence = evidenceOf(cells, pool, nullDate);
    if (evidence.isOfAnotherTime(rule))
    {
        rule.firstPlausible = std::numeric_limits<std::int32_t>::min();
        rule.lastPlausible = std::numeric_limits<std::int32_t>::max();
    }
    std::erase_if(evidence.days, [&rule](std::int32_t day) { return !rule.isPlausible(day); });
    if (!rule.readsTexts || !hasTexts(cells))
        return rule;
    rule.maybeExchanged = evidence.mayBeExchanged();
    if (!evidence.days.empty())
        rule.earliest = std::min(rule.earliest, evidence.farthest(false));
    if (!evidence.days.empty() && (!column.isOfLife() || !reader.today()))
        rule.latest = std::max(rule.latest, evidence.farthest(true));
    const bool other =
        rule.dayFirst ? evidence.monthFirst && !evidence.dayFirst : evidence.dayFirst && !evidence.monthFirst;
    rule.proven = other;
    rule.dayFirst = rule.dayFirst != other;
    return rule;
}

ReadDay readDay(std::string_view text, const DateRule& rule, const LocaleReader& reader)
{
    const std::optional<WrittenDate> written = rule.readsTexts ? writtenDate(text) : std::nullopt;
    if (!written)
        return readByOffice(text, rule, reader);
    ReadDay read;
    read.time = written->time;
    read.saysMore = written->rest != WrittenDate::Rest::Nothing;
    if (written->rest == WrittenDate::Rest::Other)
        read.doubt = Doubt::NoDate;
    else
        chooseDay(read, *written, rule);
    return read;
}

}
