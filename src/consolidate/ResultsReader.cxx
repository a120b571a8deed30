// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "consolidate/ResultsReader.hxx"

#include "json/Choices.hxx"
#include "json/ObjectReader.hxx"
#include "json/TextEncoding.hxx"
#include "json/WholeText.hxx"

#include <algorithm>
#include <array>
#include <cmath>

namespace ficheaction::consolidate
{

namespace
{
using engine::Figure;
using engine::Status;
using json::ErrorCode;
using json::Node;
using json::ObjectReader;
using json::ValueType;

constexpr int mostDecimals = 10;

/// As many as a template may have.
constexpr std::size_t mostIndicators = 2'000;

constexpr json::ObjectShape resultsShape{"results",
                                         {},
                                         {{"schemaVersion", ValueType::Number},
                                          {"template", ValueType::Text},
                                          {"action", ValueType::Object},
                                          {"period", ValueType::Object},
                                          {"indicators", ValueType::Objects}}};

constexpr json::ObjectShape actionShape{
    "action", {}, {{"structure", ValueType::Text, json::optional}, {"title", ValueType::Text, json::optional}}};

constexpr json::ObjectShape periodShape{"period", {}, {{"start", ValueType::Text}, {"end", ValueType::Text}}};

constexpr std::array figureKeys{json::KeyShape{"status", ValueType::Text},
                                json::KeyShape{"value", ValueType::Any},
                                json::KeyShape{"upperBound", ValueType::Number, json::optional},
                                json::KeyShape{"numerator", ValueType::Number, json::optional},
                                json::KeyShape{"denominator", ValueType::Number, json::optional},
                                json::KeyShape{"values", ValueType::Objects, json::optional}};

constexpr json::ObjectShape indicatorShape{"indicator",
                                           {},
                                           {{"id", ValueType::Text},
                                            {"object", ValueType::Text},
                                            {"label", ValueType::Text},
                                            {"rule", ValueType::Text, json::optional},
                                            {"totals", ValueType::Text, json::optional},
                                            {"ofPeriod", ValueType::Flag, json::optional},
                                            {"unit", ValueType::Text, json::optional},
                                            {"decimals", ValueType::Number, json::optional},
                                            {"percent", ValueType::Flag, json::optional},
                                            {"breakdown", ValueType::Objects, json::optional}},
                                           figureKeys};

constexpr json::ObjectShape partShape{"part", {}, {{"keys", ValueType::Object}}, figureKeys};

constexpr json::ObjectShape countShape{
    "count", {}, {{"value", ValueType::Text}, {"count", ValueType::Number, json::optional}}};

std::optional<model::Date> day(const ObjectReader& object, std::string_view key)
{
    const Node* const node = object.value(key);
    if (!node)
        return std::nullopt;
    const std::optional<model::Date> date = model::dateFromIso(node->text);
    if (!date)
        object.errors().add(node->offset, ErrorCode::BadDate, node->text, "a day such as \"2026-06-12\"");
    return date;
}

std::optional<model::Period> periodOf(const ObjectReader& object)
{
    const std::optional<model::Date> first = day(object, "start");
    const std::optional<model::Date> last = day(object, "end");
    if (!first || !last)
        return std::nullopt;
    const std::optional<model::Period> period = model::periodBetween(*first, *last);
    if (!period)
        object.errors().add(object.node().offset, ErrorCode::BadDate, "period", "an end that is not before its start");
    return period;
}

constexpr std::array statuses{json::Choice<Status>{"ok", Status::Ok}, json::Choice<Status>{"empty", Status::Empty},
                              json::Choice<Status>{"not-applicable", Status::NotApplicable},
                              json::Choice<Status>{"masked", Status::Masked},
                              json::Choice<Status>{"error", Status::Error}};

void readValue(const ObjectReader& object, Figure& figure)
{
    const Node* const node = object.value("value");
    if (!node)
        return;
    if (node->kind == Node::Kind::Number)
        figure.value = node->number;
    else if (node->kind == Node::Kind::Flag)
        figure.value = node->flag ? 1 : 0;
    else if (node->kind == Node::Kind::Text)
        figure.level = node->text;
    else if (figure.status == Status::Ok || node->kind != Node::Kind::Null)
        object.errors().add(node->offset, ErrorCode::WrongType, "value", "a number, a text, true or false");
}

Figure figureOf(const ObjectReader& object)
{
    Figure figure;
    figure.status = json::chosen<Status>(object, "status", statuses, Status::Error);
    readValue(object, figure);
    // Who masks a figure keeps all of it back; what a file says nevertheless is not taken.
    if (figure.status != Status::Ok && figure.status != Status::NotApplicable)
    {
        const Status kept = figure.status;
        figure = {};
        figure.status = kept;
        return figure;
    }
    figure.upperBound = object.number("upperBound");
    figure.numerator = object.number("numerator");
    figure.denominator = object.number("denominator");
    for (const Node* const each : object.items("values"))
    {
        const ObjectReader counted = json::storedObject(*each, countShape, object.errors());
        const double count = counted.number("count").value_or(0);
        figure.values.push_back({counted.text("value"), static_cast<std::int64_t>(std::clamp(count, 0.0, 1e15)), {}});
    }
    return figure;
}

SourcePart partOf(const ObjectReader& object)
{
    SourcePart part;
    if (const Node* const keys = object.value("keys"))
        for (const json::Member& member : keys->members)
            if (json::checkType(member.value, ValueType::Text, object.errors()))
                part.keys.emplace_back(member.name, member.value.text);
    part.figure = figureOf(object);
    return part;
}

SourceIndicator indicatorOf(const ObjectReader& object)
{
    SourceIndicator indicator;
    indicator.id = object.text("id");
    indicator.object = object.text("object");
    indicator.label = object.text("label");
    indicator.rule = object.text("rule");
    indicator.adding = addingFromText(object.text("totals"));
    if (object.has("ofPeriod"))
        indicator.ofPeriod = object.flag("ofPeriod");
    if (object.has("unit"))
        indicator.unit = object.text("unit");
    indicator.decimals = static_cast<int>(std::clamp<double>(object.number("decimals").value_or(0), 0, mostDecimals));
    indicator.percent = object.flag("percent");
    indicator.total = figureOf(object);
    for (const Node* const each : object.items("breakdown"))
        indicator.parts.push_back(partOf(json::storedObject(*each, partShape, object.errors())));
    return indicator;
}

Source sourceOf(const Node& root, json::ErrorReport& errors)
{
    Source source;
    if (!json::checkType(root, ValueType::Object, errors))
        return source;
    const ObjectReader object = json::storedObject(root, resultsShape, errors);
    if (const Node* const version = object.value("schemaVersion"); version && version->number != 1)
        errors.add(version->offset, ErrorCode::UnsupportedVersion, "schemaVersion", {"{}", {"1"}});
    source.templateId = object.text("template");
    if (const Node* const node = object.value("action"))
    {
        const ObjectReader action = json::storedObject(*node, actionShape, errors);
        source.structure = action.text("structure");
        source.action = action.text("title");
    }
    if (const Node* const period = object.value("period"))
        source.period = periodOf(json::storedObject(*period, periodShape, errors));
    const auto& indicators = object.items("indicators");
    if (indicators.size() > mostIndicators)
    {
        errors.add(indicators[mostIndicators]->offset, ErrorCode::TooManyIndicators, "indicators",
                   {"at most {}", {std::to_string(mostIndicators)}});
        return source;
    }
    for (const Node* const each : indicators)
        source.indicators.push_back(indicatorOf(json::storedObject(*each, indicatorShape, errors)));
    return source;
}
}

SourceOrErrors readResults(std::string_view text)
{
    json::ErrorReport errors;
    const json::ParsedText parsed = json::parseText(text, {}, errors);
    Source source;
    if (parsed.complete)
        source = sourceOf(parsed.root, errors);
    if (!errors.empty())
        return errors.inOrder(json::withoutByteOrderMark(text), parsed.root);
    return source;
}

}
