// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "board/Phrases.hxx"

#include "engine/Wording.hxx"

#include <utility>

namespace ficheaction::board
{

namespace
{
struct Both
{
    const char* french;
    const char* english;
};

const std::map<std::string, Both>& phrases()
{
    static const std::map<std::string, Both> all{
        {"name", {"Tableau de bord", "Dashboard"}},
        {"by-month", {"{label} par mois", "{label} by month"}},
        {"by", {"{label} par {dimensions}", "{label} by {dimensions}"}},
        {"and", {" et ", " and "}},
        {"targets", {"Objectifs chiffrés\u00A0: part atteinte", "Targets: share reached"}},
        {"steps", {"{label}\u00A0: où en est-on", "{label}: where things stand"}},
        {"steps.done", {"Faites", "Done"}},
        {"steps.late", {"En retard (faites ou non)", "Late (done or not)"}},
        {"steps.due", {"Restant à faire", "Still to be done"}},
        {"participation", {"Niveau de participation", "Level of participation"}},
        {"participation.current", {"Actuel\u00A0: {level}", "Now: {level}"}},
        {"participation.target", {"Visé\u00A0: {level}", "Aimed at: {level}"}},
        {"at-most", {"{label} (au plus)", "{label} (at most)"}},
        {"others", {"+ {count} {count|autre|autres}", "+ {count} {count|other|others}"}},
        {"least", {"au moins", "at least"}},
        {"most", {"au plus (personnes comptées)", "at most (people counted)"}},
        {"none", {"–", "–"}},
        {"number", {"Nombre", "Number"}},
        {"share", {"Part atteinte", "Share reached"}},
        {"level", {"Niveau", "Level"}},
        {"target", {"Visé\u00A0: {target}", "Target: {target}"}},
        {"target.at-most", {"Au plus\u00A0: {target}", "At most: {target}"}},
        {"target.reached", {"atteint", "reached"}},
        {"target.kept", {"respecté", "kept"}},
        {"target.exceeded", {"dépassé", "exceeded"}},
        {"target.share", {"{share} atteints", "{share} reached"}},
        {"baseline", {"Départ\u00A0: {value}", "Baseline: {value}"}},
        {"before", {"{heading}\u00A0: {value}", "{heading}: {value}"}},
        {"waiting",
         {"«\u00A0{title}\u00A0» apparaîtra ici dès que les registres auront de quoi le dessiner, au recalcul suivant.",
          "“{title}” will appear here with the next recompute, as soon as the registers have anything to draw."}},
        {"alt.columns", {"Diagramme en colonnes", "Column chart"}},
        {"alt.bars", {"Diagramme en barres", "Bar chart"}},
        {"alt",
         {"{kind}\u00A0: {title}. Ses chiffres sont dans le tableau du même titre, à droite dans cette feuille.",
          "{kind}: {title}. Its figures are in the table of the same title, on the right of this sheet."}},
        {"age", {"âge", "age"}},
        {"week", {"semaine", "week"}},
        {"month", {"mois", "month"}},
        {"quarter", {"trimestre", "quarter"}},
        {"term", {"trimestre scolaire", "term"}},
        {"semester", {"semestre", "half-year"}},
        {"year", {"année", "year"}},
        {"school-year", {"année scolaire", "school year"}},
        {"month.1", {"janv.", "Jan"}},
        {"month.2", {"févr.", "Feb"}},
        {"month.3", {"mars", "Mar"}},
        {"month.4", {"avr.", "Apr"}},
        {"month.5", {"mai", "May"}},
        {"month.6", {"juin", "Jun"}},
        {"month.7", {"juil.", "Jul"}},
        {"month.8", {"août", "Aug"}},
        {"month.9", {"sept.", "Sep"}},
        {"month.10", {"oct.", "Oct"}},
        {"month.11", {"nov.", "Nov"}},
        {"month.12", {"déc.", "Dec"}},
    };
    return all;
}
}

Phrases::Phrases(const std::string& language)
    : mFrench(language.starts_with("fr"))
{
}

std::string Phrases::text(const std::string& key, const std::map<std::string, std::string>& parameters) const
{
    const Both& phrase = phrases().at(key);
    return engine::filled(mFrench ? phrase.french : phrase.english, parameters);
}

std::string Phrases::joined(const std::vector<std::string>& words) const
{
    std::string all;
    for (std::size_t index = 0; index < words.size(); ++index)
        all += (index == 0 ? "" : index + 1 == words.size() ? text("and") : ", ") + words[index];
    return all;
}

}
