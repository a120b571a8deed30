// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/readers/ColumnReader.hxx"

#include "template/ErrorCode.hxx"
#include "template/checks/ColumnSort.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::templates
{

using model::ColumnType;

namespace
{
constexpr double widestColumn = 200;

struct KeyOfTypes
{
    std::string_view key;
    std::vector<ColumnType> types;
    std::string_view expected;
};

void checkKeysOfTypes(const json::ObjectReader& object, ColumnType type)
{
    static const std::vector<KeyOfTypes> keysOfTypes{
        {"list", {ColumnType::List, ColumnType::Values}, "list, values"},
        {"register", {ColumnType::Reference}, "reference"},
        {"whole", {ColumnType::Number}, "number"},
        {"minimum", {ColumnType::Number}, "number"},
        {"maximum", {ColumnType::Number}, "number"},
        {"whereEmpty", {ColumnType::Number}, "number"},
        {"wherePast", {ColumnType::List}, "list"},
        {"whereCancelled", {ColumnType::List}, "list"},
        {"unit", {ColumnType::Number}, "number"},
    };
    for (const KeyOfTypes& only : keysOfTypes)
        if (object.has(only.key) && std::find(only.types.begin(), only.types.end(), type) == only.types.end())
            object.errors().add(object.offsetOf(only.key), json::ErrorCode::MisplacedKey, std::string(only.key),
                                {"only in a column of type {}", {std::string(only.expected)}});
    if (type == ColumnType::List && !object.node().find("list"))
        object.errors().add(object.node().offset, json::ErrorCode::MissingKey, "list", "the id of a list");
    if (type == ColumnType::Reference && !object.node().find("register"))
        object.errors().add(object.node().offset, json::ErrorCode::MissingKey, "register", "the id of a register");
}

void checkNumbers(const json::ObjectReader& object, const model::Column& column)
{
    if (column.minimum && column.maximum && *column.maximum < *column.minimum)
        object.errors().add(object.offsetOf("maximum"), json::ErrorCode::OutOfRange, "maximum",
                            "not below the minimum");
    if (column.whereEmpty)
    {
        const double number = *column.whereEmpty;
        if ((column.minimum && number < *column.minimum) || (column.maximum && number > *column.maximum) ||
            (column.whole && number != std::floor(number)))
            object.errors().add(object.offsetOf("whereEmpty"), json::ErrorCode::OutOfRange, "whereEmpty",
                                "a number that may stand in this column");
    }
    const auto width = object.number("width");
    if (width && (*width < 1 || *width > widestColumn))
        object.errors().add(object.offsetOf("width"), json::ErrorCode::OutOfRange, "width", "1 to 200 characters");
}

void linkReference(const model::Column& column, const json::Node& place, const References& references,
                   json::ErrorReport& errors)
{
    const model::Register* target = references.registerAt(place);
    if (target && target->key.empty() && column.type == ColumnType::Reference)
        errors.add(place.offset, ErrorCode::RegisterWithoutKey, place.text, references.keyAdvice());
}

void linkInherited(const model::Template& definition, const model::Register& owner, const model::Column& column,
                   const json::Node& place, const References& references, InheritCycles& cycles,
                   json::ErrorReport& errors)
{
    const auto target = references.pathAt(owner, place);
    if (!target)
        return;
    if (column.inherit.steps.size() < 2)
    {
        errors.add(place.offset, ErrorCode::NotAReference, place.text,
                   "a path through a reference, as in participant.category");
        return;
    }
    cycles.add(definition, owner, column, place);
    const bool known = !references.isDoubtful(column) && !references.isDoubtful(*target->column);
    if (known && !isSameSort(column, *target->column))
        errors.add(place.offset, ErrorCode::WrongColumnType, place.text,
                   {"a column of the same sort: {}; this one is {}", {sortText(column), sortText(*target->column)}});
}
}

bool hasKnownType(const json::ObjectReader& object)
{
    return columnTypeFrom(object.text("type")).has_value();
}

model::Column readColumn(const json::ObjectReader& object)
{
    model::Column column;
    column.id = object.text("id");
    column.label = object.text("label");
    column.help = object.text("help");
    column.list = object.text("list");
    column.reference = object.text("register");
    if (object.has("inherit"))
        column.inherit = pathFrom(object.text("inherit"));
    column.required = object.flag("required");
    column.personal = object.flag("personal");
    column.whole = object.flag("whole");
    column.minimum = object.number("minimum");
    column.maximum = object.number("maximum");
    column.whereEmpty = object.number("whereEmpty");
    column.wherePast = object.text("wherePast");
    column.whereCancelled = object.text("whereCancelled");
    column.unit = object.text("unit");
    column.width = object.number("width").value_or(0);
    const auto type = columnTypeFrom(object.text("type"));
    if (type)
        checkKeysOfTypes(object, *type);
    else if (object.has("type"))
        object.errors().addUnknown(object.offsetOf("type"), ErrorCode::UnknownType, object.text("type"),
                                   columnTypeNames());
    column.type = type.value_or(ColumnType::Text);
    checkNumbers(object, column);
    return column;
}

void linkColumn(const model::Template& definition, const model::Register& owner, const model::Column& column,
                const json::ObjectReader& object, const References& references, InheritCycles& cycles)
{
    if (const json::Node* list = object.value("list"))
        references.listAt(*list);
    if (const json::Node* target = object.value("register"))
        linkReference(column, *target, references, object.errors());
    for (const char* key : {"wherePast", "whereCancelled"})
        if (const json::Node* value = object.value(key))
            references.checkValue(column.list, *value);
    if (const json::Node* inherit = object.value("inherit"))
        linkInherited(definition, owner, column, *inherit, references, cycles, object.errors());
}

}
