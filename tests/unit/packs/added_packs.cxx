// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// A fiche's definition after a pack came into it.

#include "PackFiles.hxx"

#include "packs/Needs.hxx"
#include "template/TemplateWriter.hxx"

using namespace ficheaction;
using namespace ficheaction::packs;

namespace
{
const model::Indicator* indicatorIn(const model::Template& definition, const std::string& id)
{
    for (const auto& [object, indicator] : definition.indicators())
        if (indicator->id == id)
            return indicator;
    return nullptr;
}

std::string fiche(const std::string& registers, const std::string& lists = "[]", const std::string& objects = "[]")
{
    return R"({ "schemaVersion": 1, "id": "f", "language": "fr", "title": "Fiche",
      "sheets": { "card": "Fiche", "lists": "Listes", "grid": "Grille" }, "card": [], "lists": )" +
           lists + R"(, "registers": )" + registers + R"(, "grid": { "objects": )" + objects + " } }";
}

/// Volunteers under the same id and label as in the pack, with nothing that it needs.
const std::string otherVolunteers = R"([ { "id": "volunteers", "label": "Bénévoles", "columns": [
  { "id": "what", "label": "Besoin", "type": "text" } ] } ])";
}

TEST(AddedPacks, BringTheirRegistersListsObjectsAndIndicators)
{
    const AddedPack result = added(templateNamed("fiche-vierge"), packNamed("benevolat"));
    const model::Register* const hours = result.definition.registerNamed("volunteering");
    ASSERT_TRUE(hours);
    EXPECT_EQ(hours->label, "Temps bénévole");
    EXPECT_EQ(hours->date.text(), "date");
    EXPECT_EQ(hours->column("volunteer")->reference, "volunteers");
    EXPECT_EQ(result.definition.registerNamed("volunteers")->key, "id");
    ASSERT_TRUE(result.definition.listNamed("volunteer_missions"));
    ASSERT_EQ(result.definition.grid.objects.size(), 1U);
    EXPECT_EQ(result.definition.grid.objects.front().label, "Bénévolat");
    EXPECT_EQ(result.added.size(), 5U);
    EXPECT_EQ(result.definition.title, "Fiche vierge");
    EXPECT_EQ(result.definition.card.size(), templateNamed("fiche-vierge").card.size());
}

TEST(AddedPacks, GetOtherNamesWhereTheirsAreTaken)
{
    const model::Template before = definitionFrom(fiche(
        otherVolunteers, "[]",
        R"([ { "id": "volunteers", "label": "Autre", "indicators": [ { "id": "volunteer_hours", "label": "Besoins",
          "measure": { "kind": "count", "register": "volunteers" } } ] } ])"));
    const AddedPack result = added(before, packNamed("benevolat"));
    const model::Register* const volunteers = result.definition.registerNamed("volunteers_2");
    ASSERT_TRUE(volunteers);
    EXPECT_EQ(volunteers->label, "Bénévoles (Bénévolat)");
    EXPECT_EQ(result.definition.registerNamed("volunteering")->column("volunteer")->reference, "volunteers_2");
    EXPECT_EQ(result.definition.grid.objects.back().id, "volunteers_2");
    const model::Indicator* const declared = indicatorIn(result.definition, "volunteers_declared");
    ASSERT_TRUE(declared);
    EXPECT_EQ(declared->measure.source, "volunteers_2");
    EXPECT_EQ(indicatorIn(result.definition, "volunteer_hours")->label, "Besoins");
    const model::Indicator* const value = indicatorIn(result.definition, "volunteer_value");
    ASSERT_TRUE(value);
    EXPECT_NE(templates::writeIndicator(*value, result.definition).find("volunteer_hours_2 * 13"), std::string::npos)
        << templates::writeIndicator(*value, result.definition);
    EXPECT_EQ(added(result.definition, packNamed("benevolat")).definition, result.definition);
}

