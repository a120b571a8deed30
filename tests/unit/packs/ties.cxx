// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What of a fiche the columns of a pack are taken for.

#include "PackFiles.hxx"

using namespace ficheaction;
using namespace ficheaction::packs;

namespace
{
/// A pack that counts people who came to what was held, by sex and age.
constexpr std::string_view people = R"({ "schemaVersion": 1, "id": "people", "language": "fr", "title": "Publics",
  "sheets": { "card": "Fiche", "lists": "Listes", "grid": "Grille" }, "card": [],
  "lists": [ { "id": "states", "label": "États", "values": ["Prévue", "Réalisée", "Annulée"] },
             { "id": "sexes", "label": "Sexes", "values": ["F", "M"] } ],
  "registers": [
    { "id": "events", "label": "Événements", "key": "id", "date": "date", "columns": [
      { "id": "id", "label": "N°", "type": "text" }, { "id": "date", "label": "Date", "type": "date" },
      { "id": "status", "label": "État", "type": "list", "list": "states", "wherePast": "Réalisée" },
      { "id": "notes", "label": "Observations", "type": "text" } ] },
    { "id": "participants", "label": "Participants", "key": "id", "columns": [
      { "id": "id", "label": "N°", "type": "text" },
      { "id": "name", "label": "Nom", "type": "text", "personal": true },
      { "id": "sex", "label": "Sexe", "type": "list", "list": "sexes" },
      { "id": "born", "label": "Né(e) le", "type": "date", "personal": true } ] },
    { "id": "attendances", "label": "Participations", "date": "event.date", "weight": "count", "columns": [
      { "id": "event", "label": "Événement", "type": "reference", "register": "events", "required": true },
      { "id": "person", "label": "Participant", "type": "reference", "register": "participants" },
      { "id": "count", "label": "Effectif", "type": "number", "whereEmpty": 1 } ] } ],
  "grid": { "objects": [ { "id": "people", "label": "Publics", "indicators": [
    { "id": "people_by_sex", "label": "Personnes, par sexe", "measure": { "kind": "distinct", "register": "attendances",
      "of": "person", "where": { "path": "event.status", "is": "Réalisée" }, "breakdown": ["person.sex"] } },
    { "id": "people_by_age", "label": "Personnes, par âge", "measure": { "kind": "distinct", "register": "attendances",
      "of": "person", "where": { "path": "event.status", "is": "Réalisée" },
      "breakdown": [ { "path": "person.born", "ages": [18] } ] } } ] } ] } })";

/// A fiche of workshops, as a centre made it: other ids, other words.
constexpr std::string_view workshops = R"({ "schemaVersion": 1, "id": "w", "language": "fr", "title": "Ateliers",
  "sheets": { "card": "Fiche", "lists": "Listes", "grid": "Grille" }, "card": [],
  "lists": [ { "id": "l1", "label": "Où en est-on", "values": ["À venir", "Faite"] },
             { "id": "l2", "label": "Genres", "values": ["Femme", "Homme"] } ],
  "registers": [
    { "id": "seances", "label": "Ateliers", "key": "num", "date": "jour", "columns": [
      { "id": "num", "label": "Numéro", "type": "text" }, { "id": "jour", "label": "Le", "type": "date" },
      { "id": "fait", "label": "Avancement", "type": "list", "list": "l1" } ] },
    { "id": "gens", "label": "Habitants", "key": "num", "columns": [
      { "id": "num", "label": "Numéro", "type": "text" },
      { "id": "nom", "label": "Nom de famille", "type": "text", "personal": true },
      { "id": "genre", "label": "Genre", "type": "list", "list": "l2" },
      { "id": "an", "label": "Année de naissance", "type": "number", "personal": true } ] },
    { "id": "venues", "label": "Présences", "date": "atelier.jour", "columns": [
      { "id": "atelier", "label": "Atelier", "type": "reference", "register": "seances", "required": true },
      { "id": "qui", "label": "Qui", "type": "reference", "register": "gens" } ] } ],
  "grid": { "objects": [] } })";
}

TEST(PackTies, AreThoseOfTheSameIdsAndLabels)
{
    const auto proposed = proposedTies(definitionFrom(people), templateNamed("clos-du-roy"));
    EXPECT_EQ(tieOf(proposed, {"events", {}, {}}), "events");
    EXPECT_EQ(tieOf(proposed, {"events", "status", {}}), "status");
    EXPECT_EQ(tieOf(proposed, {"events", "status", "Réalisée"}), "Réalisée");
    EXPECT_EQ(tieOf(proposed, {"participants", "sex", {}}), "sex");
    EXPECT_EQ(tieOf(proposed, {"participants", "born", {}}), "birth_year");
    EXPECT_EQ(tieOf(proposed, {"attendances", "person", {}}), "participant");
    EXPECT_EQ(tieOf(proposed, {"attendances", "count", {}}), "count");
}

