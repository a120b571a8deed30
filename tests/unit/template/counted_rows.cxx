// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Which rows count, as registers say it for every measure.

#include "TemplateFiles.hxx"

#include "model/CountedRows.hxx"
#include "template/DefinitionChanges.hxx"
#include "template/TemplateWriter.hxx"

#include <gtest/gtest.h>

#include <algorithm>

using namespace ficheaction;
using namespace ficheaction::templates;

namespace
{
constexpr std::string_view text = R"({
  "schemaVersion": 1, "id": "counts", "language": "fr", "title": "T",
  "sheets": { "card": "Fiche", "lists": "Listes", "grid": "Grille" }, "card": [],
  "lists": [ { "id": "states", "label": "États", "values": ["Prévue", "Réalisée"] } ],
  "registers": [
    { "id": "groups", "label": "Groupes", "key": "id", "counts": { "path": "open", "empty": false }, "columns": [
      { "id": "id", "label": "N°", "type": "text" }, { "id": "open", "label": "Ouvert", "type": "text" } ] },
    { "id": "people", "label": "Personnes", "key": "id", "counts": { "age": "born", "from": 18, "on": "since" }, "columns": [
      { "id": "id", "label": "N°", "type": "text" }, { "id": "born", "label": "Né(e) en", "type": "number" },
      { "id": "since", "label": "Depuis", "type": "date" } ] },
    { "id": "events", "label": "Événements", "key": "id", "date": "day",
      "counts": { "all": [ { "path": "state", "is": "Réalisée" }, { "path": "places", "atLeast": 1 } ] }, "columns": [
      { "id": "id", "label": "N°", "type": "text" }, { "id": "day", "label": "Date", "type": "date" },
      { "id": "state", "label": "État", "type": "list", "list": "states" },
      { "id": "places", "label": "Places", "type": "number" },
      { "id": "group", "label": "Groupe", "type": "reference", "register": "groups", "required": true } ] },
    { "id": "visits", "label": "Venues", "date": "event.day", "columns": [
      { "id": "event", "label": "Événement", "type": "reference", "register": "events" },
      { "id": "person", "label": "Personne", "type": "reference", "register": "people" } ] }
  ],
  "grid": { "objects": [ { "id": "all", "label": "Tout", "indicators": [
    { "id": "events", "label": "A", "measure": { "kind": "count", "register": "events" } },
    { "id": "visits", "label": "B", "measure": { "kind": "count", "register": "visits" } },
    { "id": "people", "label": "C", "measure": { "kind": "distinct", "register": "visits", "of": "person" } },
    { "id": "planned", "label": "D", "measure": { "kind": "count", "register": "events", "countAll": true,
      "where": { "path": "state", "is": "Prévue" } } } ] } ] }
})";

model::Measure measureOf(const model::Template& definition, const std::string& id)
{
    for (const auto& [object, indicator] : definition.indicators())
        if (indicator->id == id)
            return indicator->measure;
    throw std::out_of_range(id);
}

/// The paths that are asked, in order.
std::vector<std::string> pathsOf(const model::Filter& filter)
{
    std::vector<std::string> paths;
    if (!filter.path.empty())
        paths.push_back(filter.path.text());
    for (const model::Filter& part : filter.parts)
        for (std::string& path : pathsOf(part))
            paths.push_back(std::move(path));
    return paths;
}

using Texts = std::vector<std::string>;
}

TEST(CountedRows, AreAskedOfTheRegisterAndOfWhatItsRowsArePartOf)
{
    const model::Template definition = templateOf(text);
    EXPECT_EQ(pathsOf(measureOf(definition, "events").condition()), (Texts{"state", "places", "group.open"}));
    // Their date comes from the event: they are part of it, though the column is not required.
    EXPECT_EQ(pathsOf(measureOf(definition, "visits").condition()),
              (Texts{"event.state", "event.places", "event.group.open"}));
}