TEST(AddedPacks, NumberASheetWhereThePacksTitleCannotStandInItsName)
{
    model::Template pack = packNamed("benevolat");
    pack.title = "Bénévolat / engagement";
    const AddedPack result = added(definitionFrom(fiche(otherVolunteers)), pack);
    EXPECT_EQ(result.definition.registerNamed("volunteers_2")->label, "Bénévoles 2");
}

TEST(AddedPacks, ReadTheFichesOwnColumnsInFiltersBreakdownsAndDates)
{
    const AddedPack result = added(definitionFrom(fiche(R"([
      { "id": "gens", "label": "Bénévoles", "key": "num", "columns": [ { "id": "num", "label": "N°", "type": "text" },
        { "id": "debut", "label": "Bénévole depuis", "type": "date" },
        { "id": "fin", "label": "Bénévole jusqu'au", "type": "date" } ] },
      { "id": "temps", "label": "Temps bénévole", "date": "jour", "columns": [
        { "id": "jour", "label": "Jour", "type": "date" },
        { "id": "qui", "label": "Personne", "type": "reference", "register": "gens" },
        { "id": "quoi", "label": "Mission", "type": "list", "list": "m" },
        { "id": "duree", "label": "Heures", "type": "number" } ] } ])",
                                                        R"([ { "id": "m", "label": "M", "values": ["Bar"] } ])")),
                                   packNamed("benevolat"));
    EXPECT_EQ(result.definition.registers.size(), 2U);
    EXPECT_EQ(result.definition.registers[0].columns.size(), 3U);
    EXPECT_EQ(result.definition.registers[1].columns.size(), 4U);
    EXPECT_EQ(result.definition.lists.size(), 1U);
    const model::Measure declared = indicatorIn(result.definition, "volunteers_declared")->measure;
    EXPECT_EQ(declared.source, "gens");
    EXPECT_EQ(declared.period.text(), "debut");
    EXPECT_EQ(declared.where.path.text(), "fin");
    const model::Measure active = indicatorIn(result.definition, "volunteers_active")->measure;
    EXPECT_EQ(active.source, "temps");
    EXPECT_EQ(active.of.path.text(), "qui");
    EXPECT_EQ(active.breakdown.at(0).path.text(), "quoi");
    EXPECT_EQ(indicatorIn(result.definition, "volunteer_hours")->measure.of.path.text(), "duree");
}

TEST(AddedPacks, AddOnlyTheColumnsThatARegisterLacks)
{
    const AddedPack result = added(definitionFrom(fiche(R"([
      { "id": "volunteering", "label": "Temps bénévole", "date": "date", "columns": [
        { "id": "date", "label": "Date", "type": "date" },
        { "id": "hours", "label": "Heures", "type": "number" },
        { "id": "qui", "label": "Bénévole", "type": "text" } ] } ])")),
                                   packNamed("benevolat"));
    const model::Register& hours = *result.definition.registerNamed("volunteering");
    ASSERT_EQ(hours.columns.size(), 5U);
    EXPECT_EQ(hours.columns[3].id, "volunteer");
    EXPECT_EQ(hours.columns[3].label, "Bénévole (Bénévolat)") << "a heading that is there already";
    EXPECT_EQ(hours.columns[3].reference, "volunteers");
    EXPECT_EQ(hours.columns[4].list, "volunteer_missions");
}

TEST(AddedPacks, DateRowsByTheirOwnColumnWhereTheFichesRegisterHasNoDate)
{
    const AddedPack result = added(definitionFrom(fiche(R"([
      { "id": "volunteering", "label": "Temps bénévole", "columns": [
        { "id": "hours", "label": "Heures", "type": "number" },
        { "id": "mission", "label": "Mission", "type": "text" } ] } ])")),
                                   packNamed("benevolat"));
    EXPECT_EQ(indicatorIn(result.definition, "volunteer_hours")->measure.period.text(), "date");
    ASSERT_TRUE(result.definition.registerNamed("volunteering")->column("date"));
}

