// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "SmallCentre.hxx"

#include "template/TemplateReader.hxx"
#include "template/TemplateWriter.hxx"

#include <gtest/gtest.h>
#include <set>

using namespace ficheaction;
using namespace ficheaction::design;

// For each pattern: answers as a person gives them, one by one, and the measure that they make, written down by hand.
namespace
{
const char* const held = R"({ "path": "status", "is": "Réalisée" })";
const char* const heldEvent = R"({ "path": "event.status", "is": "Réalisée" })";

Person asked(std::string_view pattern)
{
    Person person(smallCentre(), pattern);
    person.give("label", std::string("Voulu"));
    return person;
}

/// What a person has answered is a definition that can be written and read again.
void expectReadable(const Person& person)
{
    model::Template definition = person.definition;
    definition.grid.objects[0].indicators.push_back(person.indicator());
    const auto read = templates::readTemplate(templates::writeTemplate(definition));
    if (const auto* const errors = std::get_if<std::vector<templates::TemplateError>>(&read))
        for (const templates::TemplateError& error : *errors)
            ADD_FAILURE() << error.text();
    else
        EXPECT_EQ(std::get<model::Template>(read).grid.objects[0].indicators.back(), person.indicator());
}

void expectMeasure(const Person& person, std::string_view json)
{
    EXPECT_EQ(person.missing(), "");
    EXPECT_EQ(person.indicator().measure, measureOf(json));
    expectReadable(person);
    // A person who opens it again finds the same sentence.
    EXPECT_EQ(draftOf(person.definition, person.indicator()).pattern, person.draft.pattern);
}
}

TEST(Patterns, HowManyByType)
{
    Person person = asked("how-many");
    person.pick("register", "Événements").give("where", filterFrom("events", held)).pick("breakdown.1", "Type");
    person.give("breakdown.1.empty", true).pick("breakdown.2", "Date (trimestre)");
    expectMeasure(person, R"({ "kind": "count", "register": "events", "where": { "path": "status", "is": "Réalisée" },
        "breakdown": [ { "path": "type", "showEmpty": true }, { "path": "date", "by": "quarter" } ] })");
}

TEST(Patterns, HowManyOtherFamilies)
{
    Person person = asked("how-many-other");
    person.pick("register", "Participations").pick("of", "Personne\u00A0: Famille");
    person.give("where", filterFrom("attendances", heldEvent));
    person.pick("breakdown.1", "Personne\u00A0: Année de naissance (tranches d’âge)");
    person.give("breakdown.1.bounds", std::vector<double>{12, 18});
    person.give("breakdown.1.labels", std::vector<std::string>{"Enfants", "Jeunes", "Adultes"});
    expectMeasure(person, R"({ "kind": "distinct", "register": "attendances", "of": "person.family",
        "where": { "path": "event.status", "is": "Réalisée" },
        "breakdown": [ { "path": "person.born", "ages": [12, 18], "labels": ["Enfants", "Jeunes", "Adultes"] } ] })");
}

TEST(Patterns, HowManyOtherByAgesOnTheLastDay)
{
    Person person = asked("how-many-other");
    person.pick("register", "Participations").pick("of", "Personne");
    person.pick("breakdown.1", "Personne\u00A0: Année de naissance (tranches d’âge)");
    person.give("breakdown.1.bounds", std::vector<double>{12, 18});
    person.pick("breakdown.1.on", "le dernier jour de la période");
    expectMeasure(person, R"({ "kind": "distinct", "register": "attendances", "of": "person",
        "breakdown": [ { "path": "person.born", "ages": [12, 18], "on": "periodEnd" } ] })");
}

