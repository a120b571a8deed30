// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Results as JSON, read back; and what is said of files that are none.

#include "Workbook.hxx"

#include "consolidate/ResultsReader.hxx"
#include "engine/results/ResultsJson.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::consolidate;
using engine::Status;

namespace
{
std::string errorOf(const std::string& json)
{
    const SourceOrErrors read = readResults(json);
    const auto* errors = std::get_if<std::vector<ficheaction::json::PlacedError>>(&read);
    return errors && !errors->empty() ? errors->front().text() : std::string();
}

std::string whole(const std::string& indicator)
{
    return R"({"schemaVersion":1,"template":"t","action":{},"period":{"start":"2026-01-01","end":"2026-12-31"},)"
           "\n\"indicators\":[" +
           indicator + "]}";
}
}

TEST(ResultsReader, ReadsWhatResultsJsonWrites)
{
    model::Template definition = test::centre();
    test::addIndicator(definition, "attendance", {});
    model::Indicator& indicator = definition.grid.objects.back().indicators.back();
    indicator.unit = "h";
    indicator.decimals = 1;
    indicator.measure.breakdown = {test::path("category")};
    engine::Results results;
    results.period = model::calendarYear(2026);
    engine::IndicatorResult& result = results.indicators.emplace_back();
    result.indicator = &indicator;
    result.object = &definition.grid.objects.back();
    result.total.status = Status::Ok;
    result.total.value = 12;
    result.total.upperBound = 14;
    engine::Figure masked;
    masked.status = Status::Masked;
    masked.value = 3;
    result.groups = {{{"Habitant"}, masked}};
    engine::ResultsHeader header;
    header.action = {{"title", "Fête"}, {"structure", "Centre du Parc"}};
    header.rules["attendance"] = {"abc", "sum", false};
    const std::string json = engine::resultsJson(results, definition, header);

    const SourceOrErrors read = readResults(json);
    const auto& source = std::get<Source>(read);
    EXPECT_EQ(nameOf(source), "Centre du Parc – Fête");
    EXPECT_EQ(source.period, model::calendarYear(2026));
    ASSERT_EQ(source.indicators.size(), 1U);
    const SourceIndicator& own = source.indicators.front();
    EXPECT_EQ(own.adding, Adding::Sum);
    EXPECT_EQ(own.unit, "h");
    EXPECT_EQ(own.decimals, 1);
    EXPECT_FALSE(own.ofPeriod);
    EXPECT_EQ(own.total.value, 12);
    EXPECT_EQ(own.total.upperBound, 14);
    ASSERT_EQ(own.parts.size(), 1U);
    EXPECT_EQ(own.parts.front().keys, (std::vector<PartKey>{{"category", "Habitant"}}));
    EXPECT_EQ(own.parts.front().figure.status, Status::Masked);
    EXPECT_EQ(own.parts.front().figure.value, 0);
}

TEST(ResultsReader, TakesNothingFromAMaskedFigureThatSaysItAll)
{
    const SourceOrErrors read = readResults(whole(
        R"({"id":"a","object":"o","label":"l","status":"masked","value":3,"numerator":3,"values":[{"value":"x","count":3}]})"));
    const engine::Figure& figure = std::get<Source>(read).indicators.front().total;
    EXPECT_EQ(figure.value, 0);
    EXPECT_FALSE(figure.numerator);
    EXPECT_TRUE(figure.values.empty());
}

TEST(ResultsReader, RefusesMoreIndicatorsThanATemplateMayHave)
{
    const auto file = [](int count)
    {
        std::string indicators;
        for (int number = 0; number < count; ++number)
            indicators += std::string(number > 0 ? "," : "") + R"({"id":"i)" + std::to_string(number) +
                          R"(","object":"o","label":"l","status":"ok","value":3})";
        return whole(indicators);
    };
    EXPECT_EQ(std::get<Source>(readResults(file(2000))).indicators.size(), 2000U);
    EXPECT_NE(errorOf(file(20000)).find("too-many-indicators"), std::string::npos) << errorOf(file(20000));
}

TEST(ResultsReader, SaysWhereAFileIsWrong)
{
    EXPECT_NE(errorOf("{").find("1:2"), std::string::npos) << errorOf("{");
    EXPECT_NE(errorOf("[]").find("wrong-type"), std::string::npos);
    EXPECT_NE(errorOf("{}").find("missing-key"), std::string::npos);
    EXPECT_NE(errorOf("\xFF\xFE{").find("encoding"), std::string::npos);
    EXPECT_NE(
        errorOf(
            R"({"schemaVersion":9,"template":"t","action":{},"period":{"start":"2026-01-01","end":"2026-12-31"},"indicators":[]})")
            .find("unsupported-version"),
        std::string::npos);
    EXPECT_TRUE(errorOf(whole(R"({"id":"a","object":"o","label":"l","status":"okay","value":3})")).starts_with("2:"));
    EXPECT_FALSE(errorOf(whole(R"({"id":"a","object":"o","label":"l","status":"ok","value":null})")).empty());
    EXPECT_FALSE(errorOf(whole(R"({"id":"a","object":"o","label":"l","status":"ok","value":1,"value":2})")).empty());
}
