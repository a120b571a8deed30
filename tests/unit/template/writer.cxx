// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What is written of a definition is read as the same definition, and nothing that a template can say is left out.

#include "RandomDefinition.hxx"
#include "RandomTimes.hxx"
#include "ShapeCoverage.hxx"
#include "SourceFolder.hxx"
#include "TemplateFiles.hxx"
#include "model/Date.hxx"
#include "template/FilledTemplate.hxx"
#include "template/TemplateWriter.hxx"
#include "template/readers/BirthColumns.hxx"
#include "template/readers/FormulaReader.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace ficheaction;
using namespace ficheaction::templates;

namespace
{
/// Every file of a template that lies in the sources, and the bundled ones as their sample years fill them.
std::vector<std::pair<std::string, std::string>> everyTemplate()
{
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& entry : std::filesystem::directory_iterator(tests::templateFolder()))
    {
        const std::string name = entry.path().stem().string();
        if (name.ends_with(".schema"))
            continue;
        all.emplace_back(name, contentOf(entry.path()));
        const auto sample = tests::templateFolder().parent_path() / "samples" / entry.path().filename();
        if (std::filesystem::exists(sample))
            all.emplace_back(name + " filled", filledTemplate(all.back().second, contentOf(sample)));
    }
    for (const auto& entry : std::filesystem::directory_iterator(tests::testDataFolder() / "templates"))
        if (entry.path().filename().string().starts_with("pass-") && entry.path().extension() == ".json")
            all.emplace_back(entry.path().stem().string(), contentOf(entry.path()));
    return all;
}

/// Whether every error says that the measure makes no sense or is too deep, and none that it is written wrongly.
bool areOfSense(const std::vector<TemplateError>& errors)
{
    static const std::set<std::string> codes{"not-dated", "misplaced-key", "unknown-indicator", "too-deep"};
    return std::all_of(errors.begin(), errors.end(),
                       [](const TemplateError& error) { return codes.contains(error.code); });
}

/// Takes the indicators away that `errors` are in.
void removeRefused(model::Template& definition, const std::vector<TemplateError>& errors)
{
    std::vector<std::vector<bool>> refused;
    for (std::size_t object = 0; object < definition.grid.objects.size(); ++object)
    {
        std::vector<model::Indicator>& indicators = definition.grid.objects[object].indicators;
        std::vector<model::Indicator> kept;
        for (std::size_t place = 0; place < indicators.size(); ++place)
        {
            const std::string pointer =
                "/grid/objects/" + std::to_string(object) + "/indicators/" + std::to_string(place) + "/";
            const bool isRefused =
                std::any_of(errors.begin(), errors.end(),
                            [&](const TemplateError& error) { return error.pointer.starts_with(pointer); });
            if (!isRefused)
                kept.push_back(indicators[place]);
        }
        indicators = std::move(kept);
    }
    for (model::Register& each : definition.registers)
        for (model::Column& column : each.columns)
            column.birth = false;
    markBirths(definition);
}
}

TEST(TemplateWriter, WritesEveryTemplateAsItIsRead)
{
    for (const auto& [name, text] : everyTemplate())
    {
        const model::Template definition = templateOf(text);
        const std::string written = writeTemplate(definition);
        EXPECT_EQ(linesOf(errorsOf(written)), "") << name;
        EXPECT_TRUE(templateOf(written) == definition) << name << "\n" << written;
        EXPECT_EQ(writeTemplate(templateOf(written)), written) << name;
    }
}