TEST(Patterns, AFixedDayOfAgesStaysAsItIs)
{
    Person person = asked("how-many-other");
    person.pick("register", "Participations").pick("of", "Personne");
    person.pick("breakdown.1", "Personne\u00A0: Année de naissance (tranches d’âge)");
    person.give("breakdown.1.bounds", std::vector<double>{12, 18});
    person.give("breakdown.1.on", std::string("2026-12-31"));
    person.pick("breakdown.1.on", "toujours le 31/12/2026");
    expectMeasure(person, R"({ "kind": "distinct", "register": "attendances", "of": "person",
        "breakdown": [ { "path": "person.born", "ages": [12, 18], "on": "2026-12-31" } ] })");
}

TEST(Patterns, HowManyOtherProposesThePeopleOfARegister)
{
    // Without personal names the register of the small centre is no register of people.
    model::Template named = smallCentre();
    model::Column& name = named.registers[1].columns.emplace_back();
    name.id = "name";
    name.label = "Nom";
    name.personal = true;
    Person person(named, "how-many");
    person.give("label", std::string("Voulu")).pick("register", "Participations");
    person.give("pattern", std::string("how-many-other"));
    expectMeasure(person, R"({ "kind": "distinct", "register": "attendances", "of": "person" })");
    person.pick("of", "les lignes de Participations");
    expectMeasure(person, R"({ "kind": "distinct", "register": "attendances" })");
    person.pick("register", "Bilans");
    expectMeasure(person, R"({ "kind": "distinct", "register": "skills", "of": "person" })");
}

TEST(Patterns, HowManyOtherByAnotherDate)
{
    Person person = asked("how-many-other");
    person.pick("register", "Personnes").pick("date", "Adhésion le");
    person.pick("window", "tout jusqu’à la fin de la période");
    expectMeasure(person, R"({ "kind": "distinct", "register": "people", "period": "since", "window": "until" })");
}

TEST(Patterns, SumOfHours)
{
    Person person = asked("sum-of");
    person.pick("register", "Événements").pick("of", "Heures").give("unit", std::string("h")).give("decimals", 1.0);
    person.give("target", std::string("120"));
    expectMeasure(person, R"({ "kind": "sum", "register": "events", "of": "hours" })");
    EXPECT_EQ(person.indicator().unit, "h");
    EXPECT_EQ(person.indicator().decimals, 1);
    EXPECT_EQ(person.indicator().target, model::Expectation(120.0));
    EXPECT_EQ(person.indicator().rollUp, model::RollUp::Sum);
}

TEST(Patterns, ShareWithMinutes)
{
    Person person = asked("share");
    person.pick("kind", "combien de lignes").pick("register", "Événements");
    person.give("are", filterFrom("events", R"({ "path": "minutes", "empty": false })"));
    person.give("where", filterFrom("events", held)).give("target", 85.0);
    expectMeasure(person, R"({ "kind": "ratio",
        "numerator": { "kind": "count", "register": "events",
            "where": { "all": [ { "path": "status", "is": "Réalisée" }, { "path": "minutes", "empty": false } ] } },
        "denominator": { "kind": "count", "register": "events", "where": { "path": "status", "is": "Réalisée" } } })");
    EXPECT_TRUE(person.indicator().percent);
    EXPECT_EQ(person.indicator().target, model::Expectation(0.85));
    EXPECT_EQ(person.indicator().rollUp, model::RollUp::RatioOfSums);
}

TEST(Patterns, WordsByTone)
{
    Person person = asked("words");
    person.pick("register", "Retours").pick("of", "Parole").pick("breakdown.1", "Tonalité");
    expectMeasure(person, R"({ "kind": "quotes", "register": "feedback", "of": "quote", "breakdown": ["tone"] })");
}

TEST(Patterns, LevelOfAScale)
{
    Person person = asked("level");
    person.pick("register", "Événements").pick("of", "Niveau");
    expectMeasure(person, R"({ "kind": "level", "register": "events", "of": "level" })");
    EXPECT_EQ(questionOf(person.definition, person.draft, "of").choices.size(), 1U); // no list without an order
    person.pick("figure", "combien de lignes à chaque niveau");
    expectMeasure(person, R"({ "kind": "level", "register": "events", "of": "level", "figure": "distribution" })");
}

