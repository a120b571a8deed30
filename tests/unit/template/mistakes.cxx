// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Whoever makes a mistake in a template is told where it is, what it is and what to write, in French and in English:
// one mistake after the other, in every object of the language.

#include "SourceFolder.hxx"
#include "TemplateFiles.hxx"
#include "template/AdviceText.hxx"

#include <gtest/gtest.h>

#include <algorithm>

using namespace ficheaction;
using namespace ficheaction::templates;

namespace
{
constexpr char withoutMistake[] = R"({ "schemaVersion": 1, "id": "essai", "language": "fr", "title": "Essai",
"sheets": { "card": "Fiche", "lists": "Listes", "grid": "Grille" },
"card": [ { "id": "action", "title": "Titre" }, { "id": "means", "label": "Moyens", "items": ["Salle"] },
  { "id": "partners", "label": "Partenaires", "list": "places" },
  { "id": "modes", "label": "Modalités", "steps": [ { "text": "Un" } ], "stepsLabel": "Étape", "dueLabel": "Échéance" },
  { "id": "power", "label": "Participation", "participation": { "scale": "levels", "current": "Bas", "target": "Haut",
    "currentLabel": "Actuel", "targetLabel": "Visé" } } ],
"lists": [ { "id": "states", "label": "États", "values": ["Prévue", "Réalisée", "Annulée"] },
  { "id": "places", "label": "Lieux", "values": ["Tunnel"] },
  { "id": "levels", "label": "Niveaux", "values": ["Bas", "Moyen", "Haut"], "ordered": true } ],
"registers": [ { "id": "events", "label": "Événements", "key": "number", "date": "day",
    "counts": { "path": "state", "is": "Réalisée" }, "columns": [
    { "id": "number", "label": "N°", "type": "text" }, { "id": "day", "label": "Date", "type": "date", "required": true },
    { "id": "state", "label": "État", "type": "list", "list": "states", "wherePast": "Réalisée" },
    { "id": "themes", "label": "Thèmes", "type": "values" },
    { "id": "hours", "label": "Heures", "type": "number", "minimum": 0, "maximum": 24, "width": 12 },
    { "id": "minutes", "label": "Compte rendu", "type": "text" } ],
    "rows": [ { "number": "E1", "day": "2026-03-01", "state": "Prévue", "hours": "2.5" } ] },
  { "id": "people", "label": "Personnes", "key": "number", "columns": [ { "id": "number", "label": "N°", "type": "text" },
    { "id": "name", "label": "Nom", "type": "text", "personal": true }, { "id": "born", "label": "Naissance", "type": "number" },
    { "id": "since", "label": "Depuis", "type": "date" }, { "id": "area", "label": "Quartier", "type": "text" } ] },
  { "id": "visits", "label": "Venues", "date": "event.day", "weight": "count", "columns": [
    { "id": "event", "label": "Événement", "type": "reference", "register": "events" },
    { "id": "person", "label": "Personne", "type": "reference", "register": "people" },
    { "id": "area", "label": "Quartier", "type": "text", "inherit": "person.area" },
    { "id": "count", "label": "Effectif", "type": "number", "whereEmpty": 1 },
    { "id": "level", "label": "Niveau", "type": "list", "list": "levels" } ] } ],
"grid": { "objects": [ { "id": "all", "label": "Tout", "tools": ["Cahier"], "indicators": [
  { "id": "held", "label": "Manifestations", "decimals": 0, "direction": "up", "target": 12, "rollUp": "sum", "measure":
    { "kind": "count", "register": "events", "where": { "path": "themes", "in": ["Jeux", "Jardin"] }, "breakdown": ["state"] },
    "parts": [ { "keys": ["Réalisée"], "target": 10 } ] },
  { "id": "spent", "label": "Heures", "measure": { "kind": "sum", "register": "events", "of": "hours", "window": "until",
    "where": { "path": "hours", "atLeast": 1 } } },
  { "id": "reached", "label": "Touchés", "measure": { "kind": "distinct", "register": "visits", "of": "person", "breakdown": [
    { "path": "person.born", "ages": [12, 18, 26], "labels": ["0-11", "12-17", "18-25", "26 et plus"] },
    { "path": "event.day", "by": "quarter" }, { "path": "count", "bands": [5, 10], "showEmpty": true } ] } },
  { "id": "loyal", "label": "Fidèles", "measure": { "kind": "at_least", "register": "visits", "of": "person", "times": 3 } },
  { "id": "fresh", "label": "Nouveaux", "measure": { "kind": "new", "register": "visits", "of": "person" } },
  { "id": "families", "label": "Par séance", "measure": { "kind": "mean", "register": "visits", "of": "count",
    "per": "event", "each": "sum" } },
  { "id": "share", "label": "Avec compte rendu", "format": "percent", "target": 0.8, "measure": { "kind": "ratio",
    "numerator": { "kind": "count", "register": "events", "where": { "path": "minutes", "empty": false } },
    "denominator": { "kind": "count", "register": "events" } } },
  { "id": "power_now", "label": "Niveau", "measure": { "kind": "level", "register": "visits", "of": "level", "figure": "last" } },
  { "id": "both", "label": "Les deux", "measure": { "kind": "overlap", "sets": [ { "kind": "distinct", "register": "people",
    "period": "since" }, { "kind": "distinct", "register": "visits", "of": "person" } ] } },
  { "id": "progress", "label": "Progrès", "measure": { "kind": "paired", "register": "visits", "of": "count", "person": "person",
    "before": { "path": "level", "is": "Bas" }, "after": { "path": "level", "is": "Haut" } } },
  { "id": "cover", "label": "Couverture", "measure": { "kind": "coverage", "of": { "kind": "distinct", "register": "visits",
    "of": "person" }, "over": { "value": 4200, "source": "Insee", "year": 2023 } } },
  { "id": "steps", "label": "Étapes", "measure": { "kind": "milestones", "register": "events", "due": "day",
    "done": { "path": "state", "is": "Réalisée" } } },
  { "id": "words", "label": "Paroles", "measure": { "kind": "quotes", "register": "events", "of": "minutes" } },
  { "id": "young", "label": "Mineurs", "measure": { "kind": "count", "register": "visits",
    "where": { "age": "person.born", "below": 18 } } },
  { "id": "growth", "label": "Évolution", "measure": { "kind": "trend", "of": { "kind": "count", "register": "visits" },
    "against": "previous", "as": "difference" } },
  { "id": "value", "label": "Valeur", "measure": { "kind": "expression", "formula": "spent * 13 + held" } } ] } ] } })";

