// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/ResultsJson.hxx"

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

void addFigure(json::object& object, const Figure& figure)
{
    object["status"] = statusText(figure.status);
    object["value"] = nullptr;
    if (figure.status == Status::Ok)
    {
        object["value"] = numberJson(figure.value);
        addOptional(object, "upperBound", figure.upperBound);
    }
    if (figure.status == Status::Ok || figure.status == Status::NotApplicable)
    {
        addOptional(object, "numerator", figure.numerator);
        addOptional(object, "denominator", figure.denominator);
    }
}

void addValues(json::object& object, const Figure& figure, model::MeasureKind kind)
{
    const bool hasValues = kind == model::MeasureKind::List || kind == model::MeasureKind::Quotes;
    if (!hasValues || figure.status != Status::Ok)
        return;
    json::array values;
    for (const ValueCount& value : figure.values)
        values.push_back({{"value", value.value}, {"count", value.count}});
    object["values"] = std::move(values);
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

json::array breakdownJson(const IndicatorResult& result)
{
    const model::Measure& measure = result.indicator->measure;
    json::array groups;
    for (const Group& group : result.groups)
    {
        json::object keys;
        for (std::size_t index = 0; index < group.keys.size(); ++index)
            keys[measure.breakdown[index].path.text()] = group.keys[index];
        json::object object;
        object["keys"] = std::move(keys);
        addFigure(object, group.figure);
        addValues(object, group.figure, measure.kind);
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
    addFigure(object, result.total);
    const auto typed = header.expectations.find(indicator.id);
    const bool byStaff = typed != header.expectations.end();
    addExpectation(object, "baseline", byStaff ? typed->second.baseline : indicator.baseline);
    addExpectation(object, "target", byStaff ? typed->second.target : indicator.target);
    addValues(object, result.total, indicator.measure.kind);
    if (!indicator.measure.breakdown.empty())
        object["breakdown"] = breakdownJson(result);
    object["warnings"] = static_cast<std::int64_t>(result.alerts.size());
    return object;
}
}

std::string resultsJson(const Results& results, const model::Template& definition, const ResultsHeader& header)
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
    document["period"] = {{"start", model::isoText(results.period.first)},
                          {"end", model::isoText(results.period.last)}};
    document["computedAt"] = header.computedAt;
    document["indicators"] = std::move(indicators);
    return json::serialize(document);
}

}