TEST(Patterns, DoneWithItsProof)
{
    Person person = asked("done");
    person.pick("register", "Événements").pick("evidence", "Compte rendu");
    expectMeasure(person, R"({ "kind": "done", "register": "events", "evidence": "minutes" })");
}

TEST(Patterns, CostOverPeople)
{
    Person person = asked("a-over-b");
    person.pick("kind", "un coût par unité").pick("1.kind", "la somme d’une colonne").pick("1.register", "Événements");
    person.pick("1.of", "Coût").pick("2.kind", "combien de personnes ou de valeurs différentes");
    person.pick("2.register", "Participations").pick("2.of", "Personne");
    person.give("2.where", filterFrom("attendances", heldEvent));
    expectMeasure(person, R"({ "kind": "unit_cost", "cost": { "kind": "sum", "register": "events", "of": "cost" },
        "units": { "kind": "distinct", "register": "attendances", "of": "person",
            "where": { "path": "event.status", "is": "Réalisée" } } })");
}

TEST(Patterns, CoverageOfAnOutsideFigure)
{
    Person person = asked("a-over-b");
    person.pick("kind", "une part de l’ensemble").pick("1.kind", "combien de personnes ou de valeurs différentes");
    person.pick("1.register", "Participations").pick("1.of", "Personne");
    person.pick("over", "un chiffre extérieur (Insee, Caf…)");
    EXPECT_EQ(person.missing(), "Il manque une réponse à «\u00A0Le chiffre extérieur\u00A0».");
    person.give("outside.value", 1180.0).give("outside.source", std::string("Insee")).give("outside.year", 2021.0);
    expectMeasure(person, R"({ "kind": "coverage",
        "of": { "kind": "distinct", "register": "attendances", "of": "person" },
        "over": { "value": 1180, "source": "Insee", "year": 2021 } })");
}

TEST(Patterns, ListOfThemes)
{
    Person person = asked("list-of");
    person.pick("register", "Événements").pick("of", "Thèmes");
    expectMeasure(person, R"({ "kind": "list", "register": "events", "of": "themes" })");
    person.pick("of", "Date (trimestre scolaire)");
    expectMeasure(person, R"({ "kind": "list", "register": "events", "of": { "path": "date", "by": "term" } })");
}

TEST(Patterns, AListHasNoNumbers)
{
    Person person = asked("how-many-other");
    person.pick("register", "Événements").pick("of", "Heures").give("pattern", std::string("list-of"));
    EXPECT_EQ(person.missing(), "Il manque une réponse à «\u00A0La liste de\u00A0».");
}

TEST(Patterns, APartIsNoFormula)
{
    Person person = asked("a-over-b");
    for (const Choice& choice : questionOf(person.definition, person.draft, "1.kind").choices)
        EXPECT_NE(choice.value, "expression");
}

TEST(Patterns, AveragePerEventAndPerWeek)
{
    Person person = asked("average");
    person.pick("kind", "la moyenne").pick("register", "Participations").pick("per", "Événement");
    person.pick("each", "le nombre de valeurs différentes").pick("of", "Personne\u00A0: Famille");
    expectMeasure(person, R"({ "kind": "mean", "register": "attendances", "of": "person.family", "per": "event",
        "each": "distinct" })");
    person.pick("per", "Événement\u00A0: Date (semaine)").pick("each", "le nombre de lignes");
    expectMeasure(person, R"({ "kind": "mean", "register": "attendances",
        "per": { "path": "event.date", "by": "week" }, "each": "count" })");
}

