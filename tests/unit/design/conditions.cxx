// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "RandomCase.hxx"
#include "SmallCentre.hxx"

#include "design/Conditions.hxx"
#include "design/Words.hxx"

#include <algorithm>
#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::design;

namespace
{
const model::Register& eventsOf(const model::Template& definition)
{
    return *definition.registerNamed("events");
}

Condition only(std::string_view registerId, std::string_view json)
{
    const ConditionList list = conditionsOf(filterFrom(registerId, json));
    EXPECT_EQ(list.conditions.size(), 1U);
    return list.conditions.front();
}
}

TEST(DesignConditions, AreLinesOfAllOrAny)
{
    const model::Filter all = filterFrom("events", R"({ "all": [ { "path": "status", "is": "Réalisée" },
        { "not": { "path": "type", "is": "Réunion" } }, { "path": "hours", "atLeast": 2 } ] })");
    const ConditionList list = conditionsOf(all);
    EXPECT_FALSE(list.any);
    ASSERT_EQ(list.conditions.size(), 3U);
    EXPECT_EQ(list.conditions[0].test, Operator::Is);
    EXPECT_EQ(list.conditions[0].values, std::vector<std::string>{"Réalisée"});
    EXPECT_EQ(list.conditions[1].test, Operator::IsNot);
    EXPECT_EQ(list.conditions[1].path.text(), "type");
    EXPECT_EQ(list.conditions[2].test, Operator::AtLeast);
    EXPECT_EQ(list.conditions[2].bound, 2);
    EXPECT_EQ(filterOf(list), all);

    ConditionList any = list;
    any.any = true;
    EXPECT_EQ(filterOf(any), filterFrom("events", R"({ "any": [ { "path": "status", "is": "Réalisée" },
        { "not": { "path": "type", "is": "Réunion" } }, { "path": "hours", "atLeast": 2 } ] })"));
    EXPECT_EQ(filterOf(ConditionList()), model::Filter());
}

TEST(DesignConditions, HaveAnOperatorEach)
{
    EXPECT_EQ(only("events", R"({ "path": "type", "in": ["Réunion", "Manifestation"] })").test, Operator::IsOneOf);
    EXPECT_EQ(only("events", R"({ "not": { "path": "type", "in": ["Réunion", "Manifestation"] } })").test,
              Operator::IsNoneOf);
    EXPECT_EQ(only("events", R"({ "path": "minutes", "empty": true })").test, Operator::IsEmpty);
    EXPECT_EQ(only("events", R"({ "path": "minutes", "empty": false })").test, Operator::IsNotEmpty);
    EXPECT_EQ(only("events", R"({ "path": "date", "less": "2026-06-01" })").test, Operator::Less);
    const Condition age = only("attendances", R"({ "age": "person.born", "from": 12, "below": 18 })");
    EXPECT_EQ(age.test, Operator::AgeIs);
    EXPECT_EQ(age.from, 12);
    EXPECT_EQ(age.below, 18);
}

TEST(DesignConditions, MadeOfConditionsAreKeptAsOneLine)
{
    const model::Filter deep = filterFrom("events", R"({ "all": [ { "path": "status", "is": "Réalisée" },
        { "any": [ { "path": "type", "is": "Réunion" }, { "path": "hours", "greater": 3 } ] } ] })");
    const ConditionList list = conditionsOf(deep);
    ASSERT_EQ(list.conditions.size(), 2U);
    EXPECT_EQ(list.conditions[1].test, Operator::AsItStands);
    EXPECT_EQ(filterOf(list), deep);
    const model::Template definition = smallCentre();
    EXPECT_EQ(conditionWords(definition, eventsOf(definition), list.conditions[1], "fr"),
              "«\u00A0Type\u00A0»\u00A0: Réunion ou «\u00A0Heures\u00A0» au-dessus de 3");
}

TEST(DesignConditions, OfRandomFiltersComeOutAgain)
{
    const auto expectAgain = [](const model::Filter& filter) { EXPECT_EQ(filterOf(conditionsOf(filter)), filter); };
    for (unsigned seed = 1; seed <= 200; ++seed)
    {
        const test::Case random = test::randomCase(seed);
        for (const model::Indicator& indicator : random.indicators())
        {
            expectAgain(indicator.measure.where);
            expectAgain(indicator.measure.pairing.before);
            for (const model::Measure& operand : indicator.measure.operands)
                expectAgain(operand.where);
        }
    }
}

