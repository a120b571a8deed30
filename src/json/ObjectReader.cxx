// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "json/ObjectReader.hxx"

#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::json
{

namespace
{
std::string kindText(const Node& node)
{
    switch (node.kind)
    {
    case Node::Kind::Null:
        return "null";
    case Node::Kind::Flag:
        return node.flag ? "true" : "false";
    case Node::Kind::Number:
        return "a number";
    case Node::Kind::Text:
        return "text";
    case Node::Kind::Array:
        return "a list [ ]";
    case Node::Kind::Object:
        return "an object { }";
    case Node::Kind::Faulty:
        break;
    }
    return {};
}

bool isOfType(const Node& node, ValueType type)
{
    using Kind = Node::Kind;
    switch (type)
    {
    case ValueType::Label:
    case ValueType::Text:
        return node.kind == Kind::Text;
    case ValueType::Texts:
    case ValueType::Numbers:
    case ValueType::Objects:
    case ValueType::LabelsAndObjects:
    case ValueType::AnyTexts:
    case ValueType::Array:
    case ValueType::Arrays:
        return node.kind == Kind::Array;
    case ValueType::Flag:
        return node.kind == Kind::Flag;
    case ValueType::Number:
        return node.kind == Kind::Number;
    case ValueType::NumberOrText:
        return node.kind == Kind::Number || node.kind == Kind::Text;
    case ValueType::Object:
        return node.kind == Kind::Object;
    case ValueType::LabelOrObject:
        return node.kind == Kind::Text || node.kind == Kind::Object;
    case ValueType::Any:
        return true;
    }
    return false;
}

/// What the items of an array of this type are.
ValueType itemTypeOf(ValueType type)
{
    switch (type)
    {
    case ValueType::Objects:
        return ValueType::Object;
    case ValueType::Numbers:
        return ValueType::Number;
    case ValueType::LabelsAndObjects:
        return ValueType::LabelOrObject;
    case ValueType::AnyTexts:
        return ValueType::Text;
    case ValueType::Arrays:
        return ValueType::Array;
    case ValueType::Texts:
        return ValueType::Label;
    default:
        return ValueType::Any;
    }
}

/// The items of an array that are of the type that is due; the others are reported.
std::vector<const Node*> usableItems(const Node& node, ValueType type, ErrorReport& errors)
{
    std::vector<const Node*> usable;
    for (const Node& item : node.items)
        if (checkType(item, itemTypeOf(type), errors))
            usable.push_back(&item);
    return usable;
}

std::vector<std::string> namesOf(const ObjectShape& shape)
{
    std::vector<std::string> names;
    for (const KeyShape& key : shape.keys())
        names.emplace_back(key.name);
    return names;
}

std::vector<std::string> namesOfAll(std::span<const ObjectShape* const> shapes)
{
    std::vector<std::string> names;
    for (const ObjectShape* shape : shapes)
        for (std::string& name : namesOf(*shape))
            if (std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(std::move(name));
    return names;
}

std::string marksOf(std::span<const ObjectShape* const> shapes)
{
    std::string marks;
    for (const ObjectShape* shape : shapes)
        marks += (marks.empty() ? "" : ", ") + std::string(shape->mark());
    return marks;
}
}

bool checkType(const Node& node, ValueType type, ErrorReport& errors)
{
    if (node.kind == Node::Kind::Faulty)
        return false;
    if (!isOfType(node, type))
    {
        errors.add(node.offset, ErrorCode::WrongType, kindText(node), std::string(typeText(type)));
        return false;
    }
    const bool saysSomething =
        type == ValueType::Label || (type == ValueType::LabelOrObject && node.kind == Node::Kind::Text);
    if (saysSomething && texts::folded(node.text).empty())
    {
        errors.add(node.offset, ErrorCode::EmptyText, node.text, "a text that says something");
        return false;
    }
    return true;
}

void reportUnknownKeys(const Node& node, const std::vector<std::string>& keys, ErrorReport& errors)
{
    for (const Member& member : node.members)
        if (std::find(keys.begin(), keys.end(), member.name) == keys.end())
            errors.addUnknown(member.offset, ErrorCode::UnknownKey, member.name, keys);
}

ObjectReader::ObjectReader(const Node& node, const ObjectShape& shape, ErrorReport& errors, UnknownKeys unknown)
    : mNode(&node)
    , mErrors(&errors)
{
    if (unknown == UnknownKeys::Reported)
        reportUnknownKeys(node, namesOf(shape), errors);
    for (const KeyShape& key : shape.keys())
    {
        const Node* found = node.find(key.name);
        if (found && checkType(*found, key.type, errors))
            mEntries.push_back({key.name, found, usableItems(*found, key.type, errors)});
        else if (!found && key.required)
            errors.add(node.offset, ErrorCode::MissingKey, std::string(key.name), std::string(typeText(key.type)));
    }
}

const Node* ObjectReader::value(std::string_view key) const
{
    const Entry* entry = entryOf(key);
    return entry ? entry->value : nullptr;
}

std::string ObjectReader::text(std::string_view key) const
{
    const Node* found = value(key);
    return found ? found->text : std::string();
}

std::vector<std::string> ObjectReader::texts(std::string_view key) const
{
    std::vector<std::string> all;
    for (const Node* item : items(key))
        all.push_back(item->text);
    return all;
}

bool ObjectReader::flag(std::string_view key) const
{
    const Node* found = value(key);
    return found && found->flag;
}

std::optional<double> ObjectReader::number(std::string_view key) const
{
    const Node* found = value(key);
    return found ? std::optional(found->number) : std::nullopt;
}

const std::vector<const Node*>& ObjectReader::items(std::string_view key) const
{
    static const std::vector<const Node*> none;
    const Entry* entry = entryOf(key);
    return entry ? entry->items : none;
}

std::size_t ObjectReader::offsetOf(std::string_view key) const
{
    const Node* found = value(key);
    return found ? found->offset : mNode->offset;
}

const ObjectReader::Entry* ObjectReader::entryOf(std::string_view key) const
{
    const auto found =
        std::find_if(mEntries.begin(), mEntries.end(), [key](const Entry& entry) { return entry.key == key; });
    return found == mEntries.end() ? nullptr : &*found;
}

const ObjectShape* shapeByKeys(const Node& node, std::span<const ObjectShape* const> candidates, ErrorReport& errors)
{
    const ObjectShape* chosen = nullptr;
    for (const Member& member : node.members)
    {
        const auto marked = std::find_if(candidates.begin(), candidates.end(),
                                         [&](const ObjectShape* shape) { return shape->mark() == member.name; });
        if (marked == candidates.end() || *marked == chosen)
            continue;
        if (chosen)
        {
            errors.add(member.offset, ErrorCode::MisplacedKey, member.name,
                       {"one of {}; there is {} already", {marksOf(candidates), std::string(chosen->mark())}});
            return nullptr;
        }
        chosen = *marked;
    }
    if (chosen)
        return chosen;
    const std::vector<std::string> keys = namesOfAll(candidates);
    reportUnknownKeys(node, keys, errors);
    if (std::all_of(node.members.begin(), node.members.end(),
                    [&](const Member& member)
                    { return std::find(keys.begin(), keys.end(), member.name) != keys.end(); }))
        errors.add(node.offset, ErrorCode::MissingKey, {}, {"one of {}", {marksOf(candidates)}});
    return nullptr;
}

}
