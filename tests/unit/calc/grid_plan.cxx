// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/GridPlan.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::calc;

namespace
{
const std::map<std::string, std::string> wording{
    {"state.empty", "aucune donnée"}, {"state.error", "erreur"}, {"grid.removed", "(retiré)"}};

class GridPlanned : public testing::Test
{
protected:
    GridPlanned()
    {
        model::GridObject object{"o", "Objet", {}, {}};
        for (const char* id : {"events", "people"})
        {
            object.indicators.emplace_back();
            object.indicators.back().id = id;
            object.indicators.back().label = id;
        }
        definition.grid.objects.push_back(object);
        for (const model::Indicator& indicator : definition.grid.objects[0].indicators)
        {
            engine::IndicatorResult result;
            result.indicator = &indicator;
            result.object = &definition.grid.objects[0];
            result.total = figure(1);
            results.indicators.push_back(result);
        }
    }

    static engine::Figure figure(double value)
    {
        engine::Figure made;
        made.status = engine::Status::Ok;
        made.value = value;
        return made;
    }

    void addPart(std::size_t indicator, const std::string& part, double value)
    {
        results.indicators[indicator].groups.push_back({{part}, figure(value)});
    }

    GridPlan plan(const std::vector<GridSheetRow>& rows) const
    {
        GridLanguage language;
        language.wording = &wording;
        language.day = [](model::Date day) { return "le " + model::isoText(day); };
        std::vector<engine::Results> all{results};
        all.insert(all.end(), compared.begin(), compared.end());
        return planGrid(definition, all, rows, 7, language, [](const std::string&) { return std::string(); });
    }

    static std::vector<std::string> order(const GridPlan& plan)
    {
        std::vector<std::string> rows;
        for (const PlannedRow& row : plan.rows)
            rows.push_back(std::to_string(row.row) + " " + identityText(row.key));
        return rows;
    }

    /// Another period, in which the first indicator has these parts.
    void addPeriod(const std::vector<std::pair<std::string, double>>& parts)
    {
        compared.push_back(results);
        compared.back().indicators[0].total = figure(100);
        compared.back().indicators[0].groups.clear();
        for (const auto& [part, value] : parts)
            compared.back().indicators[0].groups.push_back({{part}, figure(value)});
    }

    static std::string shown(const CellContent& content)
    {
        if (const double* const number = std::get_if<double>(&content))
            return std::to_string(static_cast<int>(*number));
        return std::get<std::string>(content);
    }

    static std::vector<std::string> figures(const GridPlan& plan)
    {
        std::vector<std::string> rows;
        for (const PlannedRow& row : plan.rows)
        {
            rows.push_back(identityText(row.key) + ":");
            for (const PlannedFigure& figure : row.figures)
                rows.back() += " " + shown(figure.content);
        }
        return rows;
    }

    model::Template definition;
    engine::Results results;
    std::vector<engine::Results> compared;
};

using Rows = std::vector<std::string>;
}

TEST_F(GridPlanned, InsertsPartsBelowTheirIndicator)
{
    addPart(0, "a", 1);
    addPart(0, "b", 2);
    addPart(1, "c", 3);
    const GridPlan made = plan({{8, "events", "events"}, {9, "people", "people"}, {10, "@participation", ""}});
    EXPECT_EQ(order(made), (Rows{"8 events", "9 events|a", "10 events|b", "11 people", "12 people|c"}));
    ASSERT_EQ(made.insertions.size(), 2u);
    EXPECT_EQ(made.insertions[0].before, 9);
    EXPECT_EQ(made.insertions[0].count, 2);
    EXPECT_EQ(made.insertions[1].before, 10);
    EXPECT_EQ(made.insertions[1].count, 1);
    ASSERT_EQ(made.grown.size(), 2u);
    EXPECT_EQ(made.grown[0].countNow, 0);
    EXPECT_EQ(made.grown[0].then, 9);
    EXPECT_EQ(made.grown[0].countThen, 2);
}

