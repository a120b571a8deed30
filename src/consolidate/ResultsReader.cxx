// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "consolidate/ResultsReader.hxx"

#include "template/errors/ErrorReport.hxx"
#include "template/json/PositionedJson.hxx"
#include "template/json/TextEncoding.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::consolidate
{

namespace
{
using engine::Figure;
using engine::Status;
using templates::ErrorCode;
using templates::ErrorReport;
using templates::JsonNode;
using Kind = JsonNode::Kind;

constexpr std::size_t mostBytes = 10'000'000;
constexpr std::size_t mostDepth = 16;
constexpr int mostDecimals = 10;

class Reader
{
public:
    explicit Reader(ErrorReport& errors)
        : mErrors(errors)
    {
    }

    Source read(const JsonNode& root)
    {
        Source source;
        if (!is(root, Kind::Object, "an object: results of a fiche action"))
            return source;
        if (const JsonNode* version = required(root, "schemaVersion", Kind::Number, "the number 1");
            version && version->number != 1)
            mErrors.add(version->offset, ErrorCode::UnsupportedVersion, "schemaVersion", "1");
        source.templateId = text(root, "template");
        if (const JsonNode* action = required(root, "action", Kind::Object, "an object"))
        {
            source.structure = optionalText(*action, "structure");
            source.action = optionalText(*action, "title");
        }
        source.period = period(root);
        if (const JsonNode* indicators = required(root, "indicators", Kind::Array, "an array"))
            for (const JsonNode& node : indicators->items)
                if (is(node, Kind::Object, "an object: an indicator"))
                    source.indicators.push_back(indicator(node));
        return source;
    }

private:
    bool is(const JsonNode& node, Kind kind, const char* expected)
    {
        if (node.kind == kind)
            return true;
        if (node.kind != Kind::Faulty)
            mErrors.add(node.offset, ErrorCode::WrongType, node.text, expected);
        return false;
    }

    const JsonNode* required(const JsonNode& object, const char* name, Kind kind, const char* expected)
    {
        const JsonNode* const node = object.find(name);
        if (!node)
            mErrors.add(object.offset, ErrorCode::MissingKey, name, expected);
        return node && is(*node, kind, expected) ? node : nullptr;
    }

    const JsonNode* optional(const JsonNode& object, const char* name, Kind kind, const char* expected)
    {
        const JsonNode* const node = object.find(name);
        return node && is(*node, kind, expected) ? node : nullptr;
    }

    std::string text(const JsonNode& object, const char* name)
    {
        const JsonNode* const node = required(object, name, Kind::Text, "a text");
        return node ? node->text : std::string();
    }

    std::string optionalText(const JsonNode& object, const char* name)
    {
        const JsonNode* const node = optional(object, name, Kind::Text, "a text");
        return node ? node->text : std::string();
    }

    std::optional<double> optionalNumber(const JsonNode& object, const char* name)
    {
        const JsonNode* const node = optional(object, name, Kind::Number, "a number");
        return node ? std::optional(node->number) : std::nullopt;
    }

    std::optional<model::Date> day(const JsonNode& object, const char* name)
    {
        const JsonNode* const node = required(object, name, Kind::Text, "a day: \"2026-01-31\"");
        if (!node)
            return std::nullopt;
        const std::optional<model::Date> date = model::dateFromIso(node->text);
        if (!date)
            mErrors.add(node->offset, ErrorCode::BadDate, node->text, "a day: \"2026-01-31\"");
        return date;
    }

    std::optional<model::Period> period(const JsonNode& root)
    {
        const JsonNode* const node = required(root, "period", Kind::Object, "an object with \"start\" and \"end\"");
        if (!node)
            return std::nullopt;
        const std::optional<model::Date> first = day(*node, "start");
        const std::optional<model::Date> last = day(*node, "end");
        if (!first || !last)
            return std::nullopt;
        const std::optional<model::Period> period = model::periodBetween(*first, *last);
        if (!period)
            mErrors.add(node->offset, ErrorCode::BadDate, "period", "an end that is not before its start");
        return period;
    }

    Status status(const JsonNode& object)
    {
        const JsonNode* const node = required(object, "status", Kind::Text, "a text");
        if (!node)
            return Status::Error;
        for (const Status each : {Status::Ok, Status::Empty, Status::NotApplicable, Status::Masked, Status::Error})
            if (engine::statusText(each) == node->text)
                return each;
        mErrors.add(node->offset, ErrorCode::UnknownChoice, node->text, "ok, empty, not-applicable, masked or error");
        return Status::Error;
    }

    void readValue(const JsonNode& object, Figure& figure)
    {
        const JsonNode* const node = object.find("value");
        if (!node)
            mErrors.add(object.offset, ErrorCode::MissingKey, "value", "a number, a text, true, false or null");
        else if (node->kind == Kind::Number)
            figure.value = node->number;
        else if (node->kind == Kind::Flag)
            figure.value = node->flag ? 1 : 0;
        else if (node->kind == Kind::Text)
            figure.level = node->text;
        else if (figure.status == Status::Ok || node->kind != Kind::Null)
            mErrors.add(node->offset, ErrorCode::WrongType, "value", "a number, a text, true or false");
    }

    Figure figure(const JsonNode& object)
    {
        Figure figure;
        figure.status = status(object);
        readValue(object, figure);
        // Who masks a figure keeps all of it back; what a file says nevertheless is not taken.
        if (figure.status != Status::Ok && figure.status != Status::NotApplicable)
        {
            const Status kept = figure.status;
            figure = {};
            figure.status = kept;
            return figure;
        }
        figure.upperBound = optionalNumber(object, "upperBound");
        figure.numerator = optionalNumber(object, "numerator");
        figure.denominator = optionalNumber(object, "denominator");
        if (const JsonNode* values = optional(object, "values", Kind::Array, "an array"))
            for (const JsonNode& each : values->items)
                if (is(each, Kind::Object, "an object with \"value\" and \"count\""))
                {
                    const double count = optionalNumber(each, "count").value_or(0);
                    figure.values.push_back(
                        {text(each, "value"), static_cast<std::int64_t>(std::clamp(count, 0.0, 1e15)), {}});
                }
        return figure;
    }

    SourcePart part(const JsonNode& object)
    {
        SourcePart part;
        if (const JsonNode* keys = required(object, "keys", Kind::Object, "an object"))
            for (const templates::JsonMember& member : keys->members)
                if (is(member.value, Kind::Text, "a text"))
                    part.keys.emplace_back(member.name, member.value.text);
        part.figure = figure(object);
        return part;
    }

    SourceIndicator indicator(const JsonNode& object)
    {
        SourceIndicator indicator;
        indicator.id = text(object, "id");
        indicator.object = text(object, "object");
        indicator.label = text(object, "label");
        indicator.rule = optionalText(object, "rule");
        indicator.adding = addingFromText(optionalText(object, "totals"));
        if (const JsonNode* ofPeriod = optional(object, "ofPeriod", Kind::Flag, "true or false"))
            indicator.ofPeriod = ofPeriod->flag;
        if (const JsonNode* unit = optional(object, "unit", Kind::Text, "a text"))
            indicator.unit = unit->text;
        indicator.decimals =
            static_cast<int>(std::clamp<double>(optionalNumber(object, "decimals").value_or(0), 0, mostDecimals));
        if (const JsonNode* percent = optional(object, "percent", Kind::Flag, "true or false"))
            indicator.percent = percent->flag;
        indicator.total = figure(object);
        if (const JsonNode* groups = optional(object, "breakdown", Kind::Array, "an array"))
            for (const JsonNode& each : groups->items)
                if (is(each, Kind::Object, "an object with \"keys\""))
                    indicator.parts.push_back(part(each));
        return indicator;
    }

    ErrorReport& mErrors;
};
}

SourceOrErrors readResults(std::string_view json)
{
    ErrorReport errors;
    const std::string_view text = templates::withoutByteOrderMark(json);
    if (text.size() > mostBytes)
    {
        errors.add(0, ErrorCode::TooLarge, std::to_string(text.size()),
                   "at most " + std::to_string(mostBytes) + " bytes");
        return errors.inOrder(text, {});
    }
    if (!templates::checkEncoding(text, errors))
        return errors.inOrder(text, {});
    const templates::ParsedJson parsed = templates::parsePositioned(text, mostDepth, errors);
    Source source;
    if (parsed.complete)
        source = Reader(errors).read(parsed.root);
    if (!errors.empty())
        return errors.inOrder(text, parsed.root);
    return source;
}

}