TEST(TemplateWriter, WritesWhateverADefinitionCanSay)
{
    ShapeCoverage coverage;
    std::size_t indicators = 0;
    std::size_t refused = 0;
    for (unsigned seed = 1; seed <= 2'000 * test::randomTimes(); ++seed)
    {
        model::Template definition = randomDefinition(seed);
        indicators += definition.indicators().size();
        std::string written = writeTemplate(definition);
        TemplateOrErrors read = readTemplate(written);
        while (const auto* const errors = std::get_if<std::vector<TemplateError>>(&read))
        {
            const std::size_t before = definition.indicators().size();
            ASSERT_TRUE(areOfSense(*errors)) << seed << "\n" << linesOf(*errors) << written;
            removeRefused(definition, *errors);
            refused += before - definition.indicators().size();
            ASSERT_LT(definition.indicators().size(), before) << seed << "\n" << linesOf(*errors);
            written = writeTemplate(definition);
            read = readTemplate(written);
        }
        ASSERT_TRUE(std::get<model::Template>(read) == definition) << seed << "\n" << written;
        ASSERT_EQ(writeTemplate(std::get<model::Template>(read)), written) << seed;
        coverage.add(written);
    }
    EXPECT_EQ(coverage.missing(), std::vector<std::string>());
    EXPECT_LT(refused * 10, indicators);
}

TEST(TemplateWriter, KeepsFormulasWithAsFewBracketsAsCanBe)
{
    const std::pair<const char*, const char*> written[] = {
        {"a+b-c", "a + b - c"},
        {"a-(b+c)", "a - (b + c)"},
        {"a-(b-c)", "a - (b - c)"},
        {"((a-b))-c", "a - b - c"},
        {"(a+b)*c/d", "(a + b) * c / d"},
        {"a/(b*c)", "a / (b * c)"},
        {"a/(b/c)+1", "a / (b / c) + 1"},
        {"-(a+b)*-c", "-(a + b) * -c"},
        {"--a", "--a"},
        {"0.10*a", "0.1 * a"},
        {"12345678.5*a", "12345678.5 * a"},
    };
    for (const auto& [source, expected] : written)
    {
        const model::Formula formula = readFormula(source).formula;
        EXPECT_EQ(writeFormula(formula), expected);
        EXPECT_TRUE(readFormula(writeFormula(formula)).formula == formula) << source;
    }
}

TEST(TemplateWriter, KeepsAFormulaThatIsAsLongAsAFormulaMayBe)
{
    std::string source = "1";
    while (source.size() + 2 <= longestFormula)
        source += "+1";
    const model::Formula formula = readFormula(source).formula;
    ASSERT_FALSE(readFormula(source).error);
    EXPECT_EQ(writeFormula(formula), source);
}

TEST(TemplateWriter, WritesPointsAsTheSharesThatTheyWereReadFrom)
{
    for (const char* const share : {"0.05", "0.07", "0.29", "0.57", "0.333", "-0.011", "1e-7", "0.1"})
    {
        const std::string expected = std::string("\"target\": ") + (share == std::string("1e-7") ? "1e-07" : share);
        const std::string text = replaced(
            contentOf(tests::testDataFolder() / "templates" / "pass-every-kind.json"), "\"id\": \"progress\",",
            "\"id\": \"shares\", \"label\": \"Parts\", \"format\": \"percent\", \"target\": " + std::string(share) +
                ", \"baseline\": " + share +
                ", \"measure\": { \"kind\": \"trend\", \"of\": { \"kind\": \"ratio\","
                " \"numerator\": { \"kind\": \"count\", \"register\": \"events\" },"
                " \"denominator\": { \"kind\": \"count\", \"register\": \"events\" } } } }, { \"id\": \"progress\",");
        const model::Template definition = templateOf(text);
        const auto indicators = definition.indicators();
        const auto shares = std::find_if(indicators.begin(), indicators.end(),
                                         [](const auto& each) { return each.second->id == "shares"; });
        ASSERT_NE(shares, indicators.end());
        EXPECT_TRUE(shares->second->points);
        const std::string written = writeIndicator(*shares->second, definition);
        EXPECT_NE(written.find(expected), std::string::npos) << written;
        EXPECT_EQ(written.find("points"), std::string::npos) << written;
        EXPECT_TRUE(templateOf(writeTemplate(definition)) == definition) << share;
    }
}

TEST(TemplateWriter, WritesDaysWhereAFilterComparesDays)
{
    const model::Template definition =
        templateOf(contentOf(tests::testDataFolder() / "templates" / "pass-every-kind.json"));
    model::Filter filter;
    filter.kind = model::Filter::Kind::GreaterOrEqual;
    filter.path = {{"day"}};
    filter.bound = model::Date::of(2026, 6, 12).daysSinceEpoch;
    EXPECT_EQ(writeFilter(filter, "events", definition), R"({ "path": "day", "atLeast": "2026-06-12" })");
    filter.path = {{"places"}};
    filter.bound = 0.1;
    EXPECT_EQ(writeFilter(filter, "events", definition), R"({ "path": "places", "atLeast": 0.1 })");
    EXPECT_EQ(writeFilter(model::Filter(), "events", definition), "{}");
}

TEST(TemplateWriter, SaysNothingThatIsMeantAnyway)
{
    model::Column column;
    column.id = "hours";
    column.label = "Heures";
    column.type = model::ColumnType::Number;
    EXPECT_EQ(writeColumn(column), R"({ "id": "hours", "label": "Heures", "type": "number" })");
    model::Indicator indicator;
    indicator.id = "visits";
    indicator.label = "Visites";
    indicator.measure.source = "visits";
    indicator.rollUp = model::RollUp::Sum;
    EXPECT_EQ(writeIndicator(indicator, {}),
              R"({ "id": "visits", "label": "Visites", "measure": { "kind": "count", "register": "visits" } })");
}

TEST(TemplateWriter, LaysOutWhatIsLongOverLines)
{
    model::ListOfValues list{"types", "Types", {std::string(60, 'a'), std::string(60, 'b')}, true};
    EXPECT_EQ(writeList(list), "{\n  \"id\": \"types\",\n  \"label\": \"Types\",\n  \"values\": [\n    \"" +
                                   std::string(60, 'a') + "\",\n    \"" + std::string(60, 'b') +
                                   "\"\n  ],\n  \"ordered\": true\n}");
}

TEST(TemplateWriter, LeavesBlanksOutWhereATemplateWouldBecomeTooLarge)
{
    model::Template definition = templateOf(smallTemplate());
    model::GridObject& object = definition.grid.objects.front();
    model::Indicator model = object.indicators.front();
    model.measure.breakdown.clear();
    model.parts.clear();
    model.label = std::string(400, 'x');
    while (object.indicators.size() < 1'900)
    {
        model.id = "added_" + std::to_string(object.indicators.size());
        object.indicators.push_back(model);
    }
    const std::string written = writeTemplate(definition);
    EXPECT_LE(written.size(), Limits().bytes);
    EXPECT_EQ(std::count(written.begin(), written.end(), '\n'), 1);
    EXPECT_TRUE(templateOf(written) == definition);
}