TEST(DesignConditions, ReachColumnsBehindReferences)
{
    const model::Template definition = smallCentre();
    std::vector<std::string> words;
    for (const ReachedColumn& reached : reachedColumns(definition, *definition.registerNamed("attendances")))
    {
        words.push_back(reached.words);
        EXPECT_EQ(columnWords(definition, *definition.registerNamed("attendances"), reached.path), reached.words);
    }
    const std::vector<std::string> expected{"Événement",
                                            "Personne",
                                            "Effectif",
                                            "Événement\u00A0: Date",
                                            "Événement\u00A0: Type",
                                            "Événement\u00A0: État",
                                            "Événement\u00A0: Heures",
                                            "Événement\u00A0: Coût",
                                            "Événement\u00A0: Thèmes",
                                            "Événement\u00A0: Niveau",
                                            "Événement\u00A0: Compte rendu",
                                            "Personne\u00A0: Catégorie",
                                            "Personne\u00A0: Famille",
                                            "Personne\u00A0: Année de naissance",
                                            "Personne\u00A0: Adhésion le",
                                            "Personne\u00A0: Sortie le"};
    EXPECT_EQ(words, expected);
}

TEST(DesignConditions, OfferWhatGoesWithAColumn)
{
    const model::Template definition = smallCentre();
    const model::Register& events = eventsOf(definition);
    EXPECT_EQ(operatorsFor(*events.column("type")),
              (std::vector<Operator>{Operator::Is, Operator::IsNot, Operator::IsOneOf, Operator::IsNoneOf,
                                     Operator::IsEmpty, Operator::IsNotEmpty}));
    EXPECT_EQ(operatorsFor(*events.column("date")).front(), Operator::Less);
    EXPECT_EQ(operatorsFor(*definition.registerNamed("people")->column("born")).front(), Operator::AgeIs);
    EXPECT_EQ(operatorWords(Operator::Less, *events.column("date"), "fr"), "avant le");
    EXPECT_EQ(operatorWords(Operator::Less, *events.column("hours"), "fr"), "plus petit que");
    EXPECT_EQ(operatorWords(Operator::IsOneOf, *events.column("type"), "en"), "is one of");
    EXPECT_EQ(knownValues(definition, *events.column("type")), (std::vector<std::string>{"Manifestation", "Réunion"}));
    EXPECT_TRUE(knownValues(definition, *events.column("themes")).empty());
}

TEST(DesignConditions, SayWhatTheyLack)
{
    const model::Template definition = smallCentre();
    const model::Register& events = eventsOf(definition);
    const auto problemOf = [&](const Condition& condition)
    { return conditionProblem(definition, events, true, condition, "fr"); };
    Condition condition;
    condition.path = {{"gone"}};
    EXPECT_EQ(problemOf(condition),
              "La colonne de cette condition n’existe plus. Choisissez-en une autre ou retirez la condition.");
    condition.path = {{"type"}};
    EXPECT_EQ(problemOf(condition), "Aucune valeur n’est choisie pour «\u00A0Type\u00A0». Choisissez-en une.");
    condition.values = {"Fête"};
    EXPECT_EQ(problemOf(condition), "«\u00A0Fête\u00A0» n’est pas dans la liste de «\u00A0Type\u00A0». Choisissez une "
                                    "valeur de la liste.");
    condition.values = {"reunion"}; // as the engine compares
    EXPECT_EQ(problemOf(condition), "");
    Condition day;
    day.path = {{"date"}};
    day.test = Operator::Less;
    EXPECT_EQ(problemOf(day), "Aucune date n’est donnée pour «\u00A0Date\u00A0». Écrivez-en une.");
    day.bound = 20000;
    EXPECT_EQ(problemOf(day), "");
    Condition age;
    age.path = {{"born"}};
    age.test = Operator::AgeIs;
    const model::Register& people = *definition.registerNamed("people");
    EXPECT_NE(conditionProblem(definition, people, true, age, "fr"), "");
    age.from = 18;
    EXPECT_NE(conditionProblem(definition, people, false, age, "fr"), ""); // on which day?
    age.on = {{"since"}};
    EXPECT_EQ(conditionProblem(definition, people, false, age, "fr"), "");
    age.below = 12;
    EXPECT_NE(conditionProblem(definition, people, false, age, "fr"), "");
}

TEST(DesignConditions, OfAQuestionThatDoNotHoldAreTold)
{
    Person person(smallCentre(), "how-many");
    person.give("label", std::string("Voulu")).pick("register", "Événements");
    model::Filter filter;
    filter.kind = model::Filter::Kind::In;
    filter.path = {{"type"}};
    filter.values = {"Fête"};
    person.give("where", filter);
    EXPECT_EQ(person.missing(),
              "«\u00A0Seulement celles où\u00A0»\u00A0: «\u00A0Fête\u00A0» n’est pas dans la liste de "
              "«\u00A0Type\u00A0». Choisissez une valeur de la liste.");
}

TEST(DesignWords, AreInBothLanguages)
{
    for (const auto& [key, text] : frenchPhrases())
        EXPECT_TRUE(englishPhrases().contains(key)) << key;
    EXPECT_EQ(frenchPhrases().size(), englishPhrases().size());
}
