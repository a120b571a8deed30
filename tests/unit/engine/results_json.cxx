// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "SourceFolder.hxx"
#include "Workbook.hxx"

#include "engine/results/ResultsJson.hxx"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include <boost/json.hpp>

using namespace ficheaction;
using namespace ficheaction::test;
using engine::Status;
namespace json = boost::json;

namespace
{
/// One indicator of each sort and state.
class Export
{
public:
    Export()
        : definition(centre())
    {
        definition.grid.objects.back().tools = {"Statistiques", "Comptes rendus"};
        add("attendance", model::MeasureKind::Sum, Status::Ok, 12);
        definition.grid.objects.back().indicators[0].measure.breakdown = {path("category"), path("event.type")};
        add("people", model::MeasureKind::Distinct, Status::Ok, 3);
        add("coverage", model::MeasureKind::Ratio, Status::Ok, 0.25);
        add("none", model::MeasureKind::Ratio, Status::NotApplicable, 0);
        add("themes", model::MeasureKind::List, Status::Ok, 2);
        add("empty", model::MeasureKind::Count, Status::Empty, 0);
        add("masked", model::MeasureKind::Count, Status::Masked, 4);
        add("broken", model::MeasureKind::Count, Status::Error, 0);
        addOthers();
        model::GridObject& object = definition.grid.objects.back();
        object.indicators[1].tools = {"Statistiques", "Listes"};
        object.indicators[1].baseline = 7.0;
        object.indicators[1].target = std::string("davantage");
        for (std::size_t index = 0; index < results.indicators.size(); ++index)
        {
            results.indicators[index].indicator = &object.indicators[index];
            results.indicators[index].object = &object;
        }
        results.indicators[0].groups = {{{"Habitant", "(non renseigné)"}, figure(Status::Ok, 5)}};
        results.indicators[0].alerts = {{0, 0, 0}, {0, 1, 0}};
        results.indicators[1].total.upperBound = 8;
        for (std::size_t ratio : {2, 3})
        {
            results.indicators[ratio].total.numerator = 1;
            results.indicators[ratio].total.denominator = ratio == 2 ? 4 : 0;
        }
        results.indicators[4].total.values = {{"Écrans \"et\" jeux", 2}, {"Sommeil", 1, {model::Date::of(2026, 3, 4)}}};
        results.period = model::calendarYear(2026);
    }

    json::object read(const engine::ResultsHeader& header = {},
                      const std::vector<engine::ComparedResults>& compared = {}) const
    {
        return json::parse(engine::resultsJson(results, definition, header, compared)).as_object();
    }

    model::Template definition;
    engine::Results results;

private:
    static engine::Figure figure(Status status, double value)
    {
        engine::Figure made;
        made.status = status;
        made.value = value;
        return made;
    }

    void add(const char* id, model::MeasureKind kind, Status status, double value)
    {
        model::Measure measure;
        measure.kind = kind;
        addIndicator(definition, id, measure);
        results.indicators.emplace_back().total = figure(status, value);
    }

    /// Figures that are no plain numbers.
    void addOthers()
    {
        add("level", model::MeasureKind::Level, Status::Ok, 2);
        results.indicators.back().total.level = "Contribution";
        add("levels", model::MeasureKind::Level, Status::Ok, 4);
        lastMeasure().level = model::LevelFigure::Distribution;
        results.indicators.back().total.values = {{"Consultation", 0}, {"Contribution", 4}};
        add("done", model::MeasureKind::Done, Status::Ok, 1);
        results.indicators.back().total.values = {{"Tract", 1}};
        add("milestones", model::MeasureKind::Milestones, Status::Ok, 0.5);
        results.indicators.back().total.values = {{"Réunion", 12, {model::Date::of(2026, 3, 4)}}};
        add("months", model::MeasureKind::Count, Status::Ok, 3);
        model::Dimension month(path("event.date"));
        month.by = model::Dimension::By::Month;
        model::Dimension young(path("participant.birth_year"));
        young.by = model::Dimension::By::Age;
        young.bounds = {6};
        model::Dimension old = young;
        old.bounds = {60};
        lastMeasure().breakdown = {month, young, old};
        results.indicators.back().groups = {{{"mars 2026", "6 ans et plus", "moins de 60 ans"}, figure(Status::Ok, 3)}};
    }

