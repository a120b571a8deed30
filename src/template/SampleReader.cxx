// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/SampleReader.hxx"

#include "template/ErrorCode.hxx"
#include "json/ObjectReader.hxx"
#include "json/WholeText.hxx"

#include <charconv>

namespace ficheaction::templates
{

namespace
{
using json::ErrorReport;
using json::Node;
using json::ObjectReader;
using json::ValueType;

constexpr json::ObjectShape sampleShape{"sample",
                                        {},
                                        {{"template", ValueType::Text},
                                         {"structure", ValueType::Text, json::optional},
                                         {"period", ValueType::Object},
                                         {"card", ValueType::Objects, json::optional},
                                         {"lists", ValueType::Object, json::optional},
                                         {"registers", ValueType::Object},
                                         {"grid", ValueType::Object, json::optional}}};

constexpr json::ObjectShape periodShape{"period", {}, {{"start", ValueType::Text}, {"end", ValueType::Text}}};

constexpr json::ObjectShape registerShape{
    "register", {}, {{"columns", ValueType::AnyTexts}, {"rows", ValueType::Arrays}}};

constexpr json::ObjectShape dateShape{"date", {}, {{"date", ValueType::Text}}};

constexpr json::ObjectShape gridShape{"grid",
                                      {},
                                      {{"baselines", ValueType::Object, json::optional},
                                       {"targets", ValueType::Object, json::optional},
                                       {"parts", ValueType::Object, json::optional},
                                       {"analysis", ValueType::Object, json::optional}}};

/// The value as an object; reported where it is none.
const Node& objectOf(const Node& node, ErrorReport& errors)
{
    static const Node none;
    return json::checkType(node, ValueType::Object, errors) ? node : none;
}

std::optional<int> twoDigits(std::string_view text)
{
    int number = -1;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool read = text.size() == 2 && failure == std::errc() && end == text.data() + 2 && number >= 0;
    return read ? std::optional(number) : std::nullopt;
}

/// "18:30" as a fraction of the day.
std::optional<double> timeOf(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':')
        return std::nullopt;
    const std::optional<int> hours = twoDigits(text.substr(0, 2));
    const std::optional<int> minutes = twoDigits(text.substr(3));
    if (!hours || !minutes || *hours >= 24 || *minutes >= 60)
        return std::nullopt;
    return (*hours * 60 + *minutes) / (24.0 * 60.0);
}

/// "2026-06-12" or "2026-06-12T18:30".
model::Moment momentOf(const ObjectReader& object, std::string_view key)
{
    const std::string iso = object.text(key);
    const std::size_t split = iso.find('T');
    const std::optional<model::Date> day = model::dateFromIso(std::string_view(iso).substr(0, split));
    const std::optional<double> time =
        split == std::string::npos ? std::optional(0.0) : timeOf(std::string_view(iso).substr(split + 1));
    if (!day || !time)
        object.errors().add(object.offsetOf(key), json::ErrorCode::BadDate, iso,
                            {"{}", {"2026-01-31, 2026-01-31T18:30"}});
    return {day.value_or(model::Date()), time.value_or(0)};
}

model::CellValue cellOf(const Node& node, ErrorReport& errors)
{
    switch (node.kind)
    {
    case Node::Kind::Null:
        return {};
    case Node::Kind::Number:
        return node.number;
    case Node::Kind::Text:
        return node.text;
    default:
        return momentOf(json::storedObject(objectOf(node, errors), dateShape, errors), "date");
    }
}

model::SampleRows rowsOf(const ObjectReader& object)
{
    model::SampleRows sample;
    sample.columns = object.texts("columns");
    for (const Node* const row : object.items("rows"))
    {
        std::vector<model::CellValue>& cells = sample.rows.emplace_back();
        for (const Node& cell : row->items)
            cells.push_back(cellOf(cell, object.errors()));
        if (cells.size() > sample.columns.size())
            object.errors().add(row->offset, ErrorCode::WrongCount, std::to_string(cells.size()),
                                {"at most {} cells", {std::to_string(sample.columns.size())}});
    }
    return sample;
}

std::map<std::string, model::Expectation> expectationsOf(const Node* node, ErrorReport& errors)
{
    std::map<std::string, model::Expectation> expectations;
    if (node)
        for (const json::Member& member : node->members)
            if (json::checkType(member.value, ValueType::NumberOrText, errors))
            {
                if (member.value.kind == Node::Kind::Number)
                    expectations[member.name] = member.value.number;
                else
                    expectations[member.name] = member.value.text;
            }
    return expectations;
}

std::map<std::string, std::string> textsOf(const Node* node, ErrorReport& errors)
{
    std::map<std::string, std::string> all;
    if (node)
        for (const json::Member& member : node->members)
            if (json::checkType(member.value, ValueType::Text, errors))
                all[member.name] = member.value.text;
    return all;
}

model::Period periodOf(const ObjectReader& object)
{
    const model::Date start = momentOf(object, "start").day;
    const std::optional<model::Period> period = model::periodBetween(start, momentOf(object, "end").day);
    if (!period)
        object.errors().add(object.offsetOf("end"), json::ErrorCode::BadDate, object.text("end"),
                            "an end that is not before its start");
    return period.value_or(model::Period{start, start});
}

model::SampleYear sampleOf(const Node& root, ErrorReport& errors)
{
    const ObjectReader object = json::storedObject(root, sampleShape, errors);
    model::SampleYear sample;
    sample.templateId = object.text("template");
    sample.structure = object.text("structure");
    if (const Node* const period = object.value("period"))
        sample.period = periodOf(json::storedObject(*period, periodShape, errors));
    if (const Node* const registers = object.value("registers"))
        for (const json::Member& member : registers->members)
            sample.registers[member.name] =
                rowsOf(json::storedObject(objectOf(member.value, errors), registerShape, errors));
    if (const Node* const grid = object.value("grid"))
    {
        const ObjectReader entries = json::storedObject(*grid, gridShape, errors);
        sample.baselines = expectationsOf(entries.value("baselines"), errors);
        sample.targets = expectationsOf(entries.value("targets"), errors);
        sample.analysis = textsOf(entries.value("analysis"), errors);
    }
    return sample;
}
}

std::optional<model::SampleYear> readSampleYear(std::string_view text)
{
    ErrorReport errors;
    const json::ParsedText parsed = json::parseText(text, {}, errors);
    if (!parsed.complete || !json::checkType(parsed.root, ValueType::Object, errors))
        return std::nullopt;
    model::SampleYear sample = sampleOf(parsed.root, errors);
    return errors.empty() ? std::optional(std::move(sample)) : std::nullopt;
}

}
