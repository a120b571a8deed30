// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/SharedRecord.hxx"

#include "text/TextFolding.hxx"
#include "json/ObjectReader.hxx"
#include "json/TextEncoding.hxx"
#include "json/WholeText.hxx"

#include <algorithm>
#include <stdexcept>

#include <boost/json.hpp>

namespace ficheaction::privacy
{

namespace
{
using json::ValueType;

constexpr int recordVersion = 1;

void addOptional(boost::json::object& object, const char* key, const std::optional<double>& number)
{
    if (number)
        object[key] = *number;
}

boost::json::object figureJson(const SharedFigure& figure)
{
    boost::json::object object{{"indicator", figure.indicator}};
    if (!figure.keys.empty())
        object["keys"] = boost::json::array(figure.keys.begin(), figure.keys.end());
    if (figure.masked)
        object["masked"] = true;
    addOptional(object, "value", figure.value);
    addOptional(object, "upperBound", figure.upperBound);
    addOptional(object, "numerator", figure.numerator);
    addOptional(object, "denominator", figure.denominator);
    if (!figure.counts.empty())
    {
        boost::json::array counts;
        for (const SharedCount& each : figure.counts)
            counts.push_back(boost::json::object{{"value", each.value}, {"count", each.count}});
        object["counts"] = std::move(counts);
    }
    return object;
}

boost::json::object recordJson(const SharedRecord& record)
{
    boost::json::array rules;
    for (const SharedRule& rule : record.rules)
        rules.push_back(boost::json::object{{"indicator", rule.indicator}, {"digest", rule.digest}});
    boost::json::array periods;
    for (const SharedPeriod& period : record.periods)
    {
        boost::json::array figures;
        for (const SharedFigure& figure : period.figures)
            figures.push_back(figureJson(figure));
        periods.push_back(boost::json::object{{"start", model::isoText(period.period.first)},
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

constexpr json::ObjectShape recordsShape{
    "records", {}, {{"version", ValueType::Number}, {"copies", ValueType::Objects}}};

constexpr json::ObjectShape recordShape{"record",
                                        {},
                                        {{"date", ValueType::Text},
                                         {"threshold", ValueType::Number},
                                         {"template", ValueType::Text},
                                         {"rules", ValueType::Objects},
                                         {"periods", ValueType::Objects}}};

constexpr json::ObjectShape ruleShape{"rule", {}, {{"indicator", ValueType::Text}, {"digest", ValueType::Text}}};

constexpr json::ObjectShape periodShape{"period",
                                        {},
                                        {{"start", ValueType::Text},
                                         {"end", ValueType::Text},
                                         {"together", ValueType::Flag},
                                         {"figures", ValueType::Objects}}};

constexpr json::ObjectShape figureShape{"figure",
                                        {},
                                        {{"indicator", ValueType::Text},
                                         {"keys", ValueType::AnyTexts, json::optional},
                                         {"masked", ValueType::Flag, json::optional},
                                         {"value", ValueType::Number, json::optional},
                                         {"upperBound", ValueType::Number, json::optional},
                                         {"numerator", ValueType::Number, json::optional},
                                         {"denominator", ValueType::Number, json::optional},
                                         {"counts", ValueType::Objects, json::optional}}};

constexpr json::ObjectShape countShape{"count", {}, {{"value", ValueType::Text}, {"count", ValueType::Number}}};

model::Date day(const json::ObjectReader& object, std::string_view key)
{
    const std::optional<model::Date> date = model::dateFromIso(object.text(key));
    if (!date)
        object.errors().add(object.offsetOf(key), json::ErrorCode::BadDate, object.text(key),
                            "a day such as \"2026-06-12\"");
    return date.value_or(model::Date());
}

SharedFigure figureFrom(const json::ObjectReader& object)
{
    SharedFigure figure;
    figure.indicator = object.text("indicator");
    figure.keys = object.texts("keys");
    figure.masked = object.flag("masked");
    figure.value = object.number("value");
    figure.upperBound = object.number("upperBound");
    figure.numerator = object.number("numerator");
    figure.denominator = object.number("denominator");
    for (const json::Node* const each : object.items("counts"))
    {
        const json::ObjectReader count = json::storedObject(*each, countShape, object.errors());
        figure.counts.push_back({count.text("value"), count.number("count").value_or(0)});
    }
    return figure;
}

SharedPeriod periodFrom(const json::ObjectReader& object)
{
    SharedPeriod period{{day(object, "start"), day(object, "end")}, object.flag("together"), {}};
    for (const json::Node* const figure : object.items("figures"))
        period.figures.push_back(figureFrom(json::storedObject(*figure, figureShape, object.errors())));
    return period;
}

SharedRecord recordFrom(const json::ObjectReader& object)
{
    SharedRecord record;
    record.date = object.text("date");
    record.threshold = static_cast<int>(std::clamp(object.number("threshold").value_or(0), 0.0, 1e9));
    record.templateId = object.text("template");
    for (const json::Node* const each : object.items("rules"))
    {
        const json::ObjectReader rule = json::storedObject(*each, ruleShape, object.errors());
        record.rules.push_back({rule.text("indicator"), rule.text("digest")});
    }
    for (const json::Node* const period : object.items("periods"))
        record.periods.push_back(periodFrom(json::storedObject(*period, periodShape, object.errors())));
    return record;
}

std::vector<SharedRecord> recordsFrom(const json::Node& root, json::ErrorReport& errors)
{
    std::vector<SharedRecord> records;
    if (!json::checkType(root, ValueType::Object, errors))
        return records;
    const json::ObjectReader object = json::storedObject(root, recordsShape, errors);
    if (object.number("version").value_or(recordVersion) != recordVersion)
        errors.add(object.offsetOf("version"), json::ErrorCode::UnsupportedVersion,
                   texts::numberText(*object.number("version")), {"{}", {std::to_string(recordVersion)}});
    for (const json::Node* const copy : object.items("copies"))
        records.push_back(recordFrom(json::storedObject(*copy, recordShape, errors)));
    return records;
}
}

std::string recordsJson(std::span<const SharedRecord> records)
{
    boost::json::array copies;
    for (const SharedRecord& record : records)
        copies.push_back(recordJson(record));
    return boost::json::serialize(boost::json::object{{"version", recordVersion}, {"copies", std::move(copies)}});
}

std::vector<SharedRecord> readRecords(std::string_view text)
{
    json::ErrorReport errors;
    const json::ParsedText parsed = json::parseText(text, {}, errors);
    std::vector<SharedRecord> records;
    if (parsed.complete)
        records = recordsFrom(parsed.root, errors);
    if (!errors.empty())
        throw std::runtime_error("the record of earlier copies cannot be read: " +
                                 errors.inOrder(json::withoutByteOrderMark(text), parsed.root).front().text());
    return records;
}

}
