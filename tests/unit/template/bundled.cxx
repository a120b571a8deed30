// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The templates that come with the extension: read without an error, made as the design says, the same in both
// languages.

#include "TemplateFiles.hxx"

#include <gtest/gtest.h>

#include <algorithm>

using namespace ficheaction;
using namespace ficheaction::templates;

namespace
{
constexpr const char* bundledIds[] = {"clos-du-roy",  "neighbourhood-action", "reaap-parentalite",
                                      "ludotheque",   "clas-accompagnement",  "fph-fonds-habitants",
                                      "fiche-vierge", "blank-action"};

using Names = std::vector<std::string>;

Names headings(const model::Template& definition, const std::string& registerId)
{
    Names labels;
    for (const model::Column& column : definition.registerNamed(registerId)->columns)
        labels.push_back(column.label);
    return labels;
}

Names personalColumns(const model::Register& definition)
{
    Names ids;
    for (const model::Column& column : definition.columns)
        if (column.personal)
            ids.push_back(column.id);
    return ids;
}

std::string shapeOf(const model::Filter& filter)
{
    std::string shape =
        std::to_string(static_cast<int>(filter.kind)) + filter.path.text() + "(" + std::to_string(filter.values.size());
    for (const model::Filter& part : filter.parts)
        shape += " " + shapeOf(part);
    return shape + ")";
}

std::string shapeOf(const model::Measure& measure)
{
    std::string shape = std::to_string(static_cast<int>(measure.kind)) + measure.source + ":" + measure.of.path.text() +
                        "@" + measure.period.text() + shapeOf(measure.condition());
    for (const model::Dimension& dimension : measure.breakdown)
        shape += "/" + dimension.path.text() + std::to_string(static_cast<int>(dimension.by));
    for (const model::Measure& operand : measure.operands)
        shape += "[" + shapeOf(operand) + "]";
    return shape;
}

/// Everything of a template that is not in a language.
std::string shapeOf(const model::Template& definition)
{
    std::string shape;
    for (const model::CardSection& section : definition.card)
        shape += section.id + std::to_string(static_cast<int>(section.kind)) + "\n";
    for (const model::ListOfValues& list : definition.lists) // who the partners are is each action's own
        shape += list.id + std::to_string(list.id == "partners" ? 0 : list.values.size()) + "\n";
    for (const model::Register& definitionOfRows : definition.registers)
        for (const model::Column& column : definitionOfRows.columns)
            shape += definitionOfRows.id + "." + column.id + std::to_string(static_cast<int>(column.type)) +
                     column.list + column.reference + column.inherit.text() + (column.personal ? "p" : "") +
                     (column.required ? "r" : "") + "\n";
    for (const auto& [object, indicator] : definition.indicators())
        shape += object->id + "." + indicator->id + shapeOf(indicator->measure) + "\n";
    return shape;
}
}

TEST(BundledTemplates, SayWhatBelongsIntoTheCard)
{
    for (const char* id : bundledIds)
        for (const model::CardSection& section : templateOf(bundled(id)).card)
        {
            const bool isOpen = section.kind == model::CardSection::Kind::Text && section.text.empty();
            const bool isDue = id == std::string("clos-du-roy") || isOpen;
            EXPECT_TRUE(!isDue || !section.help.empty()) << id << ": " << section.id;
        }
}

TEST(BundledTemplates, AreReadWithoutAnError)
{
    for (const char* id : bundledIds)
        EXPECT_EQ(linesOf(errorsOf(bundled(id))), "") << id;
}

TEST(BundledTemplates, AreTheSameInBothLanguages)
{
    const model::Template french = templateOf(bundled("clos-du-roy"));
    const model::Template english = templateOf(bundled("neighbourhood-action"));
    EXPECT_EQ(shapeOf(french), shapeOf(english));
    EXPECT_EQ(french.language, "fr");
    EXPECT_EQ(english.language, "en-GB");
    EXPECT_EQ(shapeOf(templateOf(bundled("fiche-vierge"))), shapeOf(templateOf(bundled("blank-action"))));
}

TEST(BlankTemplates, HaveACardToFillAndNoIndicator)
{
    for (const char* id : {"fiche-vierge", "blank-action"})
    {
        const model::Template definition = templateOf(bundled(id));
        EXPECT_TRUE(definition.grid.objects.empty()) << id;
        EXPECT_TRUE(definition.rows.empty()) << id;
        for (const model::CardSection& section : definition.card)
            EXPECT_FALSE(section.help.empty()) << id << " " << section.id;
        Names registers;
        for (const model::Register& each : definition.registers)
            registers.push_back(each.id);
        EXPECT_EQ(registers, (Names{"events", "participants", "attendances"})) << id;
    }
}

