// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/DateOrder.hxx"

#include <cctype>

namespace ficheaction::imports
{

namespace
{
/// The two numbers that a date begins with, and what stands between and behind them.
struct Beginning
{
    std::string one;
    std::string other;
    char separator = 0;
    std::string rest; ///< with the separator before the year

    int first() const { return std::stoi(one); }
    int second() const { return std::stoi(other); }
};

/// "03", and where it ends; a number of one or two digits.
std::string numberAt(const std::string& text, std::size_t& place)
{
    const std::size_t begin = place;
    while (place < text.size() && place < begin + 3 && std::isdigit(static_cast<unsigned char>(text[place])))
        ++place;
    const std::size_t length = place - begin;
    return length == 1 || length == 2 ? text.substr(begin, length) : std::string();
}

std::optional<Beginning> beginningOf(const std::string& text)
{
    Beginning begin;
    std::size_t place = 0;
    begin.one = numberAt(text, place);
    if (begin.one.empty() || place >= text.size())
        return std::nullopt;
    begin.separator = text[place];
    if (begin.separator != '/' && begin.separator != '.' && begin.separator != '-')
        return std::nullopt;
    begin.other = numberAt(text, ++place);
    if (begin.other.empty() || place + 2 >= text.size() || text[place] != begin.separator ||
        !std::isdigit(static_cast<unsigned char>(text[place + 1])))
        return std::nullopt;
    begin.rest = text.substr(place);
    const bool possible = begin.first() >= 1 && begin.first() <= 31 && begin.second() >= 1 && begin.second() <= 31;
    return possible ? std::optional(begin) : std::nullopt;
}

bool localeHasDayFirst(const engine::LocaleReader& reader)
{
    const std::optional<std::int32_t> day = reader.date("02/01/2000");
    return !day || *day == model::Date::of(2000, 1, 2).daysSinceEpoch;
}
}

OrderOfColumn orderOfColumn(const SourceTable& source, std::size_t column, std::size_t firstRow, DateOrder wanted,
                            const Reading& reading)
{
    OrderOfColumn order;
    bool dayFirstProven = false;
    bool monthFirstProven = false;
    for (std::size_t row = firstRow; row < source.rows(); ++row)
    {
        const auto* const text = std::get_if<std::string>(&source.at(row, column));
        const std::optional<Beginning> begin = text ? beginningOf(cellText(*text, reading)) : std::nullopt;
        if (!begin)
            continue;
        dayFirstProven = dayFirstProven || (begin->first() > 12 && begin->second() <= 12);
        monthFirstProven = monthFirstProven || (begin->second() > 12 && begin->first() <= 12);
        if (!order.ambiguous && begin->first() <= 12 && begin->second() <= 12 && begin->first() != begin->second())
            order.ambiguous = row;
    }
    const bool usual = localeHasDayFirst(reading.reader);
    const bool isProven = dayFirstProven != monthFirstProven;
    order.dayFirst = wanted != DateOrder::ByContent ? wanted == DateOrder::DayFirst : isProven ? dayFirstProven : usual;
    order.reason = wanted != DateOrder::ByContent ? OrderOfColumn::Reason::Chosen
                   : isProven                     ? OrderOfColumn::Reason::Proven
                                                  : OrderOfColumn::Reason::Usual;
    order.swaps = order.dayFirst != usual;
    return order;
}

std::string swappedDate(const std::string& text)
{
    const std::optional<Beginning> begin = beginningOf(text);
    return begin ? begin->other + begin->separator + begin->one + begin->rest : text;
}

}
