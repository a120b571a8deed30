// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/DefaultWording.hxx"

#include <array>

namespace ficheaction::templates
{

namespace
{
struct Words
{
    const char* key;
    const char* french;
    const char* english;
};

constexpr std::array words{
    Words{"grid.period_start", "Période du", "Period from"},
    Words{"grid.period_end", "au", "to"},
    Words{"grid.last_run", "Dernier calcul", "Last computed"},
    Words{"grid.rows_read", "Lignes lues", "Rows read"},
    Words{"grid.alerts_total", "Alertes", "Alerts"},
    Words{"grid.object", "Objet", "Object"},
    Words{"grid.indicator", "Indicateur", "Indicator"},
    Words{"grid.tools", "Outils", "Tools"},
    Words{"grid.baseline", "Situation de départ", "Baseline"},
    Words{"grid.target", "Valeur visée", "Target"},
    Words{"grid.actual", "Valeur réalisée", "Actual"},
    Words{"grid.gap", "Écart", "Gap"},
    Words{"grid.rate", "Taux", "Rate"},
    Words{"grid.alerts", "Alertes", "Alerts"},
    Words{"grid.alerts_help",
          "Nombre de cellules des registres qui rendent ce chiffre incertain. Fiche action ▸ Contrôler ▸ Contrôler les "
          "données… les montre une à une.",
          "Number of cells of the registers that make this figure uncertain. Action sheet ▸ Check ▸ Check the Data… "
          "shows them one by one."},
    Words{"grid.analysis", "Analyse", "Analysis"},
    Words{"grid.identity", "Identifiant", "Identifier"},
    Words{"grid.participation", "Participation", "Participation"},
    Words{"grid.participation_level", "Niveau de participation des habitants", "Level of residents' participation"},
    Words{"grid.steps_unit", "{count|niveau|niveaux}", "{count|level|levels}"},
    Words{"grid.removed", "(retiré du modèle)", "(no longer in the template)"},
    Words{"grid.together", "Cumul des périodes", "Periods together"},
    Words{"grid.evolution", "Évolution", "Change"},
    Words{"grid.evolution_percent", "Évolution %", "Change %"},
    Words{"grid.period", "du {first} au {last}", "{first} to {last}"},
    Words{"value.blank", "(non renseigné)", "(not given)"},
    Words{"value.range", "{low} à {high}", "{low} to {high}"},
    Words{"value.percent", "{number} %", "{number}%"},
    Words{"value.dated", "{count} : {dates}", "{count}: {dates}"},
    Words{"value.level", "{level} : {count}", "{level}: {count}"},
    Words{"value.yes", "Oui", "Yes"},
    Words{"value.no", "Non", "No"},
    Words{"age.below", "moins de {to} ans", "under {to} years"},
    Words{"age.single", "{from} ans", "{from} years"},
    Words{"age.between", "{from} à {to} ans", "{from} to {to} years"},
    Words{"age.from", "{from} ans et plus", "{from} years and over"},
    Words{"band.below", "moins de {to}", "below {to}"},
    Words{"band.between", "de {from} à moins de {to}", "from {from} to below {to}"},
    Words{"band.from", "{from} et plus", "{from} and over"},
    Words{"date.week", "semaine {number} {year}", "week {number} {year}"},
    Words{"date.month", "{month} {year}", "{month} {year}"},
    Words{"date.quarter", "T{number} {year}", "Q{number} {year}"},
    Words{"date.term", "trimestre {number} {year}-{next}", "term {number} {year}-{next}"},
    Words{"date.semester", "S{number} {year}", "H{number} {year}"},
    Words{"date.school_year", "{year}-{next}", "{year}-{next}"},
    Words{"month.1", "janvier", "January"},
    Words{"month.2", "février", "February"},
    Words{"month.3", "mars", "March"},
    Words{"month.4", "avril", "April"},
    Words{"month.5", "mai", "May"},
    Words{"month.6", "juin", "June"},
    Words{"month.7", "juillet", "July"},
    Words{"month.8", "août", "August"},
    Words{"month.9", "septembre", "September"},
    Words{"month.10", "octobre", "October"},
    Words{"month.11", "novembre", "November"},
    Words{"month.12", "décembre", "December"},
    Words{"state.empty", "aucune donnée", "no data"},
    Words{"state.not_applicable", "sans objet", "not applicable"},
    Words{"state.masked", "masqué", "withheld"},
    Words{"state.error", "erreur", "error"},
    Words{"note.ratio", "{numerator} sur {denominator}", "{numerator} of {denominator}"},
    Words{"note.without_value", "« {column} » non renseigné pour {count} {count|personne|personnes}",
          "No \"{column}\" given for {count} {count|person|people}"},
    Words{"note.counted_only", "Comptées sans être nommées : {count} {count|personne|personnes}",
          "Counted without a name: {count} {count|person|people}"},
    Words{"note.more", "et {count} de plus dans la feuille « {sheet} »", "and {count} more in the sheet \"{sheet}\""},
    Words{"note.parts",
          "Les lignes de détail s'additionnent à {sum}, et non au total : une même personne ou une même ligne peut "
          "figurer dans plusieurs",
          "The rows of detail add up to {sum}, not to the total: one person or row may be in several"},
    Words{"note.late", "En retard : {count}", "Late: {count}"},
    Words{"note.late_milestone", "– {label} : prévu le {date}, {count} {count|jour|jours} de retard",
          "– {label}: due on {date}, {count} {count|day|days} late"},
    Words{"note.seen_once", "Vues avant ou après seulement : {count} {count|personne|personnes}",
          "Seen before or after only: {count} {count|person|people}"},
    Words{"note.source", "Source : {source}", "Source: {source}"},
    Words{"note.source_dated", "Source : {source}, {date}", "Source: {source}, {date}"},
    Words{"note.evidence", "Attesté par : {text}", "Shown by: {text}"},
    Words{"print.personal", "Données personnelles : ne pas diffuser", "Personal data: not to be passed on"},
    Words{"print.page", "Page {page} sur {pages}", "Page {page} of {pages}"},
    Words{"signin.title", "Feuille d'émargement", "Sign-in sheet"},
    Words{"signin.date", "Date", "Date"},
    Words{"signin.place", "Lieu", "Place"},
    Words{"signin.number", "N°", "No."},
    Words{"signin.last_name", "Nom", "Last name"},
    Words{"signin.first_name", "Prénom", "First name"},
    Words{"signin.from", "Structure ou quartier", "Organisation or area"},
    Words{"signin.signature", "Signature", "Signature"},
    Words{"signin.notice",
          "Vos nom et signature servent à la structure pour suivre et évaluer cette action. Ils ne sont communiqués à "
          "personne d'autre, et ne sont gardés que le temps de cette évaluation. Vous pouvez demander à l'accueil de "
          "les consulter, de les corriger ou de les effacer (règlement général sur la protection des données).",
          "Your name and signature help the centre to follow and evaluate this action. They are given to nobody else, "
          "and kept only as long as this evaluation takes. Ask at the reception desk to see, correct or delete them "
          "(General Data Protection Regulation)."},
};
}

std::map<std::string, std::string> defaultWording(std::string_view language)
{
    const std::string_view primary = language.substr(0, language.find('-'));
    std::map<std::string, std::string> wording;
    if (primary == "fr" || primary == "en")
        for (const Words& entry : words)
            wording.emplace(entry.key, primary == "fr" ? entry.french : entry.english);
    return wording;
}

}
