// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/checks/References.hxx"

#include "template/ErrorCode.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::templates
{

using model::ColumnType;

namespace
{
template <class Item> std::vector<std::string> idsOf(const std::vector<Item>& items)
{
    std::vector<std::string> ids;
    ids.reserve(items.size());
    for (const Item& item : items)
        ids.push_back(item.id);
    return ids;
}

bool isOneOf(ColumnType type, std::initializer_list<ColumnType> types)
{
    return std::find(types.begin(), types.end(), type) != types.end();
}

/// The ids of the columns of one of `types`, each behind `prefix`.
void addColumns(const model::Register& owner, std::initializer_list<ColumnType> types, const std::string& prefix,
                std::vector<std::string>& names)
{
    for (const model::Column& column : owner.columns)
        if (isOneOf(column.type, types))
            names.push_back(prefix + column.id);
}

std::string namesOf(std::initializer_list<ColumnType> types)
{
    std::vector<std::string> names;
    names.reserve(types.size());
    for (ColumnType type : types)
        names.emplace_back(columnTypeText(type));
    return json::listed(names);
}

json::Advice referenceAdvice(const model::Register& owner, const std::string& path)
{
    std::vector<std::string> references;
    addColumns(owner, {ColumnType::Reference}, {}, references);
    if (references.empty())
        return {"no dot behind it in {}: this register refers to no other", {path}};
    return {"a column of type reference before each dot of {}, such as {}", {path, json::listed(references)}};
}
}

std::string_view columnTypeText(ColumnType type)
{
    switch (type)
    {
    case ColumnType::Text:
        return "text";
    case ColumnType::Number:
        return "number";
    case ColumnType::Date:
        return "date";
    case ColumnType::List:
        return "list";
    case ColumnType::Values:
        return "values";
    case ColumnType::Reference:
        return "reference";
    }
    return {};
}

std::optional<ColumnType> columnTypeFrom(std::string_view text)
{
    for (ColumnType type : {ColumnType::Text, ColumnType::Number, ColumnType::Date, ColumnType::List,
                            ColumnType::Values, ColumnType::Reference})
        if (columnTypeText(type) == text)
            return type;
    return std::nullopt;
}

const std::vector<std::string>& columnTypeNames()
{
    static const std::vector<std::string> names{"text", "number", "date", "list", "values", "reference"};
    return names;
}

model::Path pathFrom(std::string_view text)
{
    model::Path path;
    for (;;)
    {
        const std::size_t dot = text.find('.');
        path.steps.emplace_back(text.substr(0, dot));
        if (dot == std::string_view::npos)
            return path;
        text.remove_prefix(dot + 1);
    }
}

References::References(const model::Template& definition, json::ErrorReport& errors)
    : mDefinition(definition)
    , mErrors(errors)
    , mRegisterIds(idsOf(definition.registers))
    , mListIds(idsOf(definition.lists))
{
    for (const model::Register& owner : definition.registers)
        mColumnIds.emplace(&owner, idsOf(owner.columns));
    for (const model::ListOfValues& list : definition.lists)
        for (const std::string& value : list.values)
            mFoldedValues[list.id].insert(texts::folded(value));
}

const model::Register* References::registerAt(const json::Node& place) const
{
    const model::Register* found = mDefinition.registerNamed(place.text);
    if (!found)
        mErrors.addUnknown(place.offset, ErrorCode::UnknownRegister, place.text, mRegisterIds);
    return found;
}

const model::ListOfValues* References::listAt(const json::Node& place) const
{
    const model::ListOfValues* found = mDefinition.listNamed(place.text);
    if (!found)
        mErrors.addUnknown(place.offset, ErrorCode::UnknownList, place.text, mListIds);
    return found;
}

const model::Column* References::columnAt(const model::Register& owner, const json::Node& place) const
{
    return columnNamed(owner, place.text, place);
}

std::optional<model::PathTarget> References::pathAt(const model::Register& source, const json::Node& place) const
{
    const model::Path path = pathFrom(place.text);
    model::PathTarget target{&source, nullptr};
    for (const std::string& step : path.steps)
    {
        if (target.column)
        {
            if (isDoubtful(*target.column))
                return std::nullopt;
            if (target.column->type != ColumnType::Reference)
            {
                mErrors.add(place.offset, ErrorCode::NotAReference, target.column->id,
                            referenceAdvice(*target.owner, place.text));
                return std::nullopt;
            }
            target.owner = mDefinition.registerNamed(target.column->reference);
            if (!target.owner)
                return std::nullopt;
        }
        target.column = columnNamed(*target.owner, step, place);
        if (!target.column)
            return std::nullopt;
    }
    return target;
}

bool References::checkType(const model::Column& column, std::initializer_list<ColumnType> types,
                           const json::Node& place, Reach reach) const
{
    if (isDoubtful(column) || isOneOf(column.type, types))
        return true;
    mErrors.add(place.offset, ErrorCode::WrongColumnType, place.text, typeAdvice(column, types, place.text, reach));
    return false;
}

json::Advice References::typeAdvice(const model::Column& column, std::initializer_list<ColumnType> types,
                                    const std::string& path, Reach reach) const
{
    const auto owner = std::find_if(mDefinition.registers.begin(), mDefinition.registers.end(),
                                    [&](const model::Register& each)
                                    {
                                        return std::any_of(each.columns.begin(), each.columns.end(),
                                                           [&](const model::Column& own) { return &own == &column; });
                                    });
    const std::size_t dot = path.rfind('.');
    std::vector<std::string> fitting;
    if (owner != mDefinition.registers.end())
        addColumns(*owner, types, dot == std::string::npos ? "" : path.substr(0, dot + 1), fitting);
    if (fitting.empty() && owner != mDefinition.registers.end() && dot == std::string::npos && reach == Reach::Paths)
        fitting = pathsTo(*owner, types);
    const std::string given(columnTypeText(column.type));
    if (fitting.empty())
        return {"a column of type {}, of which its register has none; this one is of type {}", {namesOf(types), given}};
    return {"a column of type {} ({}); this one is of type {}", {namesOf(types), json::listed(fitting), given}};
}

std::vector<std::string> References::pathsTo(const model::Register& source,
                                             std::initializer_list<ColumnType> types) const
{
    std::vector<std::string> paths;
    addColumns(source, types, {}, paths);
    for (const model::Column& column : source.columns)
        if (const model::Register* behind = mDefinition.registerNamed(column.reference);
            behind && column.type == ColumnType::Reference)
            addColumns(*behind, types, column.id + ".", paths);
    return paths;
}

json::Advice References::scaleAdvice() const
{
    std::vector<std::string> scales;
    for (const model::ListOfValues& list : mDefinition.lists)
        if (list.ordered)
            scales.push_back(list.id);
    return json::suchAs("a list that has \"ordered\": true", scales);
}

json::Advice References::keyAdvice() const
{
    std::vector<std::string> keyed;
    for (const model::Register& owner : mDefinition.registers)
        if (!owner.key.empty())
            keyed.push_back(owner.id);
    return json::suchAs("a register that has a key", keyed);
}

bool References::checkValue(const std::string& listId, const json::Node& place) const
{
    const model::ListOfValues* list = mDefinition.listNamed(listId);
    if (!list || list->values.empty())
        return true;
    const auto values = mFoldedValues.find(listId);
    if (values != mFoldedValues.end() && values->second.contains(texts::folded(place.text)))
        return true;
    mErrors.addUnknown(place.offset, ErrorCode::UnknownValue, place.text, list->values);
    return false;
}

const std::vector<std::string>& References::columnIds(const model::Register& owner) const
{
    return mColumnIds.at(&owner);
}

const model::Column* References::columnNamed(const model::Register& owner, const std::string& name,
                                             const json::Node& place) const
{
    const model::Column* found = owner.column(name);
    if (!found)
        mErrors.addUnknown(place.offset, ErrorCode::UnknownColumn, name, columnIds(owner));
    return found;
}

}