    model::Measure& lastMeasure() { return definition.grid.objects.back().indicators.back().measure; }
};

json::object indicator(const json::object& document, std::size_t index)
{
    return document.at("indicators").at(index).as_object();
}

std::string fileText(const std::string& name)
{
    std::ifstream file(name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Checks a value against the few keywords that the schema of results uses; any other keyword is an error.
class Schema
{
public:
    explicit Schema(const json::value& root)
        : mRoot(root)
    {
    }

    void check(const json::value& value) const { check(value, mRoot, "#"); }

private:
    void check(const json::value& value, const json::value& schema, const std::string& place) const
    {
        for (const auto& member : schema.as_object())
        {
            const std::string keyword(member.key());
            const json::value& rule = member.value();
            if (keyword == "$ref")
                check(value, mRoot.at("$defs").at(std::string(rule.as_string()).substr(8)), place);
            else if (keyword == "const")
                EXPECT_EQ(value, rule) << place;
            else if (keyword == "enum")
                EXPECT_NE(std::find(rule.as_array().begin(), rule.as_array().end(), value), rule.as_array().end())
                    << place;
            else if (keyword == "type")
                EXPECT_TRUE(isOfType(value, rule)) << place << " is no " << rule;
            else if (keyword == "required" && value.is_object())
                for (const json::value& name : rule.as_array())
                    EXPECT_TRUE(value.as_object().contains(name.as_string())) << place << " lacks " << name;
            else if (keyword == "properties")
                checkMembers(value, schema, place);
            else if (keyword == "items" && value.is_array())
                for (const json::value& item : value.as_array())
                    check(item, rule, place + "/" + "-");
            else if (keyword == "additionalProperties" && rule.is_object())
                for (const auto& each : value.as_object())
                    check(each.value(), rule, place + "/" + std::string(each.key()));
            else
                EXPECT_TRUE(known.contains(keyword)) << place << ": keyword " << keyword << " is not checked";
        }
    }

    void checkMembers(const json::value& value, const json::value& schema, const std::string& place) const
    {
        const json::object& properties = schema.at("properties").as_object();
        for (const auto& member : value.as_object())
        {
            const json::value* rule = properties.if_contains(member.key());
            EXPECT_TRUE(rule) << place << ": " << member.key() << " is not in the schema";
            if (rule)
                check(member.value(), *rule, place + "/" + std::string(member.key()));
        }
    }

    static bool isOfType(const json::value& value, const json::value& rule)
    {
        if (rule.is_array())
            return std::any_of(rule.as_array().begin(), rule.as_array().end(),
                               [&value](const json::value& one) { return isOfType(value, one); });
        const json::string& type = rule.as_string();
        return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
               (type == "string" && value.is_string()) || (type == "null" && value.is_null()) ||
               (type == "boolean" && value.is_bool()) || (type == "integer" && value.is_int64()) ||
               (type == "number" && value.is_number());
    }

    inline static const std::set<std::string> known{"$schema",     "$id",      "$defs", "title",
                                                    "description", "required", "items", "additionalProperties",
                                                    "format",      "minimum"};
    const json::value& mRoot;
};
}

TEST(ResultsJson, SaysWhatItIsAbout)
{
    engine::ResultsHeader header;
    header.action = {{"title", "Action 12"}, {"axis", "Mieux vivre ensemble"}};
    header.computedAt = "2026-06-12T14:30:00";
    const json::object document = Export().read(header);
    EXPECT_EQ(document.at("schemaVersion"), 1);
    EXPECT_EQ(document.at("template"), "centre");
    EXPECT_EQ(document.at("action").at("title"), "Action 12");
    EXPECT_EQ(document.at("period"), (json::value{{"start", "2026-01-01"}, {"end", "2026-12-31"}}));
    EXPECT_EQ(document.at("computedAt"), "2026-06-12T14:30:00");
    EXPECT_EQ(document.at("indicators").as_array().size(), 13u);
    EXPECT_FALSE(document.contains("periods"));
}

TEST(ResultsJson, WritesFiguresByTheirState)
{
    const json::object document = Export().read();
    const json::object attendance = indicator(document, 0);
    EXPECT_EQ(attendance.at("object"), "Objet");
    EXPECT_EQ(attendance.at("value"), 12);
    EXPECT_EQ(attendance.at("warnings"), 2);
    EXPECT_EQ(attendance.at("breakdown"),
              (json::value{{{"keys", {{"category", "Habitant"}, {"event.type", "(non renseigné)"}}},
                            {"status", "ok"},
                            {"value", 5}}}));
    const json::object people = indicator(document, 1);
    EXPECT_EQ(people.at("upperBound"), 8);
    EXPECT_EQ(people.at("tools"), (json::array{"Statistiques", "Comptes rendus", "Listes"}));
    EXPECT_FALSE(people.contains("breakdown"));
    EXPECT_FALSE(people.contains("values"));
    const json::object coverage = indicator(document, 2);
    EXPECT_EQ(coverage.at("value"), 0.25);
    EXPECT_EQ(coverage.at("numerator"), 1);
    EXPECT_EQ(coverage.at("denominator"), 4);
    const json::object none = indicator(document, 3);
    EXPECT_EQ(none.at("status"), "not-applicable");
    EXPECT_TRUE(none.at("value").is_null());
    EXPECT_EQ(none.at("denominator"), 0);
    EXPECT_EQ(indicator(document, 4).at("values"),
              (json::array{{{"value", "Écrans \"et\" jeux"}, {"count", 2}},
                           {{"value", "Sommeil"}, {"count", 1}, {"dates", {"2026-03-04"}}}}));
    const char* const states[] = {"empty", "masked", "error"};
    for (std::size_t index = 5; index < 8; ++index)
    {
        EXPECT_EQ(indicator(document, index).at("status"), states[index - 5]);
        EXPECT_TRUE(indicator(document, index).at("value").is_null());
    }
}

TEST(ResultsJson, WritesLevelsAndWhatIsDoneAsTheyAre)
{
    const json::object document = Export().read();
    EXPECT_EQ(indicator(document, 8).at("value"), "Contribution");
    EXPECT_FALSE(indicator(document, 8).contains("values"));
    EXPECT_EQ(indicator(document, 9).at("value"), 4);
    EXPECT_EQ(indicator(document, 9).at("values"),
              (json::array{{{"value", "Consultation"}, {"count", 0}}, {{"value", "Contribution"}, {"count", 4}}}));
    EXPECT_EQ(indicator(document, 10).at("value"), true);
    EXPECT_EQ(indicator(document, 11).at("values"),
              (json::array{json::object{{"value", "Réunion"}, {"count", 12}, {"dates", {"2026-03-04"}}}}));
}

TEST(ResultsJson, SaysHowADimensionIsToldApart)
{
    EXPECT_EQ(indicator(Export().read(), 12).at("breakdown").at(0).at("keys"),
              (json::value{{"event.date@month", "mars 2026"},
                           {"participant.birth_year@age", "6 ans et plus"},
                           {"participant.birth_year@age2", "moins de 60 ans"}}));
}

TEST(ResultsJson, HoldsTheFiguresOfComparedPeriods)
{
    const Export fiche;
    engine::Results before = fiche.results;
    before.period = model::calendarYear(2025);
    before.indicators[0].total.value = 11;
    const json::object document = fiche.read({}, {{"L'an dernier", &before}});
    ASSERT_EQ(document.at("periods").as_array().size(), 1u);
    const json::object period = document.at("periods").at(0).as_object();
    EXPECT_EQ(period.at("start"), "2025-01-01");
    EXPECT_EQ(period.at("end"), "2025-12-31");
    EXPECT_EQ(period.at("label"), "L'an dernier");
    EXPECT_EQ(period.at("indicators").as_array().size(), 13u);
    EXPECT_EQ(period.at("indicators").at(0), (json::value{{"id", "attendance"},
                                                          {"status", "ok"},
                                                          {"value", 11},
                                                          {"breakdown", indicator(document, 0).at("breakdown")}}));
    EXPECT_EQ(period.at("indicators").at(8).at("value"), "Contribution");
    EXPECT_FALSE(period.at("indicators").at(4).as_object().contains("values"));
}

TEST(ResultsJson, TakesWhatStaffTypedOverTheTemplate)
{
    const json::object asDeclared = indicator(Export().read(), 1);
    EXPECT_EQ(asDeclared.at("baseline"), 7);
    EXPECT_EQ(asDeclared.at("target"), "davantage");
    engine::ResultsHeader header;
    header.expectations["people"] = {std::monostate(), 12.5};
    const json::object asTyped = indicator(Export().read(header), 1);
    EXPECT_FALSE(asTyped.contains("baseline"));
    EXPECT_EQ(asTyped.at("target"), 12.5);
}

TEST(ResultsJson, KeepsToItsSchema)
{
    const json::value schema = json::parse(fileText(tests::templateFolder() / "results.schema.json"));
    engine::ResultsHeader header;
    header.action = {{"title", "Action 12"}};
    const Export fiche;
    const json::value document = fiche.read(header, {{"L'an dernier", &fiche.results}});
    Schema(schema).check(document);
    const json::value& one = schema.at("$defs").at("indicator");
    for (const char* name : {"upperBound", "numerator", "denominator", "baseline", "target", "values", "breakdown"})
        EXPECT_TRUE(one.at("properties").as_object().contains(name)) << name;
}
