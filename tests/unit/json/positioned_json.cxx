// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "json/PositionedJson.hxx"

#include "json/ErrorReport.hxx"

#include <gtest/gtest.h>

using namespace ficheaction::json;

namespace
{
Node parse(std::string_view text)
{
    ErrorReport errors;
    ParsedText parsed = parsePositioned(text, 16, errors);
    EXPECT_TRUE(parsed.complete);
    EXPECT_TRUE(errors.empty());
    return std::move(parsed.root);
}
}

TEST(PositionedJson, KnowsWhereValuesAndKeysStand)
{
    const std::string_view text = R"( { "a\"b" : [ -1.5e1 , true,null ] , "c":"d, \\" } )";
    const Node root = parse(text);
    ASSERT_EQ(root.members.size(), 2U);
    EXPECT_EQ(root.offset, 1U);
    EXPECT_EQ(text.substr(root.end), " ");
    EXPECT_EQ(root.members[0].name, "a\"b");
    EXPECT_EQ(root.members[0].offset, text.find("\"a"));
    const Node& array = root.members[0].value;
    ASSERT_EQ(array.items.size(), 3U);
    EXPECT_EQ(text.substr(array.offset, array.end - array.offset), "[ -1.5e1 , true,null ]");
    EXPECT_EQ(array.items[0].number, -15);
    EXPECT_EQ(text.substr(array.items[0].offset, array.items[0].end - array.items[0].offset), "-1.5e1");
    EXPECT_EQ(array.items[1].offset, text.find("true"));
    EXPECT_EQ(array.items[2].offset, text.find("null"));
    EXPECT_EQ(root.members[1].value.offset, text.find("\"d"));
    EXPECT_EQ(root.members[1].value.text, "d, \\");
}

TEST(PositionedJson, PointsToTheInnermostValue)
{
    const std::string_view text = R"({"a": [10, {"b": 20}], "c": 30})";
    const Node root = parse(text);
    EXPECT_EQ(pointerTo(root, 0), "");
    EXPECT_EQ(pointerTo(root, text.find("10")), "/a/0");
    EXPECT_EQ(pointerTo(root, text.find("{\"b")), "/a/1");
    EXPECT_EQ(pointerTo(root, text.find("\"b")), "/a/1/b") << "a key belongs to its value";
    EXPECT_EQ(pointerTo(root, text.find("20")), "/a/1/b");
    EXPECT_EQ(pointerTo(root, text.find("]")), "/a");
    EXPECT_EQ(pointerTo(root, text.find("30")), "/c");
    EXPECT_EQ(pointerTo(root, text.size() - 1), "");
}

TEST(PositionedJson, KeepsWhatIsThereWhenTheTextBreaksOff)
{
    ErrorReport errors;
    const std::string_view text = R"({"a": [1, {"b": 2)";
    const ParsedText parsed = parsePositioned(text, 16, errors);
    EXPECT_FALSE(parsed.complete);
    const std::vector<PlacedError> all = errors.inOrder(text, parsed.root);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].code, "syntax");
    EXPECT_EQ(all[0].column, text.size() + 1);
    EXPECT_EQ(all[0].pointer, "/a/1");
}

TEST(PositionedJson, KeepsTheFirstOfTwoMembersOfOneName)
{
    ErrorReport errors;
    const ParsedText parsed = parsePositioned(R"({"a": 1, "a": 2})", 16, errors);
    EXPECT_TRUE(parsed.complete);
    EXPECT_FALSE(errors.empty());
    EXPECT_EQ(parsed.root.find("a")->number, 1);
}