TEST(Patterns, StepsDoneAndLate)
{
    Person person = asked("steps");
    person.pick("register", "Étapes").give("done", filterFrom("steps", R"({ "path": "done", "empty": false })"));
    person.pick("due", "Échéance").pick("done-on", "Réalisée le").pick("named", "Étape");
    expectMeasure(person, R"({ "kind": "milestones", "register": "steps", "done": { "path": "done", "empty": false },
        "due": "due", "doneOn": "done", "label": "step" })");
    EXPECT_TRUE(person.indicator().percent);
}

TEST(Patterns, ProgressPersonByPerson)
{
    Person person = asked("progress");
    person.pick("register", "Bilans").pick("of", "Note").pick("person", "Personne");
    person.give("before", filterFrom("skills", R"({ "path": "moment", "is": "Début" })"));
    EXPECT_EQ(person.missing(), "Il manque une réponse à «\u00A0Après, c’est quand\u00A0».");
    person.give("after", filterFrom("skills", R"({ "path": "moment", "is": "Fin" })"));
    person.pick("figure", "combien progressent");
    expectMeasure(person, R"({ "kind": "paired", "register": "skills", "of": "score", "person": "person",
        "before": { "path": "moment", "is": "Début" }, "after": { "path": "moment", "is": "Fin" },
        "figure": "improved" })");
}

TEST(Patterns, EvolutionAgainstThePeriodBefore)
{
    Person person = asked("evolution");
    person.pick("1.kind", "la somme d’une colonne").pick("1.register", "Participations").pick("1.of", "Effectif");
    person.pick("as", "pourcentage");
    expectMeasure(person, R"({ "kind": "trend", "of": { "kind": "sum", "register": "attendances", "of": "count" },
        "as": "change" })");
    EXPECT_EQ(person.indicator().rollUp, model::RollUp::None);
}

TEST(Patterns, SetsOfThoseWhoLeft)
{
    Person person = asked("sets");
    person.pick("kind", "dans le premier groupe et dans aucun autre")
        .pick("1.register", "Personnes")
        .pick("1.date", "Adhésion le");
    person.pick("1.window", "tout jusqu’à la fin de la période");
    person.pick("2.register", "Participations");
    // The second group leads to the same people as the first, or not at all.
    const Question question = questionOf(person.definition, person.draft, "2.of");
    ASSERT_EQ(question.choices.size(), 1U);
    EXPECT_EQ(question.choices.front().words, "Personne");
    person.pick("2.of", "Personne");
    expectMeasure(person, R"({ "kind": "difference", "sets": [
        { "kind": "distinct", "register": "people", "period": "since", "window": "until" },
        { "kind": "distinct", "register": "attendances", "of": "person" } ] })");
}

TEST(Patterns, LoyaltyThreeTimes)
{
    Person person = asked("loyalty");
    person.pick("kind", "combien viennent au moins plusieurs fois").pick("register", "Participations");
    person.pick("of", "Personne").give("times", 3.0).pick("counting", "Événement");
    expectMeasure(person, R"({ "kind": "at_least", "register": "attendances", "of": "person", "times": 3,
        "counting": "event" })");
    person.pick("kind", "combien sont nouveaux");
    expectMeasure(person, R"({ "kind": "new", "register": "attendances", "of": "person" })");
}

TEST(Patterns, LoyaltyOfRowsWithoutADateAsksForOne)
{
    Person person = asked("loyalty");
    person.pick("kind", "combien sont nouveaux").pick("register", "Personnes").pick("of", "Famille");
    EXPECT_EQ(person.missing(), "Il manque une réponse à «\u00A0Quelle date compte\u00A0».");
    person.pick("date", "Adhésion le");
    expectMeasure(person, R"({ "kind": "new", "register": "people", "of": "family", "period": "since" })");
}

TEST(Patterns, TypedWithItsSource)
{
    Person person = asked("typed");
    person.pick("register", "Chiffres").pick("of", "Valeur").pick("source", "Source").pick("noted", "Date");
    person.give("where", filterFrom("typed", R"({ "path": "what", "is": "Prêts" })"));
    expectMeasure(person, R"({ "kind": "manual", "register": "typed", "of": "value", "source": "source",
        "date": "date", "where": { "path": "what", "is": "Prêts" } })");
}