TEST_F(GridPlanned, InsertsANewPartWhereTheResultsHaveIt)
{
    addPart(0, "a", 1);
    addPart(0, "b", 2);
    addPart(0, "c", 3);
    const GridPlan made =
        plan({{8, "events", "events"}, {9, "events|a", "a"}, {10, "events|c", "c"}, {11, "people", "people"}});
    EXPECT_EQ(order(made), (Rows{"8 events", "9 events|a", "10 events|b", "11 events|c", "12 people"}));
    ASSERT_EQ(made.grown.size(), 1u);
    EXPECT_EQ(made.grown[0].now, 9);
    EXPECT_EQ(made.grown[0].countNow, 2);
    EXPECT_EQ(made.grown[0].then, 9);
    EXPECT_EQ(made.grown[0].countThen, 3);
}

TEST_F(GridPlanned, ChangesNoRowsWhereAllAreThere)
{
    addPart(0, "a", 1);
    const GridPlan made = plan({{8, "people", "people"}, {12, "events", "events"}, {13, "events|A", "A"}});
    EXPECT_TRUE(made.insertions.empty());
    EXPECT_TRUE(made.grown.empty());
    EXPECT_EQ(order(made), (Rows{"8 people", "12 events", "13 events|A"}));
    EXPECT_FALSE(made.rows[2].writeIdentity);
}

TEST_F(GridPlanned, KeepsPartsThatTheDataNoLongerHas)
{
    const GridPlan made = plan({{8, "events", "events"}, {9, "events|a", "a"}, {10, "people", "people"}});
    EXPECT_EQ(made.rows[1].figures[0].content, CellContent("aucune donnée"));
    EXPECT_EQ(made.rows[1].alerts, CellContent());
    EXPECT_EQ(made.rows[0].alerts, CellContent(0.0));
}

TEST_F(GridPlanned, SaysThatAPartCouldNotBeComputed)
{
    results.indicators[0].total.status = engine::Status::Error;
    const GridPlan made = plan({{8, "events", "events"}, {9, "events|a", "a"}, {10, "people", "people"}});
    EXPECT_EQ(made.rows[0].figures[0].content, CellContent("erreur"));
    EXPECT_EQ(made.rows[1].figures[0].content, CellContent("erreur"));
}

TEST_F(GridPlanned, AppendsNewIndicatorsAndMarksOldOnes)
{
    addPart(1, "a", 1);
    const GridPlan made =
        plan({{8, "events", "events"}, {9, "families", "Familles"}, {10, "@participation", "Niveau"}});
    EXPECT_EQ(order(made), (Rows{"8 events", "9 ", "10 people", "11 people|a"}));
    EXPECT_EQ(made.rows[1].figures[0].content, CellContent("(retiré)"));
    EXPECT_TRUE(made.rows[2].isNew);
    ASSERT_EQ(made.insertions.size(), 1u);
    EXPECT_EQ(made.insertions[0].before, 10);
}

TEST_F(GridPlanned, PutsANewIndicatorWhereTheTemplateHasIt)
{
    addPart(0, "a", 1);
    EXPECT_EQ(order(plan({{8, "people", "people"}, {9, "@participation", "Niveau"}})),
              (Rows{"8 events", "9 events|a", "10 people"}));
    definition.grid.objects[0].indicators.push_back(definition.grid.objects[0].indicators[0]);
    definition.grid.objects[0].indicators.back().id = "last";
    definition.grid.objects[0].indicators.back().label = "last";
    for (std::size_t index = 0; index < 2; ++index)
        results.indicators[index].indicator = &definition.grid.objects[0].indicators[index];
    results.indicators.push_back(results.indicators[1]);
    results.indicators.back().indicator = &definition.grid.objects[0].indicators[2];
    EXPECT_EQ(order(plan({{8, "events", "events"}, {9, "", "of staff"}, {10, "last", "last"}})),
              (Rows{"8 events", "9 events|a", "11 people", "12 last"}));
}