struct Mistake
{
    const char* right;   ///< what stands in the template without mistake, at its first place
    const char* wrong;   ///< what stands there instead
    const char* pointer; ///< where the mistake is told
    const char* code;
    const char* toWrite; ///< words that say what to write in either language; several separated by |
};

constexpr Mistake mistakes[]{
    // the template
    {R"("schemaVersion": 1)", R"("schemaVersion": 3)", "/schemaVersion", "unsupported-version", "1"},
    {R"("schemaVersion": 1)", R"("schemaVersion": "1")", "/schemaVersion", "wrong-type", "number|nombre"},
    {R"("id": "essai")", R"("id": "Mon essai")", "/id", "bad-id", "clos-du-roy"},
    {R"("language": "fr")", R"("language": "français")", "/language", "bad-language", "en-GB"},
    {R"("title": "Essai",)", "", "", "missing-key", "text in quotes|texte entre guillemets"},
    {R"("title": "Essai")", R"("titre": "Essai", "title": "Essai")", "/titre", "unknown-key", "title"},
    {R"("lists": "Listes", )", "", "/sheets", "missing-key", "text in quotes|texte entre guillemets"},
    {R"("grid": "Grille")", R"("grid": "Fiche")", "/sheets/grid", "duplicate-sheet-name", "another name|un autre nom"},
    {R"("grid": "Grille")", R"("grid": "Grille : bilan")", "/sheets/grid", "bad-sheet-name", "31"},
    // the card
    {R"("id": "means")", R"("id": "Mes moyens")", "/card/1/id", "bad-id", "mes_moyens"},
    {R"("id": "means")", R"("id": "action")", "/card/1/id", "duplicate-id", "action_2"},
    {R"("items": ["Salle"])", R"("items": "Salle")", "/card/1/items", "wrong-type", R"(["…", "…"])"},
    {R"("items": ["Salle"])", R"("itmes": ["Salle"])", "/card/1/itmes", "unknown-key", "items"},
    {R"("list": "places" })", R"("list": "place" })", "/card/2/list", "unknown-list", "places|states|levels"},
    {R"("scale": "levels")", R"("scale": "states")", "/card/4/participation/scale", "not-a-scale",
     "levels|\"ordered\": true"},
    {R"("current": "Bas")", R"("current": "Élevé")", "/card/4/participation/current", "unknown-value",
     "Bas, Moyen, Haut"},
    {R"({ "text": "Un" })", R"("Un")", "/card/3/steps/0", "wrong-type", "{ }"},
    {R"("steps": [ { "text": "Un" } ], )", "", "/card/3", "missing-key", "title, text, items, list, groups, steps"},
    // lists
    {R"("id": "places")", R"("id": "states")", "/lists/1/id", "duplicate-id", "states_2"},
    {R"("Annulée"])", R"("Annulée", "PREVUE"])", "/lists/0/values/3", "duplicate-value", "another name|un autre nom"},
    {R"("Annulée"])", R"("Annulée; reportée"])", "/lists/0/values/2", "bad-value", "semicolon|point-virgule"},
    {R"("Annulée"])", R"(""])", "/lists/0/values/2", "empty-text", "says something|dit quelque chose"},
    {R"("ordered": true)", R"("ordered": "oui")", "/lists/2/ordered", "wrong-type", "true|false"},
    // registers and columns
    {R"("key": "number")", R"("key": "nummer")", "/registers/0/key", "unknown-column", "number"},
    {R"("key": "number")", R"("key": "hours")", "/registers/0/key", "wrong-column-type", "number, minutes|text"},
    {R"("date": "day")", R"("date": "state")", "/registers/0/date", "wrong-column-type", "date|(day)"},
    {R"("date": "event.day")", R"("date": "event.state")", "/registers/2/date", "wrong-column-type", "(event.day)"},
    {R"("date": "event.day")", R"("date": "count.day")", "/registers/2/date", "not-a-reference", "event, person"},
    {R"("weight": "count")", R"("weight": "level")", "/registers/2/weight", "wrong-column-type", "(count)|number"},
    {R"("is": "Réalisée" }, "columns")", R"("is": "Réalisé" }, "columns")", "/registers/0/counts/is", "unknown-value",
     "Réalisée"},
    {R"("type": "values")", R"("type": "multiple")", "/registers/0/columns/3/type", "unknown-type",
     "text, number, date, list, values, reference"},
    {R"("type": "list", "list": "states")", R"("type": "text", "list": "states")", "/registers/0/columns/2/list",
     "misplaced-key", "list, values"},
    {R"("list": "states", )", "", "/registers/0/columns/2", "missing-key",
     "the id of a list|l’identifiant d’une liste"},
    {R"("wherePast": "Réalisée")", R"("wherePast": "Faite")", "/registers/0/columns/2/wherePast", "unknown-value",
     "Prévue, Réalisée, Annulée"},
    {R"("minimum": 0)", R"("minimum": "0")", "/registers/0/columns/4/minimum", "wrong-type", "number|nombre"},
    {R"("maximum": 24)", R"("maximum": -1)", "/registers/0/columns/4/maximum", "out-of-range", "minimum"},
    {R"("width": 12)", R"("width": 500)", "/registers/0/columns/4/width", "out-of-range", "200"},
    {R"("required": true)", R"("required": 1)", "/registers/0/columns/1/required", "wrong-type", "true|false"},
    {R"("hours": "2.5")", R"("hours": "2,5")", "/registers/0/rows/0/hours", "bad-number", "1.5"},
    {R"("hours": "2.5")", R"("hours": 2.5)", "/registers/0/rows/0/hours", "wrong-type", "quotes|guillemets"},
    {R"("day": "2026-03-01")", R"("day": "01/03/2026")", "/registers/0/rows/0/day", "bad-date", "2026-06-12"},
    {R"("number": "E1", )", "", "/registers/0/rows/0", "missing-key", "key|clé"},
    {R"("id": "people", "label")", R"("id": "card", "label")", "/registers/1/id", "bad-id", "grid, list"},
    {R"("label": "Naissance")", R"("label": "NOM")", "/registers/1/columns/2/label", "duplicate-label",
     "another name|un autre nom"},
    {R"("key": "number", "columns")", R"("columns")", "/registers/2/columns/1/register", "register-without-key",
     "events"},
    {R"("register": "people" })", R"("register": "peple" })", "/registers/2/columns/1/register", "unknown-register",
     "events, people, visits"},
    {R"("inherit": "person.area")", R"("inherit": "area")", "/registers/2/columns/2/inherit", "not-a-reference",
     "participant.category"},
    {R"("inherit": "person.area")", R"("inherit": "person.born")", "/registers/2/columns/2/inherit",
     "wrong-column-type", "text"},
    {R"("weight": "count")", R"("weight": "person")", "/registers/2/weight", "wrong-column-type", "(count)"},
    {R"("below": 18)", R"("below": 18, "on": "area")", "/grid/objects/0/indicators/13/measure/where/on",
     "wrong-column-type", "event.day, person.since"},
    {R"("whereEmpty": 1)", R"("whereEmpty": 1, "whole": true, "minimum": 2)", "/registers/2/columns/3/whereEmpty",
     "out-of-range", "accept|stand"},
    // conditions
    {R"("path": "themes")", R"("path": "hours")", "/grid/objects/0/indicators/0/measure/where/path",
     "wrong-column-type", "number, state, themes, minutes"},
    {R"("in": ["Jeux", "Jardin"])", R"("in": [])", "/grid/objects/0/indicators/0/measure/where/in", "empty-array",
     "value|valeur"},
    {R"("path": "themes", "in")", R"("in")", "/grid/objects/0/indicators/0/measure/where", "missing-key",
     "quotes|guillemets"},
    {R"("atLeast": 1)", R"("atLeast": "1")", "/grid/objects/0/indicators/1/measure/where/atLeast", "bad-number", "1.5"},
    {R"("atLeast": 1)", R"("atMost": 9, "atLeast": 1)", "/grid/objects/0/indicators/1/measure/where/atLeast",
     "misplaced-key", "atMost"},
    {R"({ "path": "hours", "atLeast": 1 })", R"({ "path": "day", "atLeast": 2026 })",
     "/grid/objects/0/indicators/1/measure/where/atLeast", "bad-date", "2026-06-12"},
    {R"({ "path": "hours", "atLeast": 1 })", R"({ "any": { "path": "hours", "atLeast": 1 } })",
     "/grid/objects/0/indicators/1/measure/where/any", "wrong-type", "[{ }, { }]"},
    {R"("empty": false)", R"("empty": "non")", "/grid/objects/0/indicators/6/measure/numerator/where/empty",
     "wrong-type", "true|false"},
    {R"("age": "person.born")", R"("age": "person.area")", "/grid/objects/0/indicators/13/measure/where/age",
     "wrong-column-type", "person.born, person.since"},
    {R"(, "below": 18)", "", "/grid/objects/0/indicators/13/measure/where", "missing-key", "from|below"},
    {R"("below": 18)", R"("from": 18, "below": 12)", "/grid/objects/0/indicators/13/measure/where/below",
     "not-ascending", "from"},
    {R"("below": 18)", R"("below": 18, "on": "31/12/2026")", "/grid/objects/0/indicators/13/measure/where/on",
     "bad-date", "2026-12-31|periodEnd"},
    // indicators
    {R"("decimals": 0)", R"("decimals": 2.5)", "/grid/objects/0/indicators/0/decimals", "out-of-range", "10"},
    {R"("direction": "up")", R"("direction": "hausse")", "/grid/objects/0/indicators/0/direction", "unknown-direction",
     "up, down"},
    {R"("target": 12)", R"("target": "12")", "/grid/objects/0/indicators/0/target", "quoted-number", "12"},
    {R"("target": 0.8)", R"("target": 85)", "/grid/objects/0/indicators/6/target", "not-a-share", "0.85"},
    {R"("format": "percent")", R"("format": "pourcent")", "/grid/objects/0/indicators/6/format", "unknown-format",
     "percent"},
    {R"("rollUp": "sum")", R"("rollUp": "somme")", "/grid/objects/0/indicators/0/rollUp", "unknown-choice",
     "sum, recompute"},
    {R"("id": "spent")", R"("id": "held")", "/grid/objects/0/indicators/1/id", "duplicate-id", "held_2"},
    {R"("keys": ["Réalisée"])", R"("keys": ["Faite"])", "/grid/objects/0/indicators/0/parts/0/keys/0", "unknown-value",
     "Réalisée"},
    {R"("keys": ["Réalisée"])", R"("keys": ["Réalisée", "F"])", "/grid/objects/0/indicators/0/parts/0/keys",
     "wrong-count", "1"},
    {R"(["Réalisée"], "target": 10)", R"(["Réalisée"])", "/grid/objects/0/indicators/0/parts/0", "missing-key",
     "baseline"},
    {R"("tools": ["Cahier"])", R"("tools": "Cahier")", "/grid/objects/0/tools", "wrong-type", "[\"…\", \"…\"]"},
    // measures
    {R"("kind": "count", "register": "events", "where": { "path": "themes")",
     R"("register": "events", "where": { "path": "themes")", "/grid/objects/0/indicators/0/measure", "missing-key",
     "count, sum, mean|expression"},
    {R"("kind": "sum")", R"("kind": "somme")", "/grid/objects/0/indicators/1/measure/kind", "unknown-kind",
     "count, sum, mean|expression"},
    {R"("kind": "sum", "register": "events")", R"("kind": "sum", "register": "event")",
     "/grid/objects/0/indicators/1/measure/register", "unknown-register", "events, people, visits"},
    {R"("of": "hours")", R"("of": "state")", "/grid/objects/0/indicators/1/measure/of", "wrong-column-type",
     "number|(hours)"},
    {R"("window": "until")", R"("window": "avant")", "/grid/objects/0/indicators/1/measure/window", "unknown-choice",
     "until"},
    {R"("breakdown": ["state"])", R"("breakdown": "state")", "/grid/objects/0/indicators/0/measure/breakdown",
     "wrong-type", R"(["…", { }])"},
    {R"("breakdown": ["state"])", R"("breakdown": ["state", "day", "hours", "minutes"])",
     "/grid/objects/0/indicators/0/measure/breakdown/3", "too-many-breakdowns", "3"},
    {R"("breakdown": ["state"])", R"("breakdown": ["state", "state"])",
     "/grid/objects/0/indicators/0/measure/breakdown/1", "duplicate-value", "once|une seule fois"},
    {R"("ages": [12, 18, 26])", R"("ages": [12, 26, 18])", "/grid/objects/0/indicators/2/measure/breakdown/0/ages/2",
     "not-ascending", "above|au-dessus"},
    {R"("ages": [12, 18, 26])", R"("ages": ["0-11", "12-17"])",
     "/grid/objects/0/indicators/2/measure/breakdown/0/ages/0", "wrong-type", "number|nombre"},
    {R"(, "26 et plus"])", "]", "/grid/objects/0/indicators/2/measure/breakdown/0/labels", "wrong-count", "4"},
    {R"("by": "quarter")", R"("by": "trimestre")", "/grid/objects/0/indicators/2/measure/breakdown/1/by",
     "unknown-choice", "month, quarter"},
    {R"({ "path": "event.day", "by")", R"({ "path": "event.state", "by")",
     "/grid/objects/0/indicators/2/measure/breakdown/1/path", "wrong-column-type", "(event.day)"},
    {R"("path": "count", "bands")", R"("path": "area", "bands")",
     "/grid/objects/0/indicators/2/measure/breakdown/2/path", "wrong-column-type", "(count)"},
    {R"("times": 3)", R"("times": 0)", "/grid/objects/0/indicators/3/measure/times", "out-of-range", "1"},
    {R"("kind": "new", "register": "visits", "of": "person")", R"("kind": "new", "register": "people", "of": "name")",
     "/grid/objects/0/indicators/4/measure/register", "not-dated", "since"},
    {R"("kind": "new")", R"("kind": "new", "window": "any")", "/grid/objects/0/indicators/4/measure/window",
     "unknown-key", "kind, register, where"},
    {R"("each": "sum")", R"("each": "total")", "/grid/objects/0/indicators/5/measure/each", "unknown-choice",
     "sum, count"},
    {R"(
    "per": "event", "each")",
     R"(
    "each")",
     "/grid/objects/0/indicators/5/measure/each", "misplaced-key", "per"},
    {R"(, "of": "count",
    "per")",
     R"(,
    "per")",
     "/grid/objects/0/indicators/5/measure", "missing-key", "count, event.hours"},
    {R"("numerator": { "kind": "count")", R"("numerator": { "kind": "done")",
     "/grid/objects/0/indicators/6/measure/numerator/kind", "bad-operand", "count, sum, mean"},
    {R"("figure": "last")", R"("figure": "dernier")", "/grid/objects/0/indicators/7/measure/figure", "unknown-choice",
     "last, min, max"},
    {R"("register": "visits", "of": "level")", R"("register": "events", "of": "state")",
     "/grid/objects/0/indicators/7/measure/of", "not-a-scale", "levels"},
    {R"(, { "kind": "distinct", "register": "visits", "of": "person" } ])",
     R"(, { "kind": "distinct", "register": "visits", "of": "area" } ])",
     "/grid/objects/0/indicators/8/measure/sets/1/of", "bad-operand", "event, person"},
    {R"(, { "kind": "distinct", "register": "visits", "of": "person" } ])", " ]",
     "/grid/objects/0/indicators/8/measure/sets", "empty-array", "two|deux"},
    {R"("period": "since")", R"("period": "born")", "/grid/objects/0/indicators/8/measure/sets/0/period",
     "wrong-column-type", "date|(since)"},
    {R"(, "after": { "path": "level", "is": "Haut" })", "", "/grid/objects/0/indicators/9/measure", "missing-key",
     "{ }"},
    {R"("value": 4200)", R"("value": "4 200")", "/grid/objects/0/indicators/10/measure/over/value", "wrong-type",
     "number|nombre"},
    {R"("year": 2023)", R"("year": 23)", "/grid/objects/0/indicators/10/measure/over/year", "out-of-range",
     "four digits|quatre chiffres"},
    {R"("due": "day")", R"("due": "state")", "/grid/objects/0/indicators/11/measure/due", "wrong-column-type", "(day)"},
    {R"("of": "minutes")", R"("of": "hours")", "/grid/objects/0/indicators/12/measure/of", "wrong-column-type",
     "number, minutes"},
    {R"("against": "previous")", R"("against": "avant")", "/grid/objects/0/indicators/14/measure/against",
     "unknown-choice", "previous, baseline"},
    {R"("formula": "spent * 13 + held")", R"("formula": "spend * 13 + held")",
     "/grid/objects/0/indicators/15/measure/formula", "unknown-indicator", "spent"},
    {R"("formula": "spent * 13 + held")", R"("formula": "spent × 13")", "/grid/objects/0/indicators/15/measure/formula",
     "bad-formula", "+ - * /"},
    {R"("formula": "spent * 13 + held")", R"("formula": "value + 1")", "/grid/objects/0/indicators/15/measure/formula",
     "expression-cycle", "own figure|propre chiffre"},
    {R"("formula": "spent * 13 + held")", R"("formula": 13)", "/grid/objects/0/indicators/15/measure/formula",
     "wrong-type", "quotes|guillemets"},
    // JSON
    {R"("title": "Essai",)", R"("title": "Essai")", "", "syntax", "comma|virgule"},
    {R"("title": "Essai",)", R"("title": "Essai", "title": "Deux",)", "/title", "duplicate-key", "once|une seule fois"},
};

