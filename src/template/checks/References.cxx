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
    for (const Item& item : items)
        ids.push_back(item.id);
    return ids;
}

std::string columnsOfType(std::initializer_list<ColumnType> types)
{
    std::string text;
    for (ColumnType type : types)
        text += (text.empty() ? "a column of type " : " or ") + std::string(columnTypeText(type));
    return text;
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
                            "a column of type reference before each dot of " + place.text);
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
                           const json::Node& place) const
{
    if (isDoubtful(column) || std::find(types.begin(), types.end(), column.type) != types.end())
        return true;
    mErrors.add(place.offset, ErrorCode::WrongColumnType, place.text,
                columnsOfType(types) + "; this one is " + std::string(columnTypeText(column.type)));
    return false;
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
