// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "SmallCentre.hxx"

#include "design/RegisterEdits.hxx"
#include "template/TemplateReader.hxx"
#include "template/TemplateWriter.hxx"

#include <algorithm>
#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::design;

// What a person is asked and told where a register says which of its rows count.
namespace
{
class CountedRows : public testing::Test
{
protected:
    CountedRows()
        : definition(std::get<model::Template>(withCounts(
              smallCentre(), "events", filterFrom("events", R"({ "path": "status", "is": "Réalisée" })"), "fr")))
    {
    }

    Person asked(std::string_view pattern, std::string_view words) const
    {
        Person person(definition, pattern);
        person.give("label", std::string("Voulu")).pick("register", words);
        return person;
    }

    static bool isAsked(const Person& person, const std::string& id)
    {
        const std::vector<Question> all = questions(person.definition, person.draft, "fr");
        return std::any_of(all.begin(), all.end(), [&](const Question& question) { return question.id == id; });
    }

    static std::string rule(const Person& person)
    {
        return ruleWords(person.definition, person.draft, model::calendarYear(2026), "fr");
    }

    static std::string refusalOf(const DefinitionOrRefusal& edited)
    {
        const auto* const refusal = std::get_if<Refusal>(&edited);
        return refusal ? refusal->words : std::string();
    }

    model::Template definition;
};
}

TEST_F(CountedRows, AreSaidInTheRuleOfANewIndicator)
{
    const Person person = asked("how-many", "Événements");
    EXPECT_NE(rule(person).find("avec «\u00A0État\u00A0»\u00A0: Réalisée"), std::string::npos) << rule(person);
    EXPECT_EQ(person.indicator().measure.where, model::Filter());
}

TEST_F(CountedRows, AreLeftAsideWhereAPersonAsksForAllRows)
{
    Person person = asked("how-many", "Événements");
    ASSERT_TRUE(isAsked(person, "all"));
    person.give("all", true);
    EXPECT_TRUE(person.indicator().measure.countsAll);
    EXPECT_EQ(rule(person).find("Réalisée"), std::string::npos) << rule(person);
    EXPECT_EQ(draftOf(definition, person.indicator()).pattern, Pattern::HowMany);
    person.give("all", false);
    EXPECT_NE(rule(person).find("Réalisée"), std::string::npos) << rule(person);
}

TEST_F(CountedRows, AreAskedAboutOnlyWhereTheRegisterLeavesSomeOut)
{
    EXPECT_TRUE(isAsked(asked("how-many", "Participations"), "all"));
    EXPECT_FALSE(isAsked(asked("how-many", "Retours"), "all"));
    // What no longer fits is taken back.
    Person person = asked("how-many", "Événements");
    person.give("all", true).pick("register", "Retours");
    EXPECT_FALSE(person.indicator().measure.countsAll);
}

TEST_F(CountedRows, ThatAConditionExcludesAreToldBeforeAnIndicatorIsAlwaysZero)
{
    Person person = asked("how-many", "Événements");
    person.give("where", filterFrom("events", R"({ "path": "status", "is": "Prévue" })"));
    EXPECT_NE(person.missing().find("laisse de côté"), std::string::npos) << person.missing();
    person.give("all", true);
    EXPECT_EQ(person.missing(), "");
}

TEST_F(CountedRows, AreTheSameForBothPartsOfAShare)
{
    Person person = asked("share", "Événements");
    person.give("are", filterFrom("events", R"({ "path": "minutes", "empty": false })"));
    person.give("all", true);
    for (const model::Measure& part : person.indicator().measure.operands)
        EXPECT_TRUE(part.countsAll);
    EXPECT_EQ(draftOf(definition, person.indicator()).pattern, Pattern::Share);
}

TEST_F(CountedRows, StayWhatTheyAreInADefinitionThatIsWrittenAndRead)
{
    definition.grid.objects[0].indicators.push_back(asked("how-many", "Participations").indicator());
    EXPECT_EQ(std::get<model::Template>(templates::readTemplate(templates::writeTemplate(definition))), definition);
}

TEST_F(CountedRows, KeepTheColumnAndTheValueThatTheyAreToldBy)
{
    EXPECT_EQ(refusalOf(withoutColumn(definition, "events", "status", "fr")),
              "«\u00A0État\u00A0» dit quelles lignes de «\u00A0Événements\u00A0» comptent. Changez d’abord cette "
              "condition (Lignes "
              "qui comptent…).");
    model::ListOfValues states = *definition.listNamed("statuses");
    states.values = {"Prévue", "Faite"};
    EXPECT_NE(refusalOf(withList(definition, states, "en")).find("rows of “Événements” count"), std::string::npos);
    EXPECT_EQ(refusalOf(withoutColumn(definition, "events", "cost", "fr")), "");
}

TEST_F(CountedRows, ChangeInEveryIndicatorAtOnce)
{
    definition.grid.objects[0].indicators.push_back(asked("how-many", "Participations").indicator());
    const model::Filter held = filterFrom("attendances", R"({ "path": "event.status", "is": "Réalisée" })");
    EXPECT_EQ(definition.grid.objects[0].indicators[0].measure.condition(), held);
    const auto edited = withCounts(definition, "events", model::Filter(), "fr");
    ASSERT_EQ(refusalOf(edited), "");
    EXPECT_EQ(std::get<model::Template>(edited).grid.objects[0].indicators[0].measure.condition(), model::Filter());
}

TEST_F(CountedRows, AreNotSaidByAConditionThatLacksItsValues)
{
    model::Filter unfinished;
    unfinished.kind = model::Filter::Kind::In;
    unfinished.path.steps = {"status"};
    EXPECT_NE(refusalOf(withCounts(definition, "events", unfinished, "fr")), "");
}
