// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "consolidate/ResultsReader.hxx"

#include "json/ErrorReport.hxx"
#include "json/PositionedJson.hxx"
#include "json/TextEncoding.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::consolidate
{

namespace
{
using engine::Figure;
using engine::Status;
using json::ErrorCode;
using json::ErrorReport;
using json::Node;
using Kind = Node::Kind;

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

    Source read(const Node& root)
    {
        Source source;
        if (!is(root, Kind::Object, "an object: results of a fiche action"))
            return source;
        if (const Node* version = required(root, "schemaVersion", Kind::Number, "the number 1");
            version && version->number != 1)
            mErrors.add(version->offset, ErrorCode::UnsupportedVersion, "schemaVersion", "1");
        source.templateId = text(root, "template");
        if (const Node* action = required(root, "action", Kind::Object, "an object"))
        {
            source.structure = optionalText(*action, "structure");
            source.action = optionalText(*action, "title");
        }
        source.period = period(root);
        if (const Node* indicators = required(root, "indicators", Kind::Array, "an array"))
            for (const Node& node : indicators->items)
                if (is(node, Kind::Object, "an object: an indicator"))
                    source.indicators.push_back(indicator(node));
        return source;
    }

private:
    bool is(const Node& node, Kind kind, const char* expected)
    {
        if (node.kind == kind)
            return true;
        if (node.kind != Kind::Faulty)
            mErrors.add(node.offset, ErrorCode::WrongType, node.text, expected);
        return false;
    }

    const Node* required(const Node& object, const char* name, Kind kind, const char* expected)
    {
        const Node* const node = object.find(name);
        if (!node)
            mErrors.add(object.offset, ErrorCode::MissingKey, name, expected);
        return node && is(*node, kind, expected) ? node : nullptr;
    }

    const Node* optional(const Node& object, const char* name, Kind kind, const char* expected)
    {
        const Node* const node = object.find(name);
        return node && is(*node, kind, expected) ? node : nullptr;
    }

    std::string text(const Node& object, const char* name)
    {
        const Node* const node = required(object, name, Kind::Text, "a text");
        return node ? node->text : std::string();
    }

    std::string optionalText(const Node& object, const char* name)
    {
        const Node* const node = optional(object, name, Kind::Text, "a text");
        return node ? node->text : std::string();
    }

    std::optional<double> optionalNumber(const Node& object, const char* name)
    {
        const Node* const node = optional(object, name, Kind::Number, "a number");
        return node ? std::optional(node->number) : std::nullopt;
    }

    std::optional<model::Date> day(const Node& object, const char* name)
    {
        const Node* const node = required(object, name, Kind::Text, "a day: \"2026-01-31\"");
        if (!node)
            return std::nullopt;
        const std::optional<model::Date> date = model::dateFromIso(node->text);
        if (!date)
            mErrors.add(node->offset, ErrorCode::BadDate, node->text, "a day: \"2026-01-31\"");
        return date;
    }

    std::optional<model::Period> period(const Node& root)
    {
        const Node* const node = required(root, "period", Kind::Object, "an object with \"start\" and \"end\"");
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

    Status status(const Node& object)
    {
        const Node* const node = required(object, "status", Kind::Text, "a text");
        if (!node)
            return Status::Error;
        for (const Status each : {Status::Ok, Status::Empty, Status::NotApplicable, Status::Masked, Status::Error})
            if (engine::statusText(each) == node->text)
                return each;
        mErrors.add(node->offset, ErrorCode::UnknownChoice, node->text, "ok, empty, not-applicable, masked or error");
        return Status::Error;
    }

    void readValue(const Node& object, Figure& figure)
    {
        const Node* const node = object.find("value");
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

    Figure figure(const Node& object)
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
        if (const Node* values = optional(object, "values", Kind::Array, "an array"))
            for (const Node& each : values->items)
                if (is(each, Kind::Object, "an object with \"value\" and \"count\""))
                {
                    const double count = optionalNumber(each, "count").value_or(0);
                    figure.values.push_back(
                        {text(each, "value"), static_cast<std::int64_t>(std::clamp(count, 0.0, 1e15)), {}});
                }
        return figure;
    }

    SourcePart part(const Node& object)
    {
        SourcePart part;
        if (const Node* keys = required(object, "keys", Kind::Object, "an object"))
            for (const json::Member& member : keys->members)
                if (is(member.value, Kind::Text, "a text"))
                    part.keys.emplace_back(member.name, member.value.text);
        part.figure = figure(object);
        return part;
    }

    SourceIndicator indicator(const Node& object)
    {
        SourceIndicator indicator;
        indicator.id = text(object, "id");
        indicator.object = text(object, "object");
        indicator.label = text(object, "label");
        indicator.rule = optionalText(object, "rule");
        indicator.adding = addingFromText(optionalText(object, "totals"));
        if (const Node* ofPeriod = optional(object, "ofPeriod", Kind::Flag, "true or false"))
            indicator.ofPeriod = ofPeriod->flag;
        if (const Node* unit = optional(object, "unit", Kind::Text, "a text"))
            indicator.unit = unit->text;
        indicator.decimals =
            static_cast<int>(std::clamp<double>(optionalNumber(object, "decimals").value_or(0), 0, mostDecimals));
        if (const Node* percent = optional(object, "percent", Kind::Flag, "true or false"))
            indicator.percent = percent->flag;
        indicator.total = figure(object);
        if (const Node* groups = optional(object, "breakdown", Kind::Array, "an array"))
            for (const Node& each : groups->items)
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
    const std::string_view text = json::withoutByteOrderMark(json);
    if (text.size() > mostBytes)
    {
        errors.add(0, ErrorCode::TooLarge, std::to_string(text.size()),
                   "at most " + std::to_string(mostBytes) + " bytes");
        return errors.inOrder(text, {});
    }
    if (!json::checkEncoding(text, errors))
        return errors.inOrder(text, {});
    const json::ParsedText parsed = json::parsePositioned(text, mostDepth, errors);
    Source source;
    if (parsed.complete)
        source = Reader(errors).read(parsed.root);
    if (!errors.empty())
        return errors.inOrder(text, parsed.root);
    return source;
}

}