std::vector<TemplateError> errorsOfNew(const std::string& text)
{
    TemplateOrErrors read = readNewTemplate(text);
    auto* const errors = std::get_if<std::vector<TemplateError>>(&read);
    return errors ? std::move(*errors) : std::vector<TemplateError>();
}

/// What is told to do: the name that is nearest, and what is expected.
std::string toldToWrite(const TemplateError& error, bool isFrench)
{
    return error.nearest + " / " + adviceText(error.expected, isFrench);
}

/// Whether one of the words, separated by |, is in the text.
bool holdsOne(const std::string& text, std::string_view words)
{
    while (!words.empty())
    {
        const std::size_t bar = std::min(words.find('|'), words.size());
        if (text.find(words.substr(0, bar)) != std::string::npos)
            return true;
        words.remove_prefix(std::min(bar + 1, words.size()));
    }
    return false;
}
}

TEST(Mistakes, AreNotInTheTemplateThatTheyAreMadeIn)
{
    EXPECT_EQ(linesOf(errorsOfNew(withoutMistake)), "");
}

TEST(Mistakes, SayPlaceCauseAndWhatToWrite)
{
    for (const Mistake& mistake : mistakes)
    {
        SCOPED_TRACE(std::string(mistake.right) + " -> " + mistake.wrong);
        const std::vector<TemplateError> errors = errorsOfNew(replaced(withoutMistake, mistake.right, mistake.wrong));
        const auto told =
            std::find_if(errors.begin(), errors.end(),
                         [&](const TemplateError& error)
                         { return error.code == mistake.code && error.pointer.starts_with(mistake.pointer); });
        if (told == errors.end())
        {
            ADD_FAILURE() << "told: " << linesOf(errors);
            continue;
        }
        for (const bool isFrench : {false, true})
            EXPECT_TRUE(holdsOne(toldToWrite(*told, isFrench), mistake.toWrite)) << toldToWrite(*told, isFrench);
        EXPECT_TRUE(told->pointer == mistake.pointer || told->code == "syntax") << told->pointer;
    }
}

