// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/SavedMapping.hxx"

#include "roles/Roles.hxx"
#include "text/TextFolding.hxx"
#include "json/ObjectReader.hxx"
#include "json/TupleReader.hxx"
#include "json/WholeText.hxx"

#include <algorithm>

#include <boost/json.hpp>

namespace ficheaction::imports
{

namespace
{
using json::ValueType;

std::string kindText(ValueChoice::Kind kind)
{
    return kind == ValueChoice::Kind::Existing ? "existing" : kind == ValueChoice::Kind::Add ? "add" : "keep";
}

boost::json::array pairsJson(const std::vector<std::pair<std::string, std::string>>& pairs)
{
    boost::json::array all;
    for (const auto& [first, second] : pairs)
        all.push_back(boost::json::array{first, second});
    return all;
}

constexpr json::ObjectShape mappingShape{"mapping",
                                         {},
                                         {{"name", ValueType::Text},
                                          {"register", ValueType::Text},
                                          {"sheet", ValueType::Flag, json::optional},
                                          {"columns", ValueType::Arrays},
                                          {"fixed", ValueType::Arrays},
                                          {"values", ValueType::Objects}}};

constexpr json::ObjectShape valueShape{
    "value",
    {},
    {{"column", ValueType::Text}, {"text", ValueType::Text}, {"kind", ValueType::Text}, {"value", ValueType::Text}}};

std::vector<std::pair<std::string, std::string>> pairsFrom(const json::ObjectReader& object, std::string_view key)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const json::Node* const each : object.items(key))
        if (const json::TupleReader pair(*each, {ValueType::Text, ValueType::Text}, object.errors()); pair.complete())
            pairs.emplace_back(pair.text(0), pair.text(1));
    return pairs;
}

SavedMapping mappingFrom(const json::Node& node, json::ErrorReport& errors)
{
    const json::ObjectReader object = json::storedObject(node, mappingShape, errors);
    SavedMapping mapping;
    mapping.name = object.text("name");
    mapping.registerId = object.text("register");
    mapping.isAttendanceSheet = object.flag("sheet");
    mapping.columns = pairsFrom(object, "columns");
    mapping.fixed = pairsFrom(object, "fixed");
    for (const json::Node* const each : object.items("values"))
    {
        const json::ObjectReader value = json::storedObject(*each, valueShape, errors);
        const std::string kind = value.text("kind");
        ValueChoice choice;
        choice.kind = kind == "existing" ? ValueChoice::Kind::Existing
                      : kind == "add"    ? ValueChoice::Kind::Add
                                         : ValueChoice::Kind::Keep;
        choice.value = value.text("value");
        mapping.values.push_back({value.text("column"), value.text("text"), std::move(choice)});
    }
    return mapping;
}

bool hasHeading(const std::vector<std::string>& headings, const std::string& heading)
{
    const std::string folded = texts::folded(heading);
    return std::any_of(headings.begin(), headings.end(),
                       [&](const std::string& each) { return texts::folded(each) == folded; });
}

/// A sheet of people has a column with their names or numbers.
bool isOfGroups(const SavedMapping& saved, std::size_t table, const model::Template& definition)
{
    for (const roles::AttendanceRegister& attendance : roles::attendanceRegisters(definition))
        if (attendance.table == table && attendance.people)
        {
            const model::Register& people = definition.registers[attendance.people->table];
            return std::none_of(saved.columns.begin(), saved.columns.end(),
                                [&](const auto& each)
                                {
                                    const std::optional<std::size_t> column = people.indexOf(each.second);
                                    return column &&
                                           (column == attendance.people->key || column == attendance.people->lastName ||
                                            column == attendance.people->firstName);
                                });
        }
    return true;
}

std::size_t mappedRegisterOf(const SavedMapping& saved, std::size_t table, const model::Template& definition)
{
    Request request;
    request.table = table;
    if (saved.isAttendanceSheet)
        request.sheet.emplace().ofGroups = isOfGroups(saved, table, definition);
    return mappedRegister(request, definition);
}
}