TEST(AddedPacks, CountRowsWithoutADateAtAnyTimeThoughTheFichesRegisterIsDated)
{
    const std::string pack = fiche(R"([ { "id": "things", "label": "Choses", "columns": [
        { "id": "what", "label": "Quoi", "type": "text" } ] } ])",
                                   "[]",
                                   R"([ { "id": "o", "label": "O", "indicators": [ { "id": "n", "label": "N",
          "measure": { "kind": "distinct", "register": "things", "of": "what" } } ] } ])");
    const std::string own = fiche(R"([ { "id": "things", "label": "Choses", "date": "day", "columns": [
        { "id": "day", "label": "Jour", "type": "date" }, { "id": "what", "label": "Quoi", "type": "text" } ] } ])");
    const AddedPack result = added(definitionFrom(own), definitionFrom(pack));
    EXPECT_EQ(indicatorIn(result.definition, "n")->measure.window, model::Window::Any);
}

TEST(AddedPacks, PutMissingValuesIntoTheListAndAskForTheOnesThatAreTied)
{
    const std::string registers = R"([ { "id": "things", "label": "Choses", "columns": [
        { "id": "state", "label": "État", "type": "list", "list": "states" } ] } ])";
    const std::string pack =
        fiche(registers, R"([ { "id": "states", "label": "États", "values": ["Ouvert", "Réalisée"] } ])",
              R"([ { "id": "o", "label": "O", "indicators": [ { "id": "n", "label": "N", "measure": { "kind": "count",
          "register": "things", "where": { "path": "state", "in": ["Ouvert", "Réalisée"] } } } ] } ])");
    const std::string own =
        fiche(registers, R"([ { "id": "states", "label": "Autres états", "values": ["Fermé", "Faite"] } ])");
    const AddedPack result = added(definitionFrom(own), definitionFrom(pack));
    EXPECT_EQ(result.definition.listNamed("states")->values, (std::vector<std::string>{"Fermé", "Faite", "Ouvert"}));
    EXPECT_EQ(indicatorIn(result.definition, "n")->measure.where.values, (std::vector<std::string>{"Ouvert", "Faite"}));
}

TEST(AddedPacks, TakeOnlyTheValuesOfASheetThatARuleAsksFor)
{
    const std::string registers = R"([ { "id": "things", "label": "Choses", "columns": [
        { "id": "state", "label": "État", "type": "list", "list": "states" } ] } ])";
    const auto withStates = [&](const std::string& values, const std::string& objects = "[]")
    {
        return definitionFrom(
            fiche(registers, R"([ { "id": "states", "label": "États", "values": )" + values + " } ]", objects));
    };
    const model::Template pack = withStates(R"(["Réalisée"])",
                                            R"([ { "id": "o", "label": "O", "indicators": [ { "id": "n", "label": "N",
          "measure": { "kind": "count", "register": "things", "where": { "path": "state", "is": "Réalisée" } } } ] } ])");
    const model::Template own = withStates(R"(["Prévue"])");
    const model::Template sheet = withStates(R"(["Prévue", "Faite", "Reportée"])");
    const model::Template result = withoutUnusedValues(added(sheet, pack).definition, own);
    EXPECT_EQ(result.listNamed("states")->values, (std::vector<std::string>{"Prévue", "Faite"}));
}

TEST(AddedPacks, LeaveARuleThatAPersonChangedAndSaySo)
{
    AddedPack once = added(templateNamed("fiche-vierge"), packNamed("benevolat"));
    model::Template changed = once.definition;
    changed.grid.objects.front().indicators[3].measure.where.kind = model::Filter::Kind::Empty;
    changed.grid.objects.front().indicators[3].measure.where.path.steps = {"mission"};
    const AddedPack again = added(changed, packNamed("benevolat"));
    EXPECT_EQ(again.definition, changed);
    ASSERT_EQ(again.present.size(), 5U);
    EXPECT_FALSE(again.present[3].isSame);
    EXPECT_TRUE(again.present[4].isSame);
}