TEST_F(GridPlanned, FillsAnEmptyGridBelowItsHeading)
{
    EXPECT_EQ(order(plan({})), (Rows{"8 events", "9 people"}));
}

TEST_F(GridPlanned, DoesNotCountRowsAndTheirLaterPartsAsOneGroup)
{
    addPart(0, "a", 1);
    addPart(1, "a", 1);
    const GridPlan made = plan({{8, "events", "events"}, {9, "people", "people"}});
    ASSERT_EQ(made.grown.size(), 2u);
    EXPECT_EQ(made.grown[0].countThen, 1);
    EXPECT_EQ(made.grown[1].countThen, 1);
}

TEST_F(GridPlanned, HasAFigureForEachPeriod)
{
    addPart(0, "a", 1);
    addPeriod({{"a", 2}});
    addPeriod({{"a", 3}});
    EXPECT_EQ(figures(plan({{8, "events", "events"}, {9, "people", "people"}})),
              (Rows{"events: 1 100 100", "events|a: 1 2 3", "people: 1 1 1"}));
}

TEST_F(GridPlanned, GivesRowsToPartsOfComparedPeriodsWhereTheyBelong)
{
    addPart(0, "a", 1);
    addPart(0, "c", 2);
    addPart(0, "(non renseigné)", 3);
    addPeriod({{"A", 4}, {"b", 5}, {"(non renseigné)", 6}});
    addPeriod({{"0", 7}, {"c", 8}, {"d", 9}});
    EXPECT_EQ(figures(plan({{8, "events", "events"}, {9, "people", "people"}})),
              (Rows{"events: 1 100 100", "events|0: aucune donnée aucune donnée 7", "events|a: 1 4 aucune donnée",
                    "events|b: aucune donnée 5 aucune donnée", "events|c: 2 aucune donnée 8",
                    "events|d: aucune donnée aucune donnée 9", "events|(non renseigné): 3 6 aucune donnée",
                    "people: 1 1 1"}));
}

TEST_F(GridPlanned, CallsPartsByADateAsPeopleWriteIt)
{
    model::Register visits;
    visits.id = "visits";
    visits.columns.emplace_back();
    visits.columns.back().id = "day";
    visits.columns.back().type = model::ColumnType::Date;
    definition.registers.push_back(visits);
    model::Measure& measure = definition.grid.objects[0].indicators[0].measure;
    measure.source = "visits";
    measure.breakdown = {model::Path{{"day"}}};
    addPart(0, "2026-10-02", 3);
    addPart(0, "2026-11-02", 4);
    const GridPlan made = plan({{8, "events", "events"}});
    ASSERT_EQ(made.rows.size(), 4U);
    EXPECT_EQ(made.rows[1].label, "le 2026-10-02");
    EXPECT_EQ(identityText(made.rows[1].key), "events|2026-10-02");
    // Rows whose labels alone were sorted are found by them, also those that were written before labels were so.
    const GridPlan sorted = plan({{8, "events", "events"},
                                  {9, "events|2026-10-02", "le 2026-11-02"},
                                  {10, "events|2026-11-02", "2026-10-02"},
                                  {11, "people", "people"}});
    ASSERT_EQ(sorted.rows.size(), 4U);
    EXPECT_EQ(figures(sorted)[1], "events|2026-11-02: 4");
    EXPECT_EQ(figures(sorted)[2], "events|2026-10-02: 3");
}

TEST_F(GridPlanned, CountsTheAlertsOfTheGridsOwnPeriod)
{
    addPeriod({});
    compared[0].indicators[0].alerts = {{0, 0, 0}};
    EXPECT_EQ(plan({{8, "events", "events"}, {9, "people", "people"}}).rows[0].alerts, CellContent(0.0));
}
