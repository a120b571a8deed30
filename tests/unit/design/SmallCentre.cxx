// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "SmallCentre.hxx"

#include "template/TemplateReader.hxx"

#include <gtest/gtest.h>
#include <stdexcept>

namespace ficheaction::design
{

namespace
{
constexpr std::string_view begin = R"({ "schemaVersion": 1, "id": "small", "language": "fr", "title": "Petit centre",
  "sheets": { "card": "Fiche", "lists": "Listes", "grid": "Grille" }, "card": [],
  "lists": [
    { "id": "types", "label": "Types", "values": ["Manifestation", "Réunion"] },
    { "id": "statuses", "label": "États", "values": ["Prévue", "Réalisée"] },
    { "id": "categories", "label": "Catégories", "values": ["Habitant", "Partenaire"] },
    { "id": "levels", "label": "Niveaux", "values": ["Information", "Contribution"], "ordered": true },
    { "id": "moments", "label": "Moments", "values": ["Début", "Fin"] },
    { "id": "tones", "label": "Tonalités", "values": ["Positive", "Négative"] } ],
  "registers": [
    { "id": "events", "label": "Événements", "key": "id", "date": "date", "columns": [
      { "id": "id", "label": "N°", "type": "text" },
      { "id": "date", "label": "Date", "type": "date" },
      { "id": "type", "label": "Type", "type": "list", "list": "types" },
      { "id": "status", "label": "État", "type": "list", "list": "statuses" },
      { "id": "hours", "label": "Heures", "type": "number" },
      { "id": "cost", "label": "Coût", "type": "number" },
      { "id": "themes", "label": "Thèmes", "type": "values" },
      { "id": "level", "label": "Niveau", "type": "list", "list": "levels" },
      { "id": "minutes", "label": "Compte rendu", "type": "text" } ] },
    { "id": "people", "label": "Personnes", "key": "id", "columns": [
      { "id": "id", "label": "N°", "type": "text" },
      { "id": "category", "label": "Catégorie", "type": "list", "list": "categories" },
      { "id": "family", "label": "Famille", "type": "text" },
      { "id": "born", "label": "Année de naissance", "type": "number", "personal": true },
      { "id": "since", "label": "Adhésion le", "type": "date" },
      { "id": "left", "label": "Sortie le", "type": "date" } ] },
    { "id": "attendances", "label": "Participations", "weight": "count", "date": "event.date", "columns": [
      { "id": "event", "label": "Événement", "type": "reference", "register": "events", "required": true },
      { "id": "person", "label": "Personne", "type": "reference", "register": "people" },
      { "id": "count", "label": "Effectif", "type": "number", "whereEmpty": 1 } ] },
    { "id": "feedback", "label": "Retours", "date": "date", "columns": [
      { "id": "date", "label": "Date", "type": "date" },
      { "id": "tone", "label": "Tonalité", "type": "list", "list": "tones" },
      { "id": "quote", "label": "Parole", "type": "text" } ] },
    { "id": "skills", "label": "Bilans", "date": "date", "columns": [
      { "id": "date", "label": "Date", "type": "date" },
      { "id": "person", "label": "Personne", "type": "reference", "register": "people" },
      { "id": "moment", "label": "Moment", "type": "list", "list": "moments" },
      { "id": "score", "label": "Note", "type": "number" } ] },
    { "id": "steps", "label": "Étapes", "key": "id", "columns": [
      { "id": "id", "label": "N°", "type": "text" },
      { "id": "step", "label": "Étape", "type": "text" },
      { "id": "due", "label": "Échéance", "type": "date" },
      { "id": "done", "label": "Réalisée le", "type": "date" } ] },
    { "id": "typed", "label": "Chiffres", "date": "date", "columns": [
      { "id": "date", "label": "Date", "type": "date" },
      { "id": "what", "label": "Quoi", "type": "text" },
      { "id": "value", "label": "Valeur", "type": "number" },
      { "id": "source", "label": "Source", "type": "text" } ] } ],
  "grid": { "objects": [ { "id": "all", "label": "Tout", "indicators": [)";
constexpr std::string_view end = "] } ] } }";
}

model::Template smallCentre(std::string_view indicators)
{
    auto read = templates::readTemplate(std::string(begin) + std::string(indicators) + std::string(end));
    if (const auto* const errors = std::get_if<std::vector<templates::TemplateError>>(&read))
        for (const templates::TemplateError& error : *errors)
            ADD_FAILURE() << error.text();
    return std::get<model::Template>(std::move(read));
}

model::Measure measureOf(std::string_view json)
{
    const model::Template definition = smallCentre(
        R"({ "id": "hours", "label": "Heures de bénévolat", "measure": { "kind": "sum", "register": "events", "of": "hours" } },
           { "id": "wanted", "label": "Voulu", "measure": )" +
        std::string(json) + " }");
    return definition.grid.objects.front().indicators.at(1).measure;
}

Question questionOf(const model::Template& definition, const IndicatorDraft& draft, const std::string& id,
                    std::string_view language)
{
    for (Question& question : questions(definition, draft, language))
        if (question.id == id)
            return std::move(question);
    throw std::out_of_range("no question " + id);
}

std::string valueOf(const Question& question, std::string_view words)
{
    for (const Choice& choice : question.choices)
        if (choice.words == words)
            return choice.value;
    throw std::out_of_range("no choice " + std::string(words) + " of " + question.id);
}

Person::Person(model::Template known, std::string_view pattern)
    : definition(std::move(known))
    , draft(newDraft("all"))
{
    give("pattern", std::string(pattern));
}

Person& Person::pick(const std::string& id, std::string_view words)
{
    return give(id, valueOf(questionOf(definition, draft, id), words));
}

Person& Person::give(const std::string& id, const Answer& answer)
{
    questionOf(definition, draft, id);
    draft = answered(definition, draft, id, answer);
    return *this;
}

model::Indicator Person::indicator() const
{
    const auto made = indicatorOf(definition, draft, "fr");
    if (const auto* const missing = std::get_if<Missing>(&made))
        throw std::logic_error(missing->words);
    return std::get<model::Indicator>(made);
}

std::string Person::missing() const
{
    const auto made = indicatorOf(definition, draft, "fr");
    const auto* const missing = std::get_if<Missing>(&made);
    return missing ? missing->words : std::string();
}

model::Filter filterFrom(std::string_view registerId, std::string_view json)
{
    return measureOf(R"({ "kind": "count", "register": ")" + std::string(registerId) + R"(", "where": )" +
                     std::string(json) + " }")
        .where;
}

}
