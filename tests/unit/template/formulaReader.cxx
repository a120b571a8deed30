// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/readers/FormulaReader.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::templates;

namespace
{
using Kind = model::Formula::Kind;

/// With a bracket around every operation, so that the order of operations shows.
std::string shapeOf(const model::Formula& formula)
{
    const auto pair = [&formula](const char* sign)
    { return "(" + shapeOf(formula.parts.at(0)) + sign + shapeOf(formula.parts.at(1)) + ")"; };
    switch (formula.kind)
    {
    case Kind::Number:
        return std::to_string(formula.number).substr(0, 4);
    case Kind::Indicator:
        return formula.indicator;
    case Kind::Sum:
        return pair("+");
    case Kind::Difference:
        return pair("-");
    case Kind::Product:
        return pair("*");
    case Kind::Quotient:
        return pair("/");
    case Kind::Negation:
        return "(-" + shapeOf(formula.parts.at(0)) + ")";
    }
    return {};
}

std::string shapeOf(std::string_view text)
{
    const ReadFormula read = readFormula(text);
    EXPECT_FALSE(read.error.has_value()) << text;
    return shapeOf(read.formula);
}

std::size_t errorAt(std::string_view text)
{
    const ReadFormula read = readFormula(text);
    EXPECT_TRUE(read.error.has_value()) << text;
    return read.error ? read.error->offset : std::string_view::npos;
}
}

TEST(FormulaReader, KnowsTheOrderOfOperations)
{
    EXPECT_EQ(shapeOf("a + b * c"), "(a+(b*c))");
    EXPECT_EQ(shapeOf("(a + b) * c"), "((a+b)*c)");
    EXPECT_EQ(shapeOf("a - b - c"), "((a-b)-c)");
    EXPECT_EQ(shapeOf("a / b / c"), "((a/b)/c)");
    EXPECT_EQ(shapeOf("a / b * c"), "((a/b)*c)");
    EXPECT_EQ(shapeOf("-a * b"), "((-a)*b)");
    EXPECT_EQ(shapeOf("a - -b"), "(a-(-b))");
    EXPECT_EQ(shapeOf("-(a + 1.5)"), "(-(a+1.50))");
    EXPECT_EQ(shapeOf(" ( ( phone_calls2 ) )\t"), "phone_calls2");
}

TEST(FormulaReader, ReadsNumbersWithAPoint)
{
    EXPECT_EQ(readFormula("1.5").formula.number, 1.5);
    EXPECT_EQ(readFormula("0012").formula.number, 12);
    EXPECT_EQ(errorAt("1,5"), 1U);
    EXPECT_EQ(errorAt("1e3"), 1U);
    EXPECT_EQ(errorAt(".5"), 0U);
}

TEST(FormulaReader, SaysWhichIndicatorsStandWhere)
{
    const ReadFormula read = readFormula("(a + bc) / a");
    ASSERT_EQ(read.mentions.size(), 3U);
    EXPECT_EQ(read.mentions[1].indicator, "bc");
    EXPECT_EQ(read.mentions[1].offset, 5U);
    EXPECT_EQ(read.mentions[2].offset, 11U);
}

TEST(FormulaReader, PointsAtWhatIsWrongFirst)
{
    EXPECT_EQ(errorAt(""), 0U);
    EXPECT_EQ(errorAt("a + "), 4U);
    EXPECT_EQ(errorAt("(a"), 2U);
    EXPECT_EQ(errorAt("a)) + +"), 1U);
    EXPECT_EQ(errorAt("a  b"), 3U);
    EXPECT_EQ(readFormula("a × b").error->subject, "×");
    EXPECT_EQ(readFormula("2 heures").error->subject, "heures");
}

TEST(FormulaReader, EndsWithAnyText)
{
    const std::string brackets(1'000, '(');
    EXPECT_EQ(errorAt(brackets), 50U);
    EXPECT_EQ(errorAt(std::string(1'000, '-')), 50U);
    std::string sum = "a";
    while (sum.size() + 2 <= 1'000)
        sum += "+a";
    EXPECT_FALSE(readFormula(sum).error.has_value());
    EXPECT_EQ(errorAt(sum + "+a"), 1'000U);
}