TEST(Mistakes, AreToldInFrenchWithoutAnEnglishWord)
{
    std::vector<std::string> texts;
    for (const Mistake& mistake : mistakes)
        texts.push_back(replaced(withoutMistake, mistake.right, mistake.wrong));
    for (const auto& entry : std::filesystem::directory_iterator(tests::testDataFolder() / "templates"))
        if (entry.path().extension() == ".json")
            texts.push_back(contentOf(entry.path()));
    for (const std::string& text : texts)
        for (const TemplateError& error : errorsOfNew(text))
        {
            EXPECT_FALSE(error.expected.empty()) << error.text();
            EXPECT_TRUE(hasFrench(error.expected)) << error.text();
        }
}

TEST(Mistakes, AreToldWithAllThatMayStandThere)
{
    const json::Advice advice = json::oneOf({"a", "b", "c"});
    EXPECT_EQ(adviceText(advice, false), "one of a, b, c");
    EXPECT_EQ(adviceText(advice, true), "au choix a, b, c");
    EXPECT_EQ(adviceText(json::oneOf({"a {} b"}), true), "a {} b");
    EXPECT_EQ(adviceText(json::suchAs("a register that has a key", {"people"}), true),
              "un registre qui a une clé (key), par exemple people");
    EXPECT_EQ(adviceText(json::Advice("words that nobody has translated"), true), "words that nobody has translated");
}