std::string mappingsText(const std::vector<SavedMapping>& mappings)
{
    boost::json::array all;
    for (const SavedMapping& mapping : mappings)
    {
        boost::json::object object{{"name", mapping.name},
                                   {"register", mapping.registerId},
                                   {"columns", pairsJson(mapping.columns)},
                                   {"fixed", pairsJson(mapping.fixed)}};
        if (mapping.isAttendanceSheet)
            object["sheet"] = true;
        boost::json::array values;
        for (const SavedMapping::Value& value : mapping.values)
            values.push_back(boost::json::object{{"column", value.column},
                                                 {"text", value.text},
                                                 {"kind", kindText(value.choice.kind)},
                                                 {"value", value.choice.value}});
        object["values"] = std::move(values);
        all.push_back(std::move(object));
    }
    return boost::json::serialize(all);
}

std::vector<SavedMapping> mappingsFrom(std::string_view text)
{
    // What is damaged is left out: nobody can mend it, and the columns are matched anew where a mapping is not there.
    json::ErrorReport errors;
    const json::ParsedText parsed = json::parseText(text, {}, errors);
    std::vector<SavedMapping> mappings;
    for (const json::Node& each : parsed.root.items)
        if (each.kind == json::Node::Kind::Object)
            mappings.push_back(mappingFrom(each, errors));
    std::erase_if(mappings, [](const SavedMapping& mapping) { return mapping.name.empty(); });
    return mappings;
}

SavedMapping savedMapping(const std::string& name, const Request& request, const std::vector<std::string>& headings,
                          const model::Template& definition)
{
    const model::Register& owner = definition.registers[request.table];
    const model::Register& mapped = definition.registers[mappedRegister(request, definition)];
    SavedMapping saved;
    saved.name = name;
    saved.registerId = owner.id;
    saved.isAttendanceSheet = request.sheet.has_value();
    for (std::size_t source = 0; source < headings.size() && source < request.mapping.columns.size(); ++source)
        if (!headings[source].empty() && request.mapping.columns[source])
            saved.columns.emplace_back(headings[source], mapped.columns[*request.mapping.columns[source]].id);
    for (const auto& [column, text] : request.mapping.fixed)
        saved.fixed.emplace_back(owner.columns[column].id, text);
    for (const auto& [place, choice] : request.values)
        saved.values.push_back({mapped.columns[place.first].id, place.second, choice});
    return saved;
}

bool fits(const SavedMapping& saved, const std::vector<std::string>& headings, const model::Template& definition)
{
    const std::optional<std::size_t> table = definition.indexOf(saved.registerId);
    if (!table || saved.columns.empty())
        return false;
    const model::Register& mapped = definition.registers[mappedRegisterOf(saved, *table, definition)];
    return std::all_of(saved.columns.begin(), saved.columns.end(),
                       [&](const auto& each)
                       { return hasHeading(headings, each.first) && mapped.indexOf(each.second); });
}

void apply(const SavedMapping& saved, const std::vector<std::string>& headings, const model::Template& definition,
           const std::vector<std::size_t>& eventColumns, Request& request)
{
    const std::optional<std::size_t> table = definition.indexOf(saved.registerId);
    if (!table)
        return;
    request.table = *table;
    if (saved.isAttendanceSheet)
    {
        request.sheet = request.sheet.value_or(AttendanceSheet());
        request.sheet->eventColumns = eventColumns;
        request.sheet->ofGroups = isOfGroups(saved, *table, definition);
    }
    else
        request.sheet.reset();
    const model::Register& mapped = definition.registers[mappedRegister(request, definition)];
    request.mapping.columns.assign(headings.size(), std::nullopt);
    request.mapping.fixed.clear();
    request.values.clear();
    for (std::size_t source = 0; source < headings.size(); ++source)
        for (const auto& [heading, id] : saved.columns)
            if (texts::folded(heading) == texts::folded(headings[source]) && !headings[source].empty())
                request.mapping.columns[source] = mapped.indexOf(id);
    for (const auto& [id, text] : saved.fixed)
        if (const std::optional<std::size_t> column = definition.registers[*table].indexOf(id))
            request.mapping.fixed[*column] = text;
    for (const SavedMapping::Value& value : saved.values)
        if (const std::optional<std::size_t> column = mapped.indexOf(value.column))
            request.values[{*column, texts::folded(value.text)}] = value.choice;
}

}