TEST(Patterns, FormulaOfLabels)
{
    Person person(smallCentre(R"({ "id": "hours", "label": "Heures de bénévolat",
        "measure": { "kind": "sum", "register": "events", "of": "hours" } })"),
                  "formula");
    person.give("label", std::string("Bénévolat valorisé"));
    const Question question = questionOf(person.definition, person.draft, "formula");
    EXPECT_EQ(valueOf(question, "Heures de bénévolat"), "«\u00A0Heures de bénévolat\u00A0»");
    person.give("formula", std::string("« heures de benevolat » × 13,5"));
    expectMeasure(person, R"({ "kind": "expression", "formula": "hours * 13.5" })");
    EXPECT_EQ(std::get<std::string>(questionOf(person.definition, person.draft, "formula").answer),
              "«\u00A0Heures de bénévolat\u00A0» × 13,5");
    for (const char* const typed : {"heures de bénévolat × 13,5", "(Heures de bénévolat)*13,5", "hours * 13.5"})
    {
        person.give("formula", std::string(typed));
        expectMeasure(person, R"({ "kind": "expression", "formula": "hours * 13.5" })");
    }
}

TEST(Patterns, FormulaThatCannotBeReadStaysAsTyped)
{
    Person person = asked("formula");
    person.give("formula", std::string("« Prêts » × 2"));
    const Question question = questionOf(person.definition, person.draft, "formula");
    EXPECT_EQ(std::get<std::string>(question.answer), "« Prêts » × 2");
    EXPECT_EQ(question.problem, "Aucun indicateur ne s’appelle «\u00A0Prêts\u00A0». Choisissez-le dans la liste.");
    EXPECT_EQ(person.missing(), "«\u00A0Le calcul\u00A0»\u00A0: " + question.problem);
}

TEST(Patterns, AnotherPatternKeepsWhatStillFits)
{
    Person person = asked("how-many");
    person.pick("register", "Événements").give("where", filterFrom("events", held)).pick("breakdown.1", "Type");
    person.give("pattern", std::string("sum-of")).pick("of", "Heures");
    expectMeasure(person, R"({ "kind": "sum", "register": "events", "of": "hours",
        "where": { "path": "status", "is": "Réalisée" }, "breakdown": ["type"] })");
    person.give("pattern", std::string("share"));
    person.give("are", filterFrom("events", R"({ "path": "type", "is": "Réunion" })"));
    expectMeasure(person, R"({ "kind": "ratio", "numerator": { "kind": "sum", "register": "events", "of": "hours",
            "where": { "all": [ { "path": "status", "is": "Réalisée" }, { "path": "type", "is": "Réunion" } ] } },
        "denominator": { "kind": "sum", "register": "events", "of": "hours",
            "where": { "path": "status", "is": "Réalisée" } }, "breakdown": ["type"] })");
}

TEST(Patterns, AnotherRegisterTakesBackWhatDoesNotFit)
{
    Person person = asked("how-many");
    person.pick("register", "Événements").give("where", filterFrom("events", held)).pick("breakdown.1", "Type");
    person.pick("breakdown.2", "Date (mois)").pick("register", "Retours");
    expectMeasure(person,
                  R"({ "kind": "count", "register": "feedback", "breakdown": [ { "path": "date", "by": "month" } ] })");
}

