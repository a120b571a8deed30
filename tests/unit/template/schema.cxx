// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The JSON Schema and the reader know the same keys, of the same types, and need the same ones.

#include "TemplateFiles.hxx"
#include "template/shapes/ObjectShapes.hxx"
#include "json/ErrorReport.hxx"
#include "json/PositionedJson.hxx"

#include <gtest/gtest.h>

#include <set>

using namespace ficheaction;
using namespace ficheaction::templates;
using namespace ficheaction::json;

namespace
{
class Schema : public testing::Test
{
protected:
    Schema()
    {
        ErrorReport errors;
        mRoot = parsePositioned(bundled("template.schema"), 64, errors).root;
        EXPECT_TRUE(errors.empty());
    }

    const Node* definitionOf(std::string_view name) const
    {
        return name == "definition" ? &mRoot : mRoot.find("$defs")->find(name);
    }

    Node mRoot;
};

std::set<std::string> keysOf(const Node& object)
{
    std::set<std::string> keys;
    for (const Member& member : object.members)
        keys.insert(member.name);
    return keys;
}

std::set<std::string> itemsOf(const Node& array)
{
    std::set<std::string> items;
    for (const Node& item : array.items)
        items.insert(item.text);
    return items;
}

std::set<std::string> typesOf(ValueType type)
{
    switch (type)
    {
    case ValueType::Label:
    case ValueType::Text:
        return {"string"};
    case ValueType::Texts:
    case ValueType::Numbers:
    case ValueType::Objects:
    case ValueType::LabelsAndObjects:
        return {"array"};
    case ValueType::Flag:
        return {"boolean"};
    case ValueType::Number:
        return {"number"};
    case ValueType::NumberOrText:
        return {"number", "string"};
    case ValueType::Object:
        return {"object"};
    case ValueType::LabelOrObject:
        return {"string", "object"};
    case ValueType::AnyTexts:
    case ValueType::Array:
    case ValueType::Arrays:
    case ValueType::Any:
        break; // in no template
    }
    return {};
}
}

TEST_F(Schema, HasTheKeysOfEveryShape)
{
    for (const ObjectShape* shape : allShapes())
    {
        SCOPED_TRACE(shape->name());
        const Node* definition = definitionOf(shape->name());
        ASSERT_TRUE(definition);
        std::set<std::string> keys;
        std::set<std::string> required;
        for (const KeyShape& key : shape->keys())
        {
            keys.emplace(key.name);
            if (key.required)
                required.emplace(key.name);
            const Node* property = definition->find("properties")->find(key.name);
            ASSERT_TRUE(property) << key.name;
            const Node* type = property->find("type");
            ASSERT_TRUE(type) << key.name;
            EXPECT_EQ(type->items.empty() ? std::set{type->text} : itemsOf(*type), typesOf(key.type)) << key.name;
            EXPECT_TRUE(property->find("description")) << key.name;
        }
        EXPECT_EQ(keysOf(*definition->find("properties")), keys);
        EXPECT_EQ(itemsOf(*definition->find("required")), required);
        ASSERT_TRUE(definition->find("additionalProperties"));
        EXPECT_FALSE(definition->find("additionalProperties")->flag);
    }
}

TEST_F(Schema, HasEveryWord)
{
    std::set<std::string> words;
    for (const auto& [key, description] : model::wordingKeys())
        words.insert(key);
    const Node& wording = *definitionOf("wording");
    EXPECT_EQ(keysOf(*wording.find("properties")), words);
    EXPECT_FALSE(wording.find("required")) << "French and English have words of their own";
    const Node& others = *mRoot.find("allOf")->items.at(0).find("then");
    EXPECT_EQ(itemsOf(*others.find("properties")->find("wording")->find("required")), words);
}

TEST_F(Schema, HasNoShapeThatTheReaderDoesNotKnow)
{
    std::set<std::string> known{"wording", "cardSection", "measure", "operand", "set", "dimension", "filter"};
    for (const ObjectShape* shape : allShapes())
        if (shape->name() != "definition")
            known.emplace(shape->name());
    EXPECT_EQ(keysOf(*mRoot.find("$defs")), known);
}
