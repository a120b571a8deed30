// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "model/Template.hxx"

#include "model/AgeDay.hxx"

namespace ficheaction::model
{

namespace
{
/// Who is 17 at the end of March and 18 at the end of the year is in different groups: such figures do not add up.
bool isOfOtherAges(const Measure& measure, RollUp rollUp)
{
    return (rollUp == RollUp::Sum || rollUp == RollUp::RatioOfSums) && asksPeriodEnd(measure);
}

RollUp rollUpOfKind(const Measure& measure)
{
    switch (measure.kind)
    {
    case MeasureKind::Count:
    case MeasureKind::Sum:
        return RollUp::Sum;
    case MeasureKind::Ratio:
    case MeasureKind::Rate:
    case MeasureKind::UnitCost:
    case MeasureKind::Mean:
        return RollUp::RatioOfSums;
    case MeasureKind::Level:
    case MeasureKind::Manual:
    case MeasureKind::Milestones:
        return RollUp::Last;
    case MeasureKind::Trend:
        return RollUp::None;
    default:
        return RollUp::Recompute;
    }
}
}

RollUp usualRollUp(const Measure& measure)
{
    const RollUp usual = rollUpOfKind(measure);
    return isOfOtherAges(measure, usual) ? RollUp::Recompute : usual;
}

bool allowsRollUp(const Measure& measure, RollUp rollUp)
{
    const bool adds = measure.kind == MeasureKind::Count || measure.kind == MeasureKind::Sum ||
                      measure.kind == MeasureKind::Quotes || measure.kind == MeasureKind::Manual;
    const bool divides = measure.kind == MeasureKind::Ratio || measure.kind == MeasureKind::Rate ||
                         measure.kind == MeasureKind::UnitCost || measure.kind == MeasureKind::Mean ||
                         measure.kind == MeasureKind::Milestones;
    if (isOfOtherAges(measure, rollUp))
        return false;
    if (rollUp == RollUp::Sum)
        return adds;
    return rollUp != RollUp::RatioOfSums || divides;
}

bool isComparedWithBaseline(const Indicator& indicator)
{
    return indicator.measure.kind == MeasureKind::Trend &&
           indicator.measure.comparison.against == Comparison::Against::Baseline;
}

Expectation baselineInUnit(const Indicator& indicator, Expectation baseline)
{
    constexpr double pointsOfOne = 100;
    if (double* const number = std::get_if<double>(&baseline);
        number && indicator.points && isComparedWithBaseline(indicator))
        *number *= pointsOfOne;
    return baseline;
}

namespace
{
template <class Item> const Item* named(const std::vector<Item>& items, const std::string& id)
{
    for (const Item& item : items)
        if (item.id == id)
            return &item;
    return nullptr;
}
}

const Register* Template::registerNamed(const std::string& registerId) const
{
    return named(registers, registerId);
}

std::optional<std::size_t> Template::indexOf(std::string_view registerId) const
{
    for (std::size_t index = 0; index < registers.size(); ++index)
        if (registers[index].id == registerId)
            return index;
    return std::nullopt;
}

const ListOfValues* Template::listNamed(const std::string& listId) const
{
    return named(lists, listId);
}

std::vector<std::pair<const GridObject*, const Indicator*>> Template::indicators() const
{
    std::vector<std::pair<const GridObject*, const Indicator*>> all;
    for (const GridObject& object : grid.objects)
        for (const Indicator& indicator : object.indicators)
            all.emplace_back(&object, &indicator);
    return all;
}

std::optional<PathTarget> resolve(const Template& definition, const Register& source, const Path& path)
{
    PathTarget target{&source, nullptr};
    for (std::size_t step = 0; step < path.steps.size(); ++step)
    {
        if (step > 0)
        {
            if (target.column->type != ColumnType::Reference)
                return std::nullopt;
            target.owner = definition.registerNamed(target.column->reference);
            if (!target.owner)
                return std::nullopt;
        }
        target.column = target.owner->column(path.steps[step]);
        if (!target.column)
            return std::nullopt;
    }
    return target;
}

const std::vector<std::pair<std::string, std::string>>& wordingKeys()
{
    static const std::vector<std::pair<std::string, std::string>> keys{
        {"grid.period_start", "label of the first day of the period"},
        {"grid.period_end", "label of the last day"},
        {"grid.last_run", "label of the time of the last computation"},
        {"grid.rows_read", "label of the number of rows read"},
        {"grid.alerts_total", "label of the number of alerts"},
        {"grid.object", "heading: the object of the evaluation"},
        {"grid.indicator", "heading: the indicator"},
        {"grid.tools", "heading: the tools"},
        {"grid.baseline", "heading: situation at the start"},
        {"grid.target", "heading: value aimed at"},
        {"grid.actual", "heading: value reached"},
        {"grid.gap", "heading: difference to the target"},
        {"grid.rate", "heading: share of the target reached"},
        {"grid.alerts", "heading: number of alerts"},
        {"grid.alerts_help", "what the number of alerts says, shown at its cells"},
        {"grid.analysis", "heading: what staff make of it"},
        {"grid.identity", "heading of the hidden column that identifies rows"},
        {"grid.participation", "object of the rows on participation"},
        {"grid.participation_level", "indicator of the level of participation"},
        {"grid.steps_unit", "unit of the gap between two levels of a scale, as {count|level|levels}"},
        {"grid.removed", "mark on a row that the template no longer has"},
        {"grid.together", "heading: the compared periods together"},
        {"grid.evolution", "heading: difference to the first compared period"},
        {"grid.evolution_percent", "heading: that difference as a share"},
        {"grid.period", "heading of a compared period that is no part of the calendar, with {first} and {last}"},
        {"value.blank", "group of rows without a value, as in (non renseigné)"},
        {"value.range", "interval, with {low} and {high}"},
        {"value.percent", "percentage in a text, with {number}"},
        {"value.dated", "how often and when a value was noted, with {count} and {dates}"},
        {"value.level", "how many rows have a level, with {level} and {count}"},
        {"value.yes", "cell of an indicator that is done"},
        {"value.no", "cell of an indicator that is not done"},
        {"age.below", "ages below {to}"},
        {"age.single", "one age: {from}"},
        {"age.between", "ages from {from} to {to}"},
        {"age.from", "ages of {from} and more"},
        {"band.below", "numbers below {to}"},
        {"band.between", "numbers from {from} to just below {to}"},
        {"band.from", "numbers of {from} and more"},
        {"date.week", "a week, with {number} and {year}"},
        {"date.month", "a month, with {month} and {year}"},
        {"date.quarter", "a quarter, with {number} and {year}"},
        {"date.term", "a term of a school year, with {number}, {year} and {next}"},
        {"date.semester", "half a year, with {number} and {year}"},
        {"date.school_year", "a school year, with {year} and {next}"},
        {"month.1", "name of month 1"},
        {"month.2", "name of month 2"},
        {"month.3", "name of month 3"},
        {"month.4", "name of month 4"},
        {"month.5", "name of month 5"},
        {"month.6", "name of month 6"},
        {"month.7", "name of month 7"},
        {"month.8", "name of month 8"},
        {"month.9", "name of month 9"},
        {"month.10", "name of month 10"},
        {"month.11", "name of month 11"},
        {"month.12", "name of month 12"},
        {"state.empty", "cell of an indicator without any row"},
        {"state.not_applicable", "cell of an indicator that does not apply"},
        {"state.masked", "cell of a figure kept back"},
        {"state.error", "cell of an indicator that could not be computed"},
        {"note.ratio", "a ratio's parts, with {numerator} and {denominator}"},
        {"note.without_value", "how many people have no value, with {count} and {column}"},
        {"note.counted_only", "how many people are only counted, with {count}"},
        {"note.more", "values that are not shown, with {count} and {sheet}"},
        {"note.parts", "what the parts of a breakdown add up to, with {sum}"},
        {"note.late", "how many milestones are late, with {count}"},
        {"note.late_milestone", "a late milestone, with {label}, {date} and {count} of days"},
        {"note.seen_once", "how many people have a figure before or after only, with {count}"},
        {"note.source", "where a figure comes from, with {source}"},
        {"note.source_dated", "where a figure comes from and of which day, with {source} and {date}"},
        {"note.evidence", "what proves that it is done, with {text}"},
        {"print.personal", "header of registers with personal columns"},
        {"print.page", "footer, with {page} and {pages}"},
        {"signin.title", "title of the sign-in sheet"},
        {"signin.date", "sign-in sheet: the event's day"},
        {"signin.place", "sign-in sheet: where the event is"},
        {"signin.number", "sign-in sheet: number of the line"},
        {"signin.last_name", "sign-in sheet: column"},
        {"signin.first_name", "sign-in sheet: column"},
        {"signin.from", "sign-in sheet: column of the organisation or neighbourhood"},
        {"signin.signature", "sign-in sheet: column"},
        {"signin.notice", "sign-in sheet: what becomes of the data, at the foot of each page"},
    };
    return keys;
}

}
