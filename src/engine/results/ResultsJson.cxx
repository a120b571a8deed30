// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/results/ResultsJson.hxx"

#include <algorithm>
#include <cmath>

#include <boost/json.hpp>

namespace ficheaction::engine
{

namespace
{
namespace json = boost::json;

json::value numberJson(double number)
{
    constexpr double exactWholes = 9007199254740992.0;
    if (std::floor(number) == number && std::abs(number) <= exactWholes)
        return static_cast<std::int64_t>(number);
    return number;
}

void addOptional(json::object& object, const char* name, const std::optional<double>& number)
{
    if (number)
        object[name] = numberJson(*number);
}

void addExpectation(json::object& object, const char* name, const model::Expectation& expectation)
{
    if (const double* number = std::get_if<double>(&expectation))
        object[name] = numberJson(*number);
    else if (const std::string* words = std::get_if<std::string>(&expectation))
        object[name] = *words;
}

json::value valueJson(const Figure& figure, const model::Measure& measure)
{
    if (measure.kind == model::MeasureKind::Level && measure.level != model::LevelFigure::Distribution)
        return json::value(figure.level);
    if (measure.kind == model::MeasureKind::Done)
        return figure.value > 0;
    return numberJson(figure.value);
}

void addFigure(json::object& object, const Figure& figure, const model::Measure& measure)
{
    object["status"] = statusText(figure.status);
    object["value"] = nullptr;
    if (figure.status == Status::Ok)
    {
        object["value"] = valueJson(figure, measure);
        addOptional(object, "upperBound", figure.upperBound);
    }
    if (figure.status == Status::Ok || figure.status == Status::NotApplicable)
    {
        addOptional(object, "numerator", figure.numerator);
        addOptional(object, "denominator", figure.denominator);
    }
}

bool hasValues(const model::Measure& measure)
{
    switch (measure.kind)
    {
    case model::MeasureKind::List:
    case model::MeasureKind::Quotes:
    case model::MeasureKind::Milestones:
    case model::MeasureKind::Done:
        return true;
    default:
        return measure.kind == model::MeasureKind::Level && measure.level == model::LevelFigure::Distribution;
    }
}

void addValues(json::object& object, const Figure& figure, const model::Measure& measure)
{
    if (!hasValues(measure) || figure.status != Status::Ok)
        return;
    json::array values;
    for (const ValueCount& value : figure.values)
    {
        json::object entry{{"value", value.value}, {"count", value.count}};
        json::array dates;
        for (const model::Date day : value.dates)
            dates.emplace_back(model::isoText(day));
        if (!dates.empty())
            entry["dates"] = std::move(dates);
        values.push_back(std::move(entry));
    }
    object["values"] = std::move(values);
}

const char* partName(model::Dimension::By by)
{
    using By = model::Dimension::By;
    switch (by)
    {
    case By::Age:
        return "@age";
    case By::Bands:
        return "@bands";
    case By::Week:
        return "@week";
    case By::Month:
        return "@month";
    case By::Quarter:
        return "@quarter";
    case By::Term:
        return "@term";
    case By::Semester:
        return "@semester";
    case By::Year:
        return "@year";
    case By::SchoolYear:
        return "@school_year";
    default:
        return "";
    }
}

json::array toolsJson(const model::GridObject& object, const model::Indicator& indicator)
{
    std::vector<std::string> tools = object.tools;
    for (const std::string& tool : indicator.tools)
        if (std::find(tools.begin(), tools.end(), tool) == tools.end())
            tools.push_back(tool);
    json::array array;
    for (const std::string& tool : tools)
        array.emplace_back(tool);
    return array;
}

}

// A path that is there twice, in other bands, has a number the second time.
std::string breakdownKey(const std::vector<model::Dimension>& breakdown, std::size_t index)
{
    const auto name = [](const model::Dimension& dimension) { return dimension.path.text() + partName(dimension.by); };
    const std::string key = name(breakdown[index]);
    const auto end = breakdown.begin() + static_cast<std::ptrdiff_t>(index);
    const auto before = std::count_if(breakdown.begin(), end, [&](const auto& each) { return name(each) == key; });
    return before == 0 ? key : key + std::to_string(before + 1);
}

namespace
{
void addRule(json::object& object, const model::Indicator& indicator, const ResultsHeader& header)
{
    const auto found = header.rules.find(indicator.id);
    if (found == header.rules.end())
        return;
    object["unit"] = indicator.unit;
    object["decimals"] = indicator.decimals;
    object["percent"] = indicator.percent;
    object["rule"] = found->second.rule;
    object["totals"] = found->second.totals;
    object["ofPeriod"] = found->second.ofPeriod;
}

json::array breakdownJson(const IndicatorResult& result, bool withValues)
{
    const model::Measure& measure = result.indicator->measure;
    json::array groups;
    for (const Group& group : result.groups)
    {
        json::object keys;
        for (std::size_t index = 0; index < group.keys.size(); ++index)
            keys[breakdownKey(measure.breakdown, index)] = group.keys[index];
        json::object object;
        object["keys"] = std::move(keys);
        addFigure(object, group.figure, measure);
        if (withValues)
            addValues(object, group.figure, measure);
        groups.push_back(std::move(object));
    }
    return groups;
}

json::object indicatorJson(const IndicatorResult& result, const ResultsHeader& header)
{
    const model::Indicator& indicator = *result.indicator;
    json::object object;
    object["id"] = indicator.id;
    object["object"] = result.object->label;
    object["label"] = indicator.label;
    object["tools"] = toolsJson(*result.object, indicator);
    addFigure(object, result.total, indicator.measure);
    const auto typed = header.expectations.find(indicator.id);
    const bool byStaff = typed != header.expectations.end();
    addExpectation(object, "baseline",
                   model::baselineInUnit(indicator, byStaff ? typed->second.baseline : indicator.baseline));
    addExpectation(object, "target", byStaff ? typed->second.target : indicator.target);
    addValues(object, result.total, indicator.measure);
    if (!indicator.measure.breakdown.empty())
        object["breakdown"] = breakdownJson(result, true);
    addRule(object, indicator, header);
    object["warnings"] = static_cast<std::int64_t>(result.alerts.size());
    return object;
}

json::object daysJson(const model::Period& period)
{
    return {{"start", model::isoText(period.first)}, {"end", model::isoText(period.last)}};
}

json::object periodJson(const ComparedResults& compared)
{
    json::array indicators;
    for (const IndicatorResult& result : compared.results->indicators)
    {
        json::object object;
        object["id"] = result.indicator->id;
        addFigure(object, result.total, result.indicator->measure);
        if (!result.indicator->measure.breakdown.empty())
            object["breakdown"] = breakdownJson(result, false);
        indicators.push_back(std::move(object));
    }
    json::object period = daysJson(compared.results->period);
    period["label"] = compared.label;
    period["indicators"] = std::move(indicators);
    return period;
}
}

std::string resultsJson(const Results& results, const model::Template& definition, const ResultsHeader& header,
                        std::span<const ComparedResults> compared)
{
    json::object action;
    for (const auto& [id, text] : header.action)
        action[id] = text;
    json::array indicators;
    for (const IndicatorResult& result : results.indicators)
        indicators.push_back(indicatorJson(result, header));
    json::object document;
    document["schemaVersion"] = 1;
    document["template"] = definition.id;
    document["action"] = std::move(action);
    document["period"] = daysJson(results.period);
    document["computedAt"] = header.computedAt;
    document["indicators"] = std::move(indicators);
    if (!compared.empty())
    {
        json::array periods;
        for (const ComparedResults& each : compared)
            periods.push_back(periodJson(each));
        document["periods"] = std::move(periods);
    }
    return json::serialize(document);
}

}
