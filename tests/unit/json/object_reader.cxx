// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What is there is held against what should be; the rest reads as absent, and is named.

#include "json/ObjectReader.hxx"

#include "json/TextEncoding.hxx"
#include "json/TupleReader.hxx"
#include "json/WholeText.hxx"

#include <gtest/gtest.h>

using namespace ficheaction::json;

namespace
{
constexpr ObjectShape shape{"thing",
                            {},
                            {{"name", ValueType::Text},
                             {"keys", ValueType::AnyTexts, optional},
                             {"pairs", ValueType::Arrays, optional},
                             {"size", ValueType::Number, optional},
                             {"any", ValueType::Any, optional}}};

class Fields : public testing::Test
{
protected:
    ObjectReader read(std::string_view text, UnknownKeys unknown = UnknownKeys::Reported)
    {
        mText = text;
        mParsed = parseText(mText, {}, mErrors);
        return {mParsed.root, shape, mErrors, unknown};
    }

    std::vector<std::string> codes() const
    {
        std::vector<std::string> all;
        for (const PlacedError& error : mErrors.inOrder(mText, mParsed.root))
            all.push_back(error.pointer + " " + error.code);
        return all;
    }

    std::string mText;
    ParsedText mParsed;
    ErrorReport mErrors;
};

using Codes = std::vector<std::string>;
}

TEST_F(Fields, AreThereByTheirKeys)
{
    const ObjectReader object = read(R"({"name": "", "keys": ["a", ""], "size": 2.5, "any": null})");
    EXPECT_EQ(object.text("name"), "");
    EXPECT_EQ(object.texts("keys"), (std::vector<std::string>{"a", ""}));
    EXPECT_EQ(object.number("size"), 2.5);
    EXPECT_TRUE(object.has("any"));
    EXPECT_EQ(codes(), Codes{});
}

TEST_F(Fields, ReadAsAbsentWhereTheyAreWrong)
{
    const ObjectReader object = read(R"({"name": 3, "size": "x", "keys": ["a", 1]})");
    EXPECT_EQ(object.text("name"), "");
    EXPECT_EQ(object.number("size"), std::nullopt);
    EXPECT_EQ(object.texts("keys"), std::vector<std::string>{"a"});
    EXPECT_EQ(codes(), (Codes{"/name wrong-type", "/size wrong-type", "/keys/1 wrong-type"}));
}

TEST_F(Fields, OfALaterVersionArePassedOver)
{
    read(R"({"name": "a", "newer": 1})", UnknownKeys::PassedOver);
    EXPECT_EQ(codes(), Codes{});
    read(R"({"name": "a", "newer": 1})");
    EXPECT_EQ(codes(), Codes{"/newer unknown-key"});
}

TEST_F(Fields, OfATupleHaveTheirPlaces)
{
    const ObjectReader object =
        read(R"({"name": "a", "pairs": [["x", 18446744073709551615, 7], ["y"], ["z", "1"], 3]})");
    std::vector<std::string> complete;
    for (const Node* const each : object.items("pairs"))
        if (const TupleReader pair(*each, {ValueType::Text, ValueType::Number}, mErrors); pair.complete())
        {
            complete.push_back(pair.text(0));
            EXPECT_EQ(pair.whole(1), 18446744073709551615U) << "to the last digit";
        }
    EXPECT_EQ(complete, std::vector<std::string>{"x"});
    EXPECT_EQ(codes(), (Codes{"/pairs/1 wrong-type", "/pairs/2/1 wrong-type", "/pairs/3 wrong-type"}));
}

TEST(WholeText, IsRefusedWhereItIsNoJsonInUtf8)
{
    const auto codeOf = [](std::string_view text)
    {
        ErrorReport errors;
        const ParsedText parsed = parseText(text, {20, 3}, errors);
        const std::vector<PlacedError> all = errors.inOrder(withoutByteOrderMark(text), parsed.root);
        return all.empty() ? std::string() : all.front().code;
    };
    EXPECT_EQ(codeOf("\xEF\xBB\xBF{\"a\": 1}"), "");
    EXPECT_EQ(codeOf(""), "syntax");
    EXPECT_EQ(codeOf("{\"a\": \"caf\xE9\"}"), "encoding");
    EXPECT_EQ(codeOf("[[[[]]]]"), "too-deep");
    EXPECT_EQ(codeOf(std::string(21, ' ')), "too-large");
}
