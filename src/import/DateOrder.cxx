// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/DateOrder.hxx"

#include "engine/data/DateRule.hxx"
#include "engine/data/WrittenDate.hxx"

namespace ficheaction::imports
{

namespace
{
constexpr unsigned lastMonth = 12;
constexpr std::size_t fewest = 2; ///< one of each is often by chance
}

OrderOfColumn orderOfColumn(const SourceTable& source, std::size_t column, std::size_t firstRow, DateOrder wanted,
                            bool localeHasDayFirst, const Reading& reading)
{
    OrderOfColumn order;
    bool dayFirstProven = false;
    bool monthFirstProven = false;
    bool mayBeExchanged = true;
    std::size_t dates = 0;
    std::size_t texts = 0;
    for (std::size_t row = firstRow; row < source.rows(); ++row)
    {
        if (const auto* const moment = std::get_if<model::Moment>(&source.at(row, column)))
        {
            if (++dates == 1)
                order.exchanged = row;
            mayBeExchanged = mayBeExchanged && static_cast<unsigned>(moment->day.civil().day()) <= lastMonth;
        }
        const auto* const text = std::get_if<std::string>(&source.at(row, column));
        const auto written = text ? engine::writtenDate(cellText(*text, reading)) : std::nullopt;
        if (!written || !written->byOrder)
            continue;
        ++texts;
        const engine::PossibleOrders possible = engine::possibleOrders(*written);
        dayFirstProven = dayFirstProven || (possible.dayFirst && !possible.monthFirst);
        monthFirstProven = monthFirstProven || (possible.monthFirst && !possible.dayFirst);
        mayBeExchanged = mayBeExchanged && possible.dayFirst != possible.monthFirst;
        if (!order.ambiguous && possible.dayFirst && possible.monthFirst && written->day != written->month)
            order.ambiguous = row;
    }
    if (!mayBeExchanged || dates < fewest || texts < fewest)
        order.exchanged.reset();
    const bool isProven = dayFirstProven != monthFirstProven;
    order.dayFirst = wanted != DateOrder::ByContent ? wanted == DateOrder::DayFirst
                     : isProven                     ? dayFirstProven
                                                    : localeHasDayFirst;
    order.reason = wanted != DateOrder::ByContent ? OrderOfColumn::Reason::Chosen
                   : isProven                     ? OrderOfColumn::Reason::Proven
                                                  : OrderOfColumn::Reason::Usual;
    return order;
}

}
