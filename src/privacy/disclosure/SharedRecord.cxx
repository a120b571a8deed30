// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/SharedRecord.hxx"

#include <stdexcept>

#include <boost/json.hpp>

namespace ficheaction::privacy
{

namespace
{
namespace json = boost::json;

constexpr int recordVersion = 1;

void addOptional(json::object& object, const char* key, const std::optional<double>& number)
{
    if (number)
        object[key] = *number;
}

json::object figureJson(const SharedFigure& figure)
{
    json::object object{{"indicator", figure.indicator}};
    if (!figure.keys.empty())
        object["keys"] = json::array(figure.keys.begin(), figure.keys.end());
    if (figure.masked)
        object["masked"] = true;
    addOptional(object, "value", figure.value);
    addOptional(object, "upperBound", figure.upperBound);
    addOptional(object, "numerator", figure.numerator);
    addOptional(object, "denominator", figure.denominator);
    if (!figure.counts.empty())
    {
        json::array counts;
        for (const SharedCount& each : figure.counts)
            counts.push_back(json::object{{"value", each.value}, {"count", each.count}});
        object["counts"] = std::move(counts);
    }
    return object;
}

json::object recordJson(const SharedRecord& record)
{
    json::array rules;
    for (const SharedRule& rule : record.rules)
        rules.push_back(json::object{{"indicator", rule.indicator}, {"digest", rule.digest}});
    json::array periods;
    for (const SharedPeriod& period : record.periods)
    {
        json::array figures;
        for (const SharedFigure& figure : period.figures)
            figures.push_back(figureJson(figure));
        periods.push_back(json::object{{"start", model::isoText(period.period.first)},
                                       {"end", model::isoText(period.period.last)},
                                       {"together", period.together},
                                       {"figures", std::move(figures)}});
    }
    return {{"date", record.date},
            {"threshold", record.threshold},
            {"template", record.templateId},
            {"rules", std::move(rules)},
            {"periods", std::move(periods)}};
}

std::string text(const json::object& object, const char* key)
{
    return std::string(object.at(key).as_string());
}

std::optional<double> number(const json::object& object, const char* key)
{
    const json::value* value = object.if_contains(key);
    return value ? std::optional(value->to_number<double>()) : std::nullopt;
}

model::Date day(const json::object& object, const char* key)
{
    const std::optional<model::Date> date = model::dateFromIso(text(object, key));
    if (!date)
        throw std::runtime_error("no date");
    return *date;
}

SharedFigure figureFrom(const json::object& object)
{
    SharedFigure figure;
    figure.indicator = text(object, "indicator");
    if (const json::value* keys = object.if_contains("keys"))
        for (const json::value& key : keys->as_array())
            figure.keys.emplace_back(key.as_string());
    figure.masked = object.contains("masked") && object.at("masked").as_bool();
    figure.value = number(object, "value");
    figure.upperBound = number(object, "upperBound");
    figure.numerator = number(object, "numerator");
    figure.denominator = number(object, "denominator");
    if (const json::value* counts = object.if_contains("counts"))
        for (const json::value& each : counts->as_array())
            figure.counts.push_back(
                {text(each.as_object(), "value"), each.as_object().at("count").to_number<double>()});
    return figure;
}

SharedPeriod periodFrom(const json::object& object)
{
    SharedPeriod period{{day(object, "start"), day(object, "end")}, object.at("together").as_bool(), {}};
    for (const json::value& figure : object.at("figures").as_array())
        period.figures.push_back(figureFrom(figure.as_object()));
    return period;
}

SharedRecord recordFrom(const json::object& object)
{
    SharedRecord record;
    record.date = text(object, "date");
    record.threshold = object.at("threshold").to_number<int>();
    record.templateId = text(object, "template");
    for (const json::value& rule : object.at("rules").as_array())
        record.rules.push_back({text(rule.as_object(), "indicator"), text(rule.as_object(), "digest")});
    for (const json::value& period : object.at("periods").as_array())
        record.periods.push_back(periodFrom(period.as_object()));
    return record;
}
}

std::string recordsJson(std::span<const SharedRecord> records)
{
    json::array copies;
    for (const SharedRecord& record : records)
        copies.push_back(recordJson(record));
    return json::serialize(json::object{{"version", recordVersion}, {"copies", std::move(copies)}});
}

std::vector<SharedRecord> readRecords(std::string_view text)
{
    std::vector<SharedRecord> records;
    try
    {
        const json::value value = json::parse(json::string_view(text.data(), text.size()));
        const json::object& object = value.as_object();
        if (object.at("version").to_number<int>() != recordVersion)
            throw std::runtime_error("another version");
        for (const json::value& copy : object.at("copies").as_array())
            records.push_back(recordFrom(copy.as_object()));
    }
    catch (const std::exception& error)
    {
        throw std::runtime_error(std::string("the record of earlier copies cannot be read: ") + error.what());
    }
    return records;
}

}
