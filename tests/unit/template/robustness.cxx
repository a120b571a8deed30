// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Whatever bytes a template is made of, reading it ends, in a template or in errors with a place in the text.

#include "RandomTimes.hxx"
#include "TemplateFiles.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace ficheaction;
using namespace ficheaction::templates;

namespace
{
/// Reads `text`; checks that there is a template or at least one error, and that errors are in their order.
void expectTemplateOrErrors(const std::string& text)
{
    const TemplateOrErrors read = readTemplate(text);
    const auto* errors = std::get_if<std::vector<TemplateError>>(&read);
    if (!errors)
        return;
    ASSERT_FALSE(errors->empty());
    const auto lines = static_cast<std::size_t>(1 + std::count(text.begin(), text.end(), '\n') +
                                                std::count(text.begin(), text.end(), '\r'));
    std::pair<std::size_t, std::size_t> last{1, 1};
    for (const TemplateError& error : *errors)
    {
        ASSERT_GE(std::pair(error.line, error.column), last) << error.text();
        ASSERT_LE(error.line, lines) << error.text();
        ASSERT_FALSE(error.code.empty());
        last = {error.line, error.column};
    }
}

class Chance
{
public:
    std::size_t below(std::size_t bound) { return mEngine() % bound; }

private:
    std::mt19937 mEngine{20110321};
};
}

TEST(Robustness, SurvivesChangedBytes)
{
    Chance chance;
    const std::string small = smallTemplate();
    const std::string large = bundled("clos-du-roy");
    for (unsigned round = 0; round < 3000 * test::randomTimes(); ++round)
    {
        std::string text = round % 6 == 0 ? large : small;
        for (std::size_t change = 0; change <= chance.below(4); ++change)
            text[chance.below(text.size())] = static_cast<char>(chance.below(256));
        ASSERT_NO_FATAL_FAILURE(expectTemplateOrErrors(text)) << "round " << round;
    }
}

TEST(Robustness, SurvivesChangedSigns)
{
    Chance chance;
    constexpr std::string_view signs = "{}[]\",:\\0-.e \n";
    const std::string small = smallTemplate();
    for (unsigned round = 0; round < 2000 * test::randomTimes(); ++round)
    {
        std::string text = small;
        text[chance.below(text.size())] = signs[chance.below(signs.size())];
        ASSERT_NO_FATAL_FAILURE(expectTemplateOrErrors(text)) << "round " << round;
    }
}

TEST(Robustness, SurvivesMovedPieces)
{
    Chance chance;
    const std::string small = smallTemplate();
    for (unsigned round = 0; round < 2000 * test::randomTimes(); ++round)
    {
        std::string text = small;
        const std::string piece = text.substr(chance.below(text.size()), chance.below(80));
        if (round % 2 == 0)
            text.erase(chance.below(text.size()), chance.below(80));
        text.insert(chance.below(text.size()), piece);
        ASSERT_NO_FATAL_FAILURE(expectTemplateOrErrors(text)) << "round " << round;
    }
}

TEST(Robustness, ReportsTruncations)
{
    const std::string small = smallTemplate();
    const std::size_t end = small.rfind('}');
    for (std::size_t length = 0; length <= end; length += 3)
    {
        const std::string text = small.substr(0, length);
        ASSERT_NO_FATAL_FAILURE(expectTemplateOrErrors(text)) << length;
        ASSERT_FALSE(errorsOf(text).empty()) << length;
    }
}

TEST(Robustness, SurvivesValuesOfOtherTypesEverywhere)
{
    const std::string small = smallTemplate();
    for (const char* other : {"null", "true", "-1", "\"\"", "[]", "{}", "[null]", "{\"id\":{}}"})
        for (std::size_t colon = small.find(':'); colon != std::string::npos; colon = small.find(':', colon + 1))
            ASSERT_NO_FATAL_FAILURE(
                expectTemplateOrErrors(small.substr(0, colon + 1) + other + ", \"x\": " + small.substr(colon + 1)))
                << other << " at " << colon;
}

TEST(Robustness, EndsSoonWithMuchNonsense)
{
    const auto repeated = [](std::string begin, std::string_view piece, std::string_view end)
    {
        while (begin.size() + piece.size() + end.size() < 250'000)
            begin += piece;
        begin.pop_back();
        return begin.append(end);
    };
    expectTemplateOrErrors(repeated("[", "[],", "]"));
    expectTemplateOrErrors(repeated("{", "\"\":0,", "}"));
    expectTemplateOrErrors(repeated("{\"lists\":[", "{},", "]}"));
    expectTemplateOrErrors(repeated("{\"registers\":[", "{\"columns\":[{}]},", "]}"));
    expectTemplateOrErrors(std::string(1'000'000, '{'));
    expectTemplateOrErrors(std::string(1'000'000, '"'));

    std::string columns = "{\"registers\":[{\"id\":\"r\",\"columns\":[";
    for (int column = 0; column < 2'000; ++column)
        columns += "{\"id\":\"column" + std::to_string(column) + "\"},";
    columns.back() = ']';
    expectTemplateOrErrors(repeated(columns + ",\"rows\":[", "{\"colum\":\"\"},", "]}]}"));
}

TEST(Robustness, EndsSoonWithManyCircles)
{
    std::string indicators;
    for (int number = 0; number < 2'000; ++number)
    {
        std::string formula = "i" + std::to_string((number + 1) % 2'000);
        for (int other = 0; other < 40; ++other)
            formula += " + i" + std::to_string(number * other % 2'000);
        indicators += (number > 0 ? "," : "") + std::string("{\"id\":\"i") + std::to_string(number) +
                      "\",\"label\":\"I\",\"measure\":{\"kind\":\"expression\",\"formula\":\"" + formula + "\"}}";
    }
    const std::string small = smallTemplate();
    const std::size_t begin = small.find("\"indicators\": [") + 15;
    const std::string text = small.substr(0, begin) + indicators + small.substr(small.find("\n  ] }] },"));
    const std::vector<TemplateError> errors = errorsOf(text);
    EXPECT_EQ(errors.size(), 20U);
    for (const TemplateError& error : errors)
        EXPECT_EQ(error.code, "expression-cycle");
}
