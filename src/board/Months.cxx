// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "board/Months.hxx"

#include "board/Board.hxx"
#include "board/Phrases.hxx"
#include "engine/rows/Calendar.hxx"

#include <algorithm>

namespace ficheaction::board
{

namespace
{
using model::Dimension;
using model::MeasureKind;

bool isSummedUp(const model::Register& source, const model::Measure& measure)
{
    return measure.kind == MeasureKind::Sum && !source.weight.empty() && measure.of.path.steps.size() == 1 &&
           measure.of.path.steps.front() == source.weight;
}
}

std::optional<model::Indicator> monthlyIndicator(const model::Template& definition, const model::Indicator& indicator)
{
    const model::Measure& measure = indicator.measure;
    const bool ofDays =
        measure.kind == MeasureKind::Count || measure.kind == MeasureKind::Sum || measure.kind == MeasureKind::Distinct;
    const model::Register* const source = definition.registerNamed(measure.source);
    if (!ofDays || !source || measure.window != model::Window::Period)
        return std::nullopt;
    Dimension month(measure.period.empty() ? source->date : measure.period);
    if (month.empty())
        return std::nullopt;
    month.by = Dimension::By::Month;
    model::Indicator monthly = indicator;
    monthly.measure.breakdown = {month};
    monthly.parts.clear();
    return monthly;
}

int attendanceRank(const model::Template& definition, const model::Indicator& indicator)
{
    const model::Register* const source = definition.registerNamed(indicator.measure.source);
    if (!source || indicator.percent || !monthlyIndicator(definition, indicator))
        return 0;
    if (isSummedUp(*source, indicator.measure))
        return 3;
    if (indicator.measure.kind == MeasureKind::Distinct)
        return indicator.measure.of.by == Dimension::By::Value && !indicator.measure.of.empty() ? 2 : 0;
    return indicator.measure.kind == MeasureKind::Count ? 1 : 0;
}

std::vector<Month> monthsOf(const model::Template& definition, const model::Period& period)
{
    const Phrases phrases(definition.language);
    const bool oneYear = period.first.civil().year() == period.last.civil().year();
    const std::int32_t last = engine::calendarPart(Dimension::By::Month, period.last);
    const std::int32_t first = std::max(engine::calendarPart(Dimension::By::Month, period.first),
                                        last - static_cast<std::int32_t>(mostMonths) + 1);
    // The months are counted back from the last, so that no more than their order has to be known of the numbers.
    auto month = period.last.civil().year() / period.last.civil().month();
    std::vector<Month> months;
    for (std::int32_t part = last; part >= first; --part)
    {
        std::string label = phrases.text("month." + std::to_string(static_cast<unsigned>(month.month())));
        if (!oneYear && (part == first || month.month() == std::chrono::January))
            label += "\n" + std::to_string(static_cast<int>(month.year()));
        months.push_back({engine::calendarLabel(definition, Dimension::By::Month, part), std::move(label)});
        month -= std::chrono::months(1);
    }
    std::reverse(months.begin(), months.end());
    return months;
}

}
