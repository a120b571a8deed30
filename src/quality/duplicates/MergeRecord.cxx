// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "quality/duplicates/MergeRecord.hxx"

#include "json/ObjectReader.hxx"
#include "json/TupleReader.hxx"
#include "json/WholeText.hxx"

#include <boost/json.hpp>

namespace ficheaction::quality
{

namespace
{
using json::ValueType;

boost::json::value jsonOf(const model::CellValue& value)
{
    if (const std::string* const text = std::get_if<std::string>(&value))
        return boost::json::value(*text);
    if (const double* const number = std::get_if<double>(&value))
        return *number;
    return nullptr;
}

model::CellValue cellOf(const json::Node& node)
{
    if (node.kind == json::Node::Kind::Text)
        return node.text;
    if (node.kind == json::Node::Kind::Number)
        return node.number;
    return {};
}

boost::json::object jsonOf(const MergeRecord::Row& row)
{
    boost::json::object object;
    for (const auto& [column, value] : row)
        object[column] = jsonOf(value);
    return object;
}

MergeRecord::Row rowOf(const json::Node& node)
{
    MergeRecord::Row row;
    for (const json::Member& member : node.members)
        row[member.name] = cellOf(member.value);
    return row;
}

constexpr json::ObjectShape recordShape{"record",
                                        {},
                                        {{"register", ValueType::Text},
                                         {"kept", ValueType::Text},
                                         {"removed", ValueType::Text},
                                         {"row", ValueType::Object},
                                         {"taken", ValueType::Arrays},
                                         {"references", ValueType::Arrays},
                                         {"repeated", ValueType::Arrays}}};

MergeRecord readRecord(const json::Node& node, json::ErrorReport& errors)
{
    MergeRecord record;
    const json::ObjectReader object = json::storedObject(node, recordShape, errors);
    record.registerId = object.text("register");
    record.keptKey = object.text("kept");
    record.removedKey = object.text("removed");
    if (const json::Node* const row = object.value("row"))
        record.removed = rowOf(*row);
    for (const json::Node* const each : object.items("taken"))
        if (const json::TupleReader taken(*each, {ValueType::Text, ValueType::Any, ValueType::Any}, errors);
            taken.complete())
            record.kept.push_back({taken.text(0), cellOf(taken.item(1)), cellOf(taken.item(2))});
    for (const json::Node* const each : object.items("references"))
        if (const json::TupleReader reference(*each,
                                              {ValueType::Text, ValueType::Text, ValueType::Number, ValueType::Text,
                                               ValueType::Text, ValueType::Number},
                                              errors);
            reference.complete())
            record.references.push_back({reference.text(0), reference.text(1),
                                         static_cast<std::uint32_t>(reference.whole(2)), reference.text(3),
                                         reference.text(4), reference.whole(5)});
    for (const json::Node* const each : object.items("repeated"))
        if (const json::TupleReader repeated(*each, {ValueType::Text, ValueType::Object}, errors); repeated.complete())
            record.repeated.push_back({repeated.text(0), rowOf(repeated.item(1))});
    return record;
}
}

std::string recordText(const MergeRecord& record)
{
    boost::json::array taken;
    for (const MergeRecord::Kept& each : record.kept)
        taken.push_back(boost::json::array{each.column, jsonOf(each.before), jsonOf(each.after)});
    boost::json::array references;
    for (const MergeRecord::Reference& each : record.references)
        references.push_back(
            boost::json::array{each.registerId, each.column, each.row, each.before, each.after, each.mark});
    boost::json::array repeated;
    for (const MergeRecord::RemovedRow& each : record.repeated)
        repeated.push_back(boost::json::array{each.registerId, jsonOf(each.cells)});
    return boost::json::serialize(boost::json::object{{"register", record.registerId},
                                                      {"kept", record.keptKey},
                                                      {"removed", record.removedKey},
                                                      {"row", jsonOf(record.removed)},
                                                      {"taken", std::move(taken)},
                                                      {"references", std::move(references)},
                                                      {"repeated", std::move(repeated)}});
}

std::optional<MergeRecord> recordFrom(const std::string& text)
{
    json::ErrorReport errors;
    const json::ParsedText parsed = json::parseText(text, {}, errors);
    if (!parsed.complete || !json::checkType(parsed.root, ValueType::Object, errors))
        return std::nullopt;
    MergeRecord record = readRecord(parsed.root, errors);
    return errors.empty() ? std::optional(std::move(record)) : std::nullopt;
}

std::string toldApartText(const ToldApart& pairs)
{
    boost::json::array all;
    for (const auto& [registerId, ofRegister] : pairs)
        for (const auto& [one, other] : ofRegister)
            all.push_back(boost::json::array{registerId, one, other});
    return boost::json::serialize(all);
}

ToldApart toldApartFrom(const std::string& text)
{
    // Where somebody changed the property by hand, they are asked about these pairs again.
    json::ErrorReport errors;
    ToldApart pairs;
    const json::ParsedText parsed = json::parseText(text, {}, errors);
    for (const json::Node& each : parsed.root.items)
        if (const json::TupleReader pair(each, {ValueType::Text, ValueType::Text, ValueType::Text}, errors);
            pair.complete())
            pairs[pair.text(0)].insert(keyPair(pair.text(1), pair.text(2)));
    return pairs;
}

}