TEST(CountedRows, WhoIsToldApartIsAskedWhereNamed)
{
    const model::Filter asked = measureOf(templateOf(text), "people").condition();
    ASSERT_FALSE(asked.parts.empty());
    const model::Filter& person = asked.parts.back();
    ASSERT_EQ(person.kind, model::Filter::Kind::Any);
    EXPECT_EQ(person.parts.at(0).kind, model::Filter::Kind::Empty);
    EXPECT_EQ(person.parts.at(0).path.text(), "person");
    EXPECT_EQ(person.parts.at(1).path.text(), "person.born");
    EXPECT_EQ(person.parts.at(1).on.text(), "person.since");
    // A rule counts ages from it: a column of births.
    EXPECT_TRUE(templateOf(text).registerNamed("people")->column("born")->birth);
}

TEST(CountedRows, AreLeftToAMeasureThatCountsAll)
{
    const model::Measure planned = measureOf(templateOf(text), "planned");
    EXPECT_EQ(planned.condition(), planned.where);
}

TEST(CountedRows, AreWrittenAsTheyWereRead)
{
    const model::Template definition = templateOf(text);
    EXPECT_EQ(templateOf(writeTemplate(definition)), definition);
}

TEST(CountedRows, AreTheSameRuleWhereverTheyAreSaid)
{
    const model::Template definition = templateOf(text);
    model::Measure said = measureOf(definition, "events");
    model::Measure written = said;
    written.where = said.condition();
    written.ofRegisters = {};
    written.countsAll = true;
    EXPECT_TRUE(isSameRule(said, written));
    EXPECT_FALSE(isSameRule(said, measureOf(definition, "planned")));
    // Another condition of the register is another rule of its indicators.
    const model::Template all = templateOf(replaced(std::string(text), R"("is": "Réalisée")", R"("is": "Prévue")"));
    EXPECT_FALSE(isSameRule(said, measureOf(all, "events")));
    EXPECT_TRUE(isSameRule(measureOf(definition, "planned"), measureOf(all, "planned")));
}

TEST(CountedRows, ThatNameWhatIsNotThereAreToldWithTheirPlace)
{
    const auto errors = errorsOf(replaced(std::string(text), R"("path": "open")", R"("path": "opn")"));
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_NE(errors.front().text().find("opn"), std::string::npos);
    EXPECT_NE(errors.front().text().find("/registers/0/counts/path"), std::string::npos) << errors.front().text();
    const auto values = errorsOf(replaced(std::string(text), R"("is": "Réalisée")", R"("is": "Faite")"));
    ASSERT_EQ(values.size(), 1U);
    EXPECT_NE(values.front().text().find("Faite"), std::string::npos);
}

TEST(CountedRows, OfRegistersWithoutADateHaveNoAgesWithoutADay)
{
    EXPECT_FALSE(errorsOf(replaced(std::string(text), R"(, "on": "since")", "")).empty());
}

TEST(CountedRows, OfBundledTemplatesAreNotSaidAgainInTheirIndicators)
{
    std::size_t said = 0;
    for (const char* id : {"clos-du-roy", "neighbourhood-action", "reaap-parentalite", "ludotheque",
                           "clas-accompagnement", "fph-fonds-habitants", "fiche-vierge", "blank-action"})
    {
        const model::Template definition = templateOf(bundled(id));
        for (const model::Register& each : definition.registers)
            said += each.counts.kind == model::Filter::Kind::Everything ? 0 : 1;
        const auto check = [&](const auto& self, const model::Measure& measure, const std::string& indicator) -> void
        {
            for (const model::Measure& operand : measure.operands)
                self(self, operand, indicator);
            EXPECT_FALSE(measure.countsAll) << id << " " << indicator;
            const Texts own = pathsOf(measure.where);
            for (const std::string& path : pathsOf(measure.ofRegisters))
                EXPECT_EQ(std::find(own.begin(), own.end(), path), own.end()) << id << " " << indicator;
        };
        for (const auto& [object, indicator] : definition.indicators())
            check(check, indicator->measure, indicator->id);
    }
    EXPECT_EQ(said, 8U);
}