TEST(Patterns, ADifferenceOfPercentagesIsInPoints)
{
    Person person = asked("evolution");
    person.pick("1.kind", "un chiffre divisé par un autre").pick("1.1.register", "Événements");
    person.pick("1.2.register", "Participations").give("percent", true);
    EXPECT_TRUE(person.indicator().points);
    EXPECT_EQ(person.indicator().unit, "points");
    person.give("target", 5.0);
    EXPECT_EQ(std::get<double>(questionOf(person.definition, person.draft, "target").answer), 5);
    person.give("target", 7.0);
    EXPECT_EQ(std::get<double>(questionOf(person.definition, person.draft, "target").answer), 7);
    person.give("target", 5.0);
    person.pick("against", "la situation de départ").give("baseline", 40.0);
    EXPECT_EQ(person.indicator().baseline, model::Expectation(0.4)); // what is compared with, a share
    EXPECT_EQ(std::get<double>(questionOf(person.definition, person.draft, "baseline").answer), 40);
    EXPECT_EQ(person.indicator().target, model::Expectation(5.0));
    person.pick("as", "pourcentage");
    EXPECT_FALSE(person.indicator().points);
    EXPECT_TRUE(person.indicator().percent);
    EXPECT_EQ(person.indicator().target, model::Expectation(0.05)); // 5 % is what is shown
}

TEST(Patterns, GroupsHaveTargets)
{
    Person person = asked("how-many");
    person.pick("register", "Événements").pick("breakdown.1", "Type");
    const Question groups = questionOf(person.definition, person.draft, "groups");
    ASSERT_EQ(groups.choices.size(), 2U);
    EXPECT_EQ(groups.choices[0].words, "Manifestation");
    person.give("groups", std::vector<model::PartExpectation>{{{"Réunion"}, {}, 12.0}, {{"Manifestation"}, {}, {}}});
    EXPECT_EQ(person.indicator().parts, (std::vector<model::PartExpectation>{{{"Réunion"}, {}, 12.0}}));
    person.pick("breakdown.1", "État");
    EXPECT_TRUE(person.indicator().parts.empty()); // no state is called Réunion
}

TEST(Patterns, APercentIsWrittenAsItIsShown)
{
    Person person = asked("how-many");
    person.pick("register", "Événements").give("target", 85.0).give("percent", true);
    EXPECT_EQ(person.indicator().target, model::Expectation(0.85));
    EXPECT_EQ(std::get<double>(questionOf(person.definition, person.draft, "target").answer), 85);
    person.give("target", std::string("7 %"));
    EXPECT_EQ(person.indicator().target, model::Expectation(0.07));
    person.give("target", std::string("à discuter"));
    EXPECT_EQ(person.indicator().target, model::Expectation(std::string("à discuter")));
}

TEST(Patterns, TheIdIsMadeOfTheLabelAndKept)
{
    const std::string there =
        R"({ "id": "familles_touchees", "label": "Familles", "measure": { "kind": "count", "register": "events" } })";
    Person person(smallCentre(there), "how-many");
    EXPECT_EQ(person.missing(), "Il manque une réponse à «\u00A0Nom de l’indicateur\u00A0».");
    person.give("label", std::string("Familles touchées !")).pick("register", "Événements");
    EXPECT_EQ(person.indicator().id, "familles_touchees_2");
    IndicatorDraft draft = draftOf(person.definition, person.definition.grid.objects[0].indicators[0]);
    draft = answered(person.definition, draft, "label", std::string("Foyers"));
    EXPECT_EQ(std::get<model::Indicator>(indicatorOf(person.definition, draft, "fr")).id, "familles_touchees");
}

TEST(Patterns, IdsAreMadeAsIdsAre)
{
    EXPECT_EQ(idFrom("26–59 ans : Œuvre d’été", {}), "ans_oeuvre_d_ete");
    EXPECT_EQ(idFrom("…", {}), "indicator");
    EXPECT_EQ(idFrom("A B", {"a_b", "a_b_2"}), "a_b_3");
}

