// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Which figures of several fiches add up, of the bundled templates and of rules one by one.

#include "SourceFolder.hxx"
#include "Workbook.hxx"

#include "consolidate/Adding.hxx"
#include "consolidate/RuleDigest.hxx"
#include "template/TemplateReader.hxx"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

using namespace ficheaction;
using namespace ficheaction::consolidate;

namespace
{
std::string textOf(const std::string& name)
{
    std::ifstream file(tests::templateFolder() / name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::map<std::string, std::string> addingsOf(const std::string& name)
{
    const auto definition = std::get<model::Template>(templates::readTemplate(textOf(name)));
    std::map<std::string, std::string> addings;
    for (const auto& [object, indicator] : definition.indicators())
        addings[indicator->id] = addingText(addingOf(definition, *indicator));
    return addings;
}
}

TEST(Adding, OfTheClosDuRoy)
{
    const std::map<std::string, std::string> expected{{"events_held", "sum"},
                                                      {"meetings_held", "sum"},
                                                      {"attendance", "sum"},
                                                      {"families", "people"},
                                                      {"people", "people"},
                                                      {"support_hours", "sum"},
                                                      {"support_amount", "sum"},
                                                      {"minutes_coverage", "ratio"},
                                                      {"landlord_feedback", "sum"},
                                                      {"residents_words", "sum"},
                                                      {"parenting_actions", "values"},
                                                      {"breakfast_themes", "values"},
                                                      {"new_members", "people"},
                                                      {"tunnel_participants", "people"},
                                                      {"promotion_reach", "people"},
                                                      {"promotion_both", "people"}};
    EXPECT_EQ(addingsOf("clos-du-roy.json"), expected);
}

TEST(Adding, ARatioOfPeopleDoesNotAddUp)
{
    model::Template definition = test::centre();
    definition.registers[1].columns[1].personal = true;
    model::Measure people;
    people.kind = model::MeasureKind::Distinct;
    people.source = "attendances";
    people.of = test::path("participant");
    model::Measure share;
    share.kind = model::MeasureKind::Ratio;
    share.operands = {people, people};
    test::addIndicator(definition, "share", share);
    EXPECT_EQ(addingOf(definition, *definition.indicators().back().second), Adding::People);
}

TEST(Adding, RowsThatCountWhateverTheirDayAreNotOfThePeriod)
{
    const model::Template definition = test::centre();
    model::Measure events;
    events.source = "events";
    EXPECT_TRUE(isOfPeriod(definition, events));
    events.window = model::Window::Until;
    EXPECT_FALSE(isOfPeriod(definition, events));
    model::Measure people;
    people.source = "participants";
    EXPECT_FALSE(isOfPeriod(definition, people));
    people.period = test::path("joined");
    EXPECT_TRUE(isOfPeriod(definition, people));
}

TEST(RuleDigest, IsTheSameHoweverTheTemplateIsLaidOut)
{
    const auto digests = [](const std::string& measure)
    { return ruleDigests(R"({"grid":{"objects":[{"indicators":[{"id":"a","measure":)" + measure + "}]}]}}").at("a"); };
    EXPECT_EQ(digests(R"({"kind":"count","register":"events"})"),
              digests("{ \"register\" : \"events\",\n\"kind\":\"count\"}"));
    EXPECT_NE(digests(R"({"kind":"count","register":"events"})"), digests(R"({"kind":"count","register":"people"})"));
    EXPECT_NE(digests(R"(["a","b"])"), digests(R"(["a\",1\"b"])"));
    // Which groups are shown is no matter of what is counted.
    EXPECT_EQ(digests(R"({"kind":"count","breakdown":["sex"]})"),
              digests(R"({"kind":"count","breakdown":[{"path":"sex","showEmpty":true}]})"));
    EXPECT_EQ(digests(R"({"kind":"count","breakdown":[{"path":"age","bands":[2]}]})"),
              digests(R"({"kind":"count","breakdown":[{"path":"age","showEmpty":true,"bands":[2]}]})"));
}

TEST(RuleDigest, OfABundledTemplateHasEachIndicator)
{
    EXPECT_EQ(ruleDigests(textOf("clos-du-roy.json")).size(), addingsOf("clos-du-roy.json").size());
    EXPECT_TRUE(ruleDigests("no JSON").empty());
}
