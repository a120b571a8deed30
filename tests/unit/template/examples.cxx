// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Every example of docs/templates.md is read without an error, and computed: the figures on that page are true.

#include "../engine/Workbook.hxx"
#include "ExampleTables.hxx"
#include "SourceFolder.hxx"
#include "TemplateFiles.hxx"
#include "engine/evaluation/Evaluation.hxx"
#include "template/shapes/ObjectShapes.hxx"

#include <gtest/gtest.h>

#include <cstdio>

using namespace ficheaction;
using namespace ficheaction::templates;

namespace
{
const model::Date today = model::Date::of(2026, 10, 15);
const model::Period year = model::calendarYear(2026);

std::string numberText(double number)
{
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%.5f", number);
    std::string text = buffer;
    text.erase(text.find_last_not_of('0') + 1);
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

std::string figureText(const engine::Figure& figure, const model::Template& definition, const model::Measure& measure)
{
    if (figure.status == engine::Status::Empty)
        return definition.word("state.empty");
    if (figure.status != engine::Status::Ok)
        return std::string(statusText(figure.status));
    if (!figure.level.empty())
        return figure.level;
    if (measure.kind == model::MeasureKind::Done)
        return definition.word(figure.value > 0 ? "value.yes" : "value.no");
    const std::string upper = figure.upperBound ? " to " + numberText(*figure.upperBound) : "";
    return numberText(figure.value) + upper;
}

std::string partsText(const engine::Figure& figure)
{
    return figure.numerator && figure.denominator
               ? numberText(*figure.numerator) + " of " + numberText(*figure.denominator)
               : "";
}

std::vector<std::vector<std::string>> valueRows(const engine::Figure& figure, bool days)
{
    std::vector<std::vector<std::string>> rows;
    for (const engine::ValueCount& value : figure.values)
    {
        rows.push_back({value.value, std::to_string(value.count)});
        std::string dates;
        for (const model::Date& date : value.dates)
            dates += (dates.empty() ? "" : ", ") + isoText(date);
        if (days)
            rows.back().push_back(dates);
    }
    return rows;
}

/// A template in which one part of the page stands, its registers filled with the rows of the page.
class ExamplesOfThePage : public testing::Test
{
protected:
    ExamplesOfThePage()
        : mPage(examplesIn(contentOf(tests::sourceFolder() / "docs" / "templates.md")))
    {
        for (const Example& example : mPage.examples)
            if (example.json.find("\"registers\"") != std::string::npos &&
                example.json.find("\"grid\"") == std::string::npos)
                mRegisters = example.json.substr(example.json.find('{') + 1, example.json.rfind('}') - 1);
    }

    /// `indicators` is what stands between the brackets.
    std::string templateWith(const std::string& indicators) const
    {
        return R"({ "schemaVersion": 1, "id": "page", "language": "en", "title": "Page", "card": [],
            "sheets": { "card": "Card", "lists": "Lists", "grid": "Grid" }, "grid": { "objects": [
            { "id": "all", "label": "All", "indicators": [)" +
               indicators + "] }] }, " + mRegisters + "}";
    }

    static std::string indicatorOf(const std::string& measure)
    {
        return R"({ "id": "example", "label": "Example", "measure": )" + measure + "}";
    }

    static std::string countOfVisits(const std::string& key, const std::string& value)
    {
        return indicatorOf(R"({ "kind": "count", "register": "visits", ")" + key + "\": " + value + "}");
    }

    test::Cell cellOf(const model::Column& column, const std::string& text) const
    {
        if (text.empty())
            return test::blank;
        if (column.type == model::ColumnType::Number)
            return std::stod(text);
        if (column.type != model::ColumnType::Date)
            return text;
        const std::optional<model::Date> date = model::dateFromIso(text);
        EXPECT_TRUE(date.has_value()) << text;
        return date.value_or(today).daysSinceEpoch + 25569.0;
    }

    test::Workbook workbookWith(const std::string& indicators) const
    {
        test::Workbook workbook(templateOf(templateWith(indicators)));
        for (const auto& [id, table] : mPage.registers)
        {
            const model::Register& definition = *workbook.definition().registerNamed(id);
            EXPECT_EQ(table.header.size(), definition.columns.size()) << id;
            for (const std::vector<std::string>& row : table.rows)
            {
                std::vector<test::Cell> cells;
                for (std::size_t column = 0; column < definition.columns.size(); ++column)
                {
                    EXPECT_EQ(table.header.at(column), definition.columns[column].id) << id;
                    cells.push_back(cellOf(definition.columns[column], row.at(column)));
                }
                workbook.add(id, cells);
            }
        }
        return workbook;
    }

    /// The last of the indicators.
    static engine::IndicatorResult resultOf(test::Workbook& workbook)
    {
        const engine::Dataset data = workbook.dataset();
        const std::vector<engine::Results> results = engine::evaluate(data, std::span(&year, 1), {today, {}});
        return results.at(0).indicators.back();
    }

    static void expectTable(const ExampleTable& table, const engine::IndicatorResult& result,
                            const model::Template& definition)
    {
        std::vector<std::vector<std::string>> rows;
        if (table.header.front() == "value")
            rows = valueRows(result.total, table.header.size() == 3);
        else
            for (const engine::Group& group : result.groups)
            {
                rows.push_back(group.keys);
                rows.back().push_back(figureText(group.figure, definition, result.indicator->measure));
            }
        EXPECT_EQ(rows, table.rows);
    }

    void expectFigure(const Example& example, const std::string& indicators) const
    {
        test::Workbook workbook = workbookWith(indicators);
        if (workbook.definition().indicators().empty())
            return;
        const engine::IndicatorResult result = resultOf(workbook);
        EXPECT_EQ(figureText(result.total, workbook.definition(), result.indicator->measure), example.figure);
        if (!example.parts.empty())
        {
            EXPECT_EQ(partsText(result.total), example.parts);
        }
        if (!example.table.header.empty())
            expectTable(example.table, result, workbook.definition());
    }

    const ExampleTable& tableOf(std::string_view firstHeading) const
    {
        for (const ExampleTable& table : mPage.tables)
            if (table.header.front() == firstHeading)
                return table;
        throw std::out_of_range(std::string(firstHeading));
    }

    ExamplePage mPage;
    std::string mRegisters;
};
}

TEST_F(ExamplesOfThePage, GiveTheFiguresBelowThem)
{
    std::size_t computed = 0;
    for (const Example& example : mPage.examples)
    {
        SCOPED_TRACE("docs/templates.md, line " + std::to_string(example.line));
        const bool isMeasure = example.json.starts_with("{ \"kind\"");
        const bool areIndicators = example.json.starts_with("[");
        EXPECT_EQ(!example.figure.empty(), isMeasure || areIndicators);
        if (example.figure.empty())
            continue;
        expectFigure(example,
                     areIndicators ? example.json.substr(1, example.json.rfind(']') - 1) : indicatorOf(example.json));
        ++computed;
    }
    EXPECT_GT(computed, 40U);
}

TEST_F(ExamplesOfThePage, OfIndicatorsAreRead)
{
    for (const Example& example : mPage.examples)
        if (example.json.starts_with("{ \"id\": \"reach\""))
        {
            EXPECT_EQ(linesOf(errorsOf(templateWith(example.json))), "") << example.line;
        }
}

TEST_F(ExamplesOfThePage, OfDimensionsGiveTheGroupsBesideThem)
{
    for (const std::vector<std::string>& row : tableOf("dimension").rows)
    {
        test::Workbook workbook = workbookWith(countOfVisits("breakdown", "[" + row.at(0) + "]"));
        std::string groups;
        for (const engine::Group& group : resultOf(workbook).groups)
            groups += (groups.empty() ? "" : "; ") + group.keys.at(0) + " " + numberText(group.figure.value);
        EXPECT_EQ(groups, row.at(1)) << row.at(0);
    }
}

TEST_F(ExamplesOfThePage, OfFiltersCountTheVisitsBesideThem)
{
    for (const std::vector<std::string>& row : tableOf("filter").rows)
    {
        test::Workbook workbook = workbookWith(countOfVisits("where", row.at(0)));
        EXPECT_EQ(numberText(resultOf(workbook).total.value), row.at(2)) << row.at(0);
    }
}

TEST_F(ExamplesOfThePage, ShowEveryKindAndEveryDimension)
{
    std::string all;
    for (const Example& example : mPage.examples)
        if (!example.figure.empty())
            all += example.json;
    for (const json::ObjectShape* shape : shapes::measures)
        EXPECT_NE(all.find("\"kind\": \"" + std::string(shape->mark()) + "\""), std::string::npos) << shape->mark();
    EXPECT_GE(tableOf("dimension").rows.size(), 14U);
    EXPECT_GE(tableOf("filter").rows.size(), shapes::filters.size());
}