TEST(AddedPacks, AddWhatAPersonRemovedMeanwhileAndNothingElse)
{
    const AddedPack once = added(templateNamed("fiche-vierge"), packNamed("benevolat"));
    model::Template less = once.definition;
    less.grid.objects.front().indicators.erase(less.grid.objects.front().indicators.begin() + 1);
    const AddedPack again = added(less, packNamed("benevolat"));
    EXPECT_EQ(again.added, std::vector<std::string>{"Bénévoles actifs, par mission"});
    EXPECT_EQ(again.definition.registers, once.definition.registers);
}

TEST(AddedPacks, KnowTheSameRuleUnderAnotherName)
{
    AddedPack once = added(templateNamed("fiche-vierge"), packNamed("benevolat"));
    model::Template renamed = once.definition;
    model::Indicator& active = renamed.grid.objects.front().indicators[1];
    active.id = "mine";
    active.label = "Nos bénévoles";
    const AddedPack again = added(renamed, packNamed("benevolat"));
    EXPECT_TRUE(again.added.empty());
    EXPECT_EQ(again.present[1].label, "Nos bénévoles");
}

TEST(AddedPacks, RefuseTiesThatCannotBe)
{
    const model::Template before = templateNamed("fiche-vierge");
    const model::Template pack = packNamed("benevolat");
    for (const Ties& ties : {Ties{{{"volunteers", {}, {}}, "nowhere"}}, Ties{{{"nothing", {}, {}}, "events"}},
                             Ties{{{"volunteers", {}, {}}, "participants"}, {{"volunteers", "since", {}}, "last_name"}},
                             Ties{{{"volunteers", {}, {}}, {}}, {{"volunteers", "since", {}}, "member_since"}}})
    {
        const auto made = withPack(before, pack, ties);
        ASSERT_TRUE(std::holds_alternative<templates::Obstacle>(made));
        EXPECT_EQ(std::get<templates::Obstacle>(made).code, "pack-tie-unknown");
    }
}

TEST(AddedPacks, RefuseAPackWithoutIndicators)
{
    const auto made = withPack(templateNamed("clos-du-roy"), templateNamed("fiche-vierge"), {});
    ASSERT_TRUE(std::holds_alternative<templates::Obstacle>(made));
    EXPECT_EQ(std::get<templates::Obstacle>(made).code, "pack-empty");
}

TEST(AddedPacks, SayThemselvesWhatTheirRegistersLeaveOut)
{
    // Openings are events of the fiche, whose own state is another word: what the pack asks for counts.
    const model::Template pack = templateNamed("ludotheque");
    const AddedPack made = added(templateNamed("fiche-vierge"), pack);
    std::size_t openings = 0;
    for (const auto& [object, needed] : pack.indicators())
        for (const auto& [own, indicator] : made.definition.indicators())
            if (needed->id == indicator->id && needed->measure.source == "openings")
            {
                ++openings;
                const model::Filter condition = indicator->measure.condition();
                EXPECT_EQ(condition.kind, model::Filter::Kind::In) << indicator->id;
                EXPECT_EQ(condition.values.size(), 1U) << indicator->id;
            }
    EXPECT_GT(openings, 0U);
}

/// Any template is a pack: each one comes into each other one, and a second time changes nothing.
TEST(AddedPacks, OfWholeTemplatesComeIntoOneAnother)
{
    const std::vector<std::string> names{"clos-du-roy",         "reaap-parentalite",   "ludotheque",
                                         "clas-accompagnement", "fph-fonds-habitants", "neighbourhood-action"};
    std::vector<model::Template> all;
    for (const std::string& name : names)
        all.push_back(templateNamed(name));
    for (const model::Template& fiche : all)
        for (const model::Template& pack : all)
        {
            const AddedPack once = added(fiche, pack);
            const AddedPack twice = added(once.definition, pack);
            EXPECT_EQ(twice.definition, once.definition) << pack.id << " in " << fiche.id;
            EXPECT_TRUE(twice.added.empty()) << pack.id << " in " << fiche.id;
            EXPECT_TRUE(fiche.id != pack.id || once.added.empty()) << fiche.id;
        }
}
