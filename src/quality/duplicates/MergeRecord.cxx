// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "quality/duplicates/MergeRecord.hxx"

#include <algorithm>

#include <boost/json.hpp>

namespace ficheaction::quality
{

namespace
{
namespace json = boost::json;

json::value jsonOf(const model::CellValue& value)
{
    if (const std::string* const text = std::get_if<std::string>(&value))
        return json::value(*text);
    if (const double* const number = std::get_if<double>(&value))
        return *number;
    return nullptr;
}

model::CellValue cellOf(const json::value& value)
{
    if (value.is_string())
        return std::string(value.get_string());
    if (value.is_number())
        return value.to_number<double>();
    return {};
}

std::string textOf(const json::value& value)
{
    return std::string(value.as_string());
}

json::object jsonOf(const MergeRecord::Row& row)
{
    json::object object;
    for (const auto& [column, value] : row)
        object[column] = jsonOf(value);
    return object;
}

MergeRecord::Row rowOf(const json::value& value)
{
    MergeRecord::Row row;
    for (const auto& [column, cell] : value.as_object())
        row[std::string(column)] = cellOf(cell);
    return row;
}

MergeRecord readRecord(const json::object& object)
{
    MergeRecord record;
    record.registerId = textOf(object.at("register"));
    record.keptKey = textOf(object.at("kept"));
    record.removedKey = textOf(object.at("removed"));
    record.removed = rowOf(object.at("row"));
    for (const json::value& each : object.at("taken").as_array())
    {
        const json::array& parts = each.as_array();
        record.kept.push_back({textOf(parts.at(0)), cellOf(parts.at(1)), cellOf(parts.at(2))});
    }
    for (const json::value& each : object.at("references").as_array())
    {
        const json::array& parts = each.as_array();
        record.references.push_back({textOf(parts.at(0)), textOf(parts.at(1)), parts.at(2).to_number<std::uint32_t>(),
                                     textOf(parts.at(3)), textOf(parts.at(4)), parts.at(5).to_number<std::uint64_t>()});
    }
    for (const json::value& each : object.at("repeated").as_array())
        record.repeated.push_back({textOf(each.as_array().at(0)), rowOf(each.as_array().at(1))});
    return record;
}
}

std::string recordText(const MergeRecord& record)
{
    json::array taken;
    for (const MergeRecord::Kept& each : record.kept)
        taken.push_back(json::array{each.column, jsonOf(each.before), jsonOf(each.after)});
    json::array references;
    for (const MergeRecord::Reference& each : record.references)
        references.push_back(json::array{each.registerId, each.column, each.row, each.before, each.after, each.mark});
    json::array repeated;
    for (const MergeRecord::RemovedRow& each : record.repeated)
        repeated.push_back(json::array{each.registerId, jsonOf(each.cells)});
    return json::serialize(json::object{{"register", record.registerId},
                                        {"kept", record.keptKey},
                                        {"removed", record.removedKey},
                                        {"row", jsonOf(record.removed)},
                                        {"taken", std::move(taken)},
                                        {"references", std::move(references)},
                                        {"repeated", std::move(repeated)}});
}

std::optional<MergeRecord> recordFrom(const std::string& text)
{
    try
    {
        const json::value read = json::parse(text);
        return readRecord(read.as_object());
    }
    catch (const std::exception&)
    {
        return std::nullopt;
    }
}

std::string toldApartText(const ToldApart& pairs)
{
    json::array all;
    for (const auto& [registerId, ofRegister] : pairs)
        for (const auto& [one, other] : ofRegister)
            all.push_back(json::array{registerId, one, other});
    return json::serialize(all);
}

ToldApart toldApartFrom(const std::string& text)
{
    // Somebody may have changed the property by hand: they are asked again about the pairs that cannot be read.
    constexpr std::size_t fields = 3;
    const auto isPair = [](const json::value& value)
    {
        return value.is_array() && value.get_array().size() == fields &&
               std::ranges::all_of(value.get_array(), [](const json::value& field) { return field.is_string(); });
    };
    ToldApart pairs;
    boost::system::error_code error;
    const json::value read = json::parse(text, error);
    if (error || !read.is_array())
        return pairs;
    for (const json::value& each : read.get_array())
        if (isPair(each))
        {
            const json::array& pair = each.get_array();
            pairs[textOf(pair[0])].insert(keyPair(textOf(pair[1]), textOf(pair[2])));
        }
    return pairs;
}

}