TEST(Patterns, SharesAreInPerCentUnlessSomebodySaysOtherwise)
{
    Person person = asked("a-over-b");
    EXPECT_FALSE(person.draft.indicator.percent);
    person.pick("kind", "une part de l’ensemble");
    EXPECT_TRUE(person.draft.indicator.percent);
    person.give("percent", false).pick("1.kind", "combien de lignes").pick("1.register", "Événements");
    EXPECT_FALSE(person.draft.indicator.percent); // nobody asked for it again
    person.pick("kind", "un taux d’occupation").give("percent", true).pick("kind", "un coût par unité");
    EXPECT_FALSE(person.draft.indicator.percent);
    person.give("pattern", std::string("steps"));
    EXPECT_TRUE(person.draft.indicator.percent);
    person.give("pattern", std::string("how-many"));
    EXPECT_FALSE(person.draft.indicator.percent);
}

TEST(Patterns, ABreakdownBeginsWithListsAndHasNoNames)
{
    Person person = asked("how-many-other");
    person.pick("register", "Participations");
    const Question question = questionOf(person.definition, person.draft, "breakdown.1");
    EXPECT_EQ(question.choices.at(0).words, "rien");
    EXPECT_EQ(question.choices.at(1).words, "Événement\u00A0: Type");
    person.pick("register", "Personnes");
    for (const Choice& choice : questionOf(person.definition, person.draft, "breakdown.1").choices)
        EXPECT_NE(choice.words, "N°");
}

TEST(Patterns, ARuleIsSaidOrWhatIsMissing)
{
    Person person(smallCentre(), "how-many");
    const model::Period year = model::calendarYear(2026);
    const auto said = [&] { return ruleWords(person.definition, person.draft, year, "fr"); };
    EXPECT_EQ(said(), "Il manque une réponse à «\u00A0Nom de l’indicateur\u00A0».");
    person.give("label", std::string("Voulu"));
    EXPECT_EQ(said(), "Il manque une réponse à «\u00A0Dans le registre\u00A0».");
    person.pick("register", "Événements").give("where", filterFrom("events", held));
    EXPECT_EQ(said(), "Nombre de lignes de «\u00A0Événements\u00A0», du 1er janvier au 31 décembre 2026, avec "
                      "«\u00A0État\u00A0»\u00A0: Réalisée.");
}

TEST(Patterns, ARuleWhoseColumnWentIsKeptAndTold)
{
    model::Template definition = smallCentre(R"({ "id": "held", "label": "Tenues", "measure": { "kind": "count",
        "register": "events", "where": { "path": "status", "is": "Réalisée" } } })");
    std::erase_if(definition.registers[0].columns, [](const model::Column& column) { return column.id == "status"; });
    const model::Indicator& indicator = definition.grid.objects[0].indicators[0];
    IndicatorDraft draft = draftOf(definition, indicator);
    EXPECT_EQ(draft.pattern, Pattern::AsItStands);
    draft = answered(definition, draft, "label", std::string("Rencontres tenues"));
    EXPECT_EQ(draft.indicator.measure, indicator.measure);
    EXPECT_EQ(ruleWords(definition, draft, model::calendarYear(2026), "en"),
              "“What you want to know”: This rule no longer holds: a register, a column or a value is gone. Choose "
              "another sentence, or remove the indicator.");
    draft = answered(definition, draft, "pattern", std::string("how-many"));
    EXPECT_EQ(draft.indicator.measure.where, model::Filter());
}

TEST(Patterns, HaveEachQuestionInBothLanguages)
{
    const model::Template definition = smallCentre();
    for (const Pattern pattern : patterns())
        EXPECT_NE(patternWords(pattern, "fr"), patternWords(pattern, "en"));
    EXPECT_EQ(std::set<Pattern>(patterns().begin(), patterns().end()).size(), 17U);
    const std::vector<Question> french = questions(definition, newDraft("all"), "fr");
    const std::vector<Question> english = questions(definition, newDraft("all"), "en");
    ASSERT_EQ(french.size(), english.size());
    for (std::size_t index = 0; index < french.size(); ++index)
        EXPECT_NE(french[index].label, english[index].label) << french[index].id;
}
