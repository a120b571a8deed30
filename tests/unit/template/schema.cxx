// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The JSON Schema and the reader know the same keys, of the same types, and need the same ones.

#include "TemplateFiles.hxx"
#include "template/errors/ErrorReport.hxx"
#include "template/json/PositionedJson.hxx"
#include "template/shapes/ObjectShapes.hxx"

#include <gtest/gtest.h>

#include <set>

using namespace ficheaction;
using namespace ficheaction::templates;

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

    const JsonNode* definitionOf(std::string_view name) const
    {
        return name == "definition" ? &mRoot : mRoot.find("$defs")->find(name);
    }

    JsonNode mRoot;
};

std::set<std::string> keysOf(const JsonNode& object)
{
    std::set<std::string> keys;
    for (const JsonMember& member : object.members)
        keys.insert(member.name);
    return keys;
}

std::set<std::string> itemsOf(const JsonNode& array)
{
    std::set<std::string> items;
    for (const JsonNode& item : array.items)
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
    case ValueType::Dimensions:
        return {"array"};
    case ValueType::Flag:
        return {"boolean"};
    case ValueType::Number:
        return {"number"};
    case ValueType::NumberOrText:
        return {"number", "string"};
    case ValueType::Object:
        return {"object"};
    case ValueType::Dimension:
        return {"string", "object"};
    }
    return {};
}
}

TEST_F(Schema, HasTheKeysOfEveryShape)
{
    for (const ObjectShape* shape : allShapes())
    {
        SCOPED_TRACE(shape->name());
        const JsonNode* definition = definitionOf(shape->name());
        ASSERT_TRUE(definition);
        std::set<std::string> keys;
        std::set<std::string> required;
        for (const KeyShape& key : shape->keys())
        {
            keys.emplace(key.name);
            if (key.required)
                required.emplace(key.name);
            const JsonNode* property = definition->find("properties")->find(key.name);
            ASSERT_TRUE(property) << key.name;
            const JsonNode* type = property->find("type");
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
    const JsonNode& wording = *definitionOf("wording");
    EXPECT_EQ(keysOf(*wording.find("properties")), words);
    EXPECT_FALSE(wording.find("required")) << "French and English have words of their own";
    const JsonNode& others = *mRoot.find("allOf")->items.at(0).find("then");
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