TEST(PackTies, DoNotAskForWhatNoIndicatorReads)
{
    const auto proposed = proposedTies(definitionFrom(people), templateNamed("clos-du-roy"));
    EXPECT_EQ(tieOf(proposed, {"events", "notes", {}}), "-");
    EXPECT_EQ(tieOf(proposed, {"participants", "name", {}}), "-");
}

TEST(PackTies, KnowRegistersByWhatTheyAreForWhateverTheyAreCalled)
{
    const auto proposed = proposedTies(definitionFrom(people), definitionFrom(workshops));
    EXPECT_EQ(tieOf(proposed, {"events", {}, {}}), "seances");
    EXPECT_EQ(tieOf(proposed, {"participants", {}, {}}), "gens");
    EXPECT_EQ(tieOf(proposed, {"attendances", {}, {}}), "venues");
    EXPECT_EQ(tieOf(proposed, {"events", "date", {}}), "jour");
    EXPECT_EQ(tieOf(proposed, {"participants", "id", {}}), "num");
    EXPECT_EQ(tieOf(proposed, {"participants", "sex", {}}), "genre");
    EXPECT_EQ(tieOf(proposed, {"participants", "born", {}}), "an");
    EXPECT_EQ(tieOf(proposed, {"attendances", "person", {}}), "qui");
    EXPECT_EQ(tieOf(proposed, {"attendances", "count", {}}), "-") << "each row is one person there";
}

TEST(PackTies, KnowValuesByOtherWordsForTheSame)
{
    const auto proposed = proposedTies(definitionFrom(people), definitionFrom(workshops));
    EXPECT_EQ(tieOf(proposed, {"events", "status", {}}), "fait");
    EXPECT_EQ(tieOf(proposed, {"events", "status", "Réalisée"}), "Faite");
}

TEST(PackTies, AskWhereNoValueIsLikeTheOneThatIsNeeded)
{
    std::string text(workshops);
    text.replace(text.find("\"Faite\""), 7, "\"Bilan\"");
    const auto proposed = proposedTies(definitionFrom(people), definitionFrom(text));
    EXPECT_EQ(tieOf(proposed, {"events", "status", "Réalisée"}), "+?");
}

TEST(PackTies, TakeWhatAPersonChose)
{
    const model::Template pack = definitionFrom(people);
    const model::Template fiche = definitionFrom(workshops);
    const auto apart = proposedTies(pack, fiche, {{{"participants", "sex", {}}, {}}, {{"events", {}, {}}, {}}});
    EXPECT_EQ(tieOf(apart, {"participants", "sex", {}}), "+");
    EXPECT_EQ(tieOf(apart, {"events", {}, {}}), "+");
    EXPECT_EQ(tieOf(apart, {"events", "status", {}}), "-") << "a new register comes whole";
    EXPECT_EQ(tieOf(apart, {"attendances", "event", {}}), "+") << "nothing there leads to the new register";
}

TEST(PackTies, HaveNoRegisterWithoutNumbersForOneThatIsReferredTo)
{
    std::string text(workshops);
    const std::string register_(R"("label": "Habitants", "key": "num", )");
    text.replace(text.find(register_), register_.size(), R"("label": "Habitants", )");
    const std::string reference(R"(, "type": "reference", "register": "gens")");
    text.replace(text.find(reference), reference.size(), R"(, "type": "text")");
    const auto proposed = proposedTies(definitionFrom(people), definitionFrom(text));
    const auto found = std::find_if(proposed.begin(), proposed.end(),
                                    [](const ProposedTie& each) {
                                        return each.needed == Needed{"participants", {}, {}};
                                    });
    ASSERT_NE(found, proposed.end());
    ASSERT_FALSE(found->candidates.empty());
    for (const Candidate& candidate : found->candidates)
        EXPECT_NE(candidate.id, "gens");
}

TEST(PackTies, AreLearnedFromWhatTheFicheHasOfThePack)
{
    const model::Template pack = definitionFrom(people);
    const Ties chosen{{{"participants", "sex", {}}, {}}};
    AddedPack once = added(definitionFrom(workshops), pack, chosen);
    // Without one of the two, which is to come again: with the column that the other one reads, not with the likeliest.
    auto& indicators = once.definition.grid.objects.back().indicators;
    std::erase_if(indicators, [](const model::Indicator& each) { return each.id == "people_by_age"; });
    const auto proposed = proposedTies(pack, once.definition);
    EXPECT_EQ(tieOf(proposed, {"participants", "sex", {}}), "sex");
    const AddedPack twice = added(once.definition, pack);
    EXPECT_EQ(twice.added, std::vector<std::string>{"Personnes, par âge"});
    ASSERT_EQ(twice.present.size(), 1U);
    EXPECT_TRUE(twice.present.front().isSame);
}