TEST(ClosDuRoy, HasTheHeadingsOfTheDesign)
{
    const model::Template definition = templateOf(bundled("clos-du-roy"));
    EXPECT_EQ(headings(definition, "events"),
              (Names{"N°", "Date", "Intitulé", "Type", "Moment", "Quartier", "État", "Thématiques",
                     "Actions parentalité", "Partenaires", "Accompagnement humain (h)", "Accompagnement financier (€)",
                     "Accompagnement matériel", "Compte rendu", "Observations"}));
    EXPECT_EQ(headings(definition, "participants"),
              (Names{"N°", "Nom", "Prénom", "Catégorie", "Structure", "Famille", "Quartier", "Sexe",
                     "Année de naissance", "Adhésion le", "Consentement", "Observations"}));
    EXPECT_EQ(headings(definition, "attendances"),
              (Names{"Événement", "Participant", "Catégorie", "Quartier", "Rôle", "Effectif"}));
    EXPECT_EQ(headings(definition, "feedback"),
              (Names{"Date", "Source", "Structure", "Événement", "Objet", "Parole ou retour", "Tonalité", "Lien"}));
    EXPECT_EQ(headings(definition, "steps"), (Names{"N°", "Étape", "Échéance", "Réalisée le", "État", "Responsable"}));
}

TEST(ClosDuRoy, NamesItsSheetsAsTheDesignDoes)
{
    const model::Template definition = templateOf(bundled("clos-du-roy"));
    EXPECT_EQ(definition.cardLabel, "Fiche action");
    EXPECT_EQ(definition.listsLabel, "Listes");
    EXPECT_EQ(definition.grid.label, "Grille d'évaluation");
    Names sheets;
    for (const model::Register& definitionOfRows : definition.registers)
        sheets.push_back(definitionOfRows.label);
    EXPECT_EQ(sheets, (Names{"Événements", "Participants", "Participations", "Retours", "Étapes"}));
}

TEST(ClosDuRoy, HasTheListsOfTheDesign)
{
    const model::Template definition = templateOf(bundled("clos-du-roy"));
    EXPECT_EQ(definition.listNamed("event_types")->values,
              (Names{"Comité technique", "Petit déjeuner", "Réunion préparatoire", "Manifestation"}));
    EXPECT_EQ(definition.listNamed("neighbourhoods")->values, (Names{"Clos du Roy", "Tunnel-Château", "Autre"}));
    EXPECT_EQ(definition.listNamed("partners")->values.size(), 10U);
    const model::ListOfValues& levels = *definition.listNamed("participation_levels");
    EXPECT_TRUE(levels.ordered);
    EXPECT_NE(std::find(levels.values.begin(), levels.values.end(), "Contribution"), levels.values.end());
}

TEST(ClosDuRoy, LinksItsRegistersAsTheDesignDoes)
{
    const model::Template definition = templateOf(bundled("clos-du-roy"));
    const model::Register& attendances = *definition.registerNamed("attendances");
    EXPECT_EQ(attendances.key, "");
    EXPECT_EQ(attendances.weight, "count");
    EXPECT_EQ(attendances.date.text(), "event.date");
    EXPECT_EQ(attendances.column("category")->inherit.text(), "participant.category");
    EXPECT_EQ(attendances.column("neighbourhood")->inherit.text(), "participant.neighbourhood");
    EXPECT_EQ(attendances.column("count")->whereEmpty, 1);
    EXPECT_EQ(attendances.column("count")->minimum, 0);
    EXPECT_TRUE(attendances.column("event")->required);
    EXPECT_FALSE(attendances.column("participant")->required);
    EXPECT_EQ(personalColumns(*definition.registerNamed("participants")),
              (Names{"last_name", "first_name", "birth_year", "notes"}));
    EXPECT_EQ(personalColumns(attendances), Names{});
    EXPECT_EQ(definition.rows.at("steps").size(), 5U);
}

TEST(ClosDuRoy, HasTheGridOfTheDesign)
{
    const model::Template definition = templateOf(bundled("clos-du-roy"));
    Names ids;
    for (const auto& [object, indicator] : definition.indicators())
        ids.push_back(indicator->id);
    EXPECT_EQ(ids,
              (Names{"events_held", "meetings_held", "attendance", "families", "people", "support_hours",
                     "support_amount", "minutes_coverage", "landlord_feedback", "residents_words", "parenting_actions",
                     "breakfast_themes", "new_members", "tunnel_participants", "promotion_reach", "promotion_both"}));
}

TEST(BundledTemplates, HelpInEveryColumnBriefly)
{
    for (const char* id : bundledIds)
    {
        const model::Template definition = templateOf(bundled(id));
        for (const model::Register& definitionOfRows : definition.registers)
            for (const model::Column& column : definitionOfRows.columns)
            {
                EXPECT_FALSE(column.help.empty()) << definitionOfRows.id << "." << column.id;
                EXPECT_LE(column.help.size(), 160U) << definitionOfRows.id << "." << column.id;
                EXPECT_GT(column.width, 0) << definitionOfRows.id << "." << column.id;
            }
    }
}
