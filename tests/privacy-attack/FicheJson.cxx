// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "FicheJson.hxx"

#include <boost/json.hpp>

namespace ficheaction::test
{

namespace
{
namespace json = boost::json;

json::value filterJson(const model::Filter& filter)
{
    using Kind = model::Filter::Kind;
    if (filter.kind == Kind::In)
        return json::object{{"path", filter.path.steps.back()},
                            {"in", json::array(filter.values.begin(), filter.values.end())}};
    if (filter.kind == Kind::Everything)
        return json::object{};
    if (filter.kind == Kind::Empty) // Every row names somebody.
        return json::object{{"any", json::array{}}};
    json::array parts;
    for (const model::Filter& part : filter.parts)
        parts.push_back(filterJson(part));
    if (filter.kind == Kind::Not)
        return json::object{{"not", parts[0]}};
    return json::object{{filter.kind == Kind::All ? "all" : "any", parts}};
}

const char* kindJson(model::MeasureKind kind)
{
    using Kind = model::MeasureKind;
    switch (kind)
    {
    case Kind::Count:
        return "count";
    case Kind::AtLeast:
        return "at_least";
    case Kind::New:
        return "new";
    case Kind::Returning:
        return "returning";
    case Kind::Union:
        return "union";
    case Kind::Overlap:
        return "overlap";
    case Kind::Difference:
        return "difference";
    case Kind::Ratio:
        return "ratio";
    case Kind::Mean:
        return "mean";
    default:
        return "distinct";
    }
}

json::object measureJson(const model::Measure& measure)
{
    json::object object{{"kind", kindJson(measure.kind)}, {"where", filterJson(measure.condition())}};
    if (measure.kind == model::MeasureKind::AtLeast)
        object["times"] = measure.repetition.times;
    json::array operands;
    for (const model::Measure& operand : measure.operands)
        operands.push_back(measureJson(operand));
    if (!operands.empty())
        object["operands"] = operands;
    return object;
}

json::object figureJson(const engine::Figure& shown, const engine::Figure& truth, const std::vector<std::string>& keys)
{
    json::object object{{"keys", json::array(keys.begin(), keys.end())}};
    const auto add = [&](const char* key, const std::optional<double>& number)
    {
        if (number)
            object[key] = *number;
    };
    add("truth", truth.value);
    add("trueNumerator", truth.numerator);
    add("trueDenominator", truth.denominator);
    if (shown.status == engine::Status::Masked)
        object["masked"] = true;
    else
    {
        if (shown.status == engine::Status::Ok)
            add("value", shown.value);
        add("numerator", shown.numerator);
        add("denominator", shown.denominator);
    }
    return object;
}

json::object columnJson(const engine::Results& shown, const engine::Results& truth)
{
    json::array rows;
    for (std::size_t index = 0; index < shown.indicators.size(); ++index)
    {
        const engine::IndicatorResult& one = shown.indicators[index];
        const engine::IndicatorResult& other = truth.indicators[index];
        json::array groups;
        for (std::size_t group = 0; group < one.groups.size(); ++group)
            groups.push_back(figureJson(one.groups[group].figure, other.groups[group].figure, one.groups[group].keys));
        rows.push_back(json::object{{"total", figureJson(one.total, other.total, {})}, {"groups", groups}});
    }
    return {{"first", model::isoText(shown.period.first)}, {"last", model::isoText(shown.period.last)}, {"rows", rows}};
}

json::object headJson(const MadeFiche& fiche, std::uint64_t seed)
{
    return {{"seed", seed}, {"kind", nameOf(fiche.kind)}, {"k", fiche.threshold}};
}
}

std::string ficheJson(const MadeFiche& fiche, std::uint64_t seed,
                      const std::vector<std::vector<engine::Results>>& copies,
                      const std::vector<std::vector<engine::Results>>& truths, double seconds, bool optimal)
{
    json::object object = headJson(fiche, seed);
    object["seconds"] = seconds;
    object["optimal"] = optimal;
    json::array indicators;
    for (const model::Indicator& indicator : fiche.definition->grid.objects[0].indicators)
    {
        json::array breakdown;
        for (const model::Dimension& dimension : indicator.measure.breakdown)
            breakdown.emplace_back(dimension.path.steps.back());
        indicators.push_back(json::object{{"id", indicator.id},
                                          {"decimals", indicator.decimals},
                                          {"measure", measureJson(indicator.measure)},
                                          {"breakdown", breakdown}});
    }
    object["once"] = json::array{"sex", "quarter", "age"}; // What a person has once; rows have the rest.
    object["indicators"] = indicators;
    json::array all;
    for (std::size_t copy = 0; copy < copies.size(); ++copy)
        for (std::size_t column = 0; column < copies[copy].size(); ++column)
        {
            json::object made = columnJson(copies[copy][column], truths[copy][column]);
            made["copy"] = copy;
            all.push_back(std::move(made));
        }
    object["columns"] = all;
    return json::serialize(object);
}

std::string refusedJson(const MadeFiche& fiche, std::uint64_t seed, const std::string& reason)
{
    json::object object = headJson(fiche, seed);
    object["refused"] = reason;
    return json::serialize(object);
}

}
