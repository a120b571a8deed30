// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FrenchGrid: words and figures for tests of what the grid says.
#pragma once

#include "calc/grid/GridLanguage.hxx"

#include <cstdio>

namespace ficheaction::calc::test
{

inline const std::map<std::string, std::string> wording{
    {"value.range", "{low} à {high}"},
    {"value.percent", "{number} %"},
    {"value.dated", "{count} : {dates}"},
    {"value.level", "{level} : {count}"},
    {"value.yes", "Oui"},
    {"value.no", "Non"},
    {"state.empty", "aucune donnée"},
    {"state.not_applicable", "sans objet"},
    {"state.masked", "masqué"},
    {"state.error", "erreur"},
    {"grid.removed", "(retiré du modèle)"},
    {"note.ratio", "{numerator} sur {denominator}"},
    {"note.without_value", "« {column} » non renseigné pour {count} {count|personne|personnes}"},
    {"note.counted_only", "Comptées sans être nommées : {count} {count|personne|personnes}"},
    {"note.more", "et {count} de plus dans la feuille « {sheet} »"},
    {"note.parts", "Les parties font {sum}."},
    {"note.late", "En retard : {count}"},
    {"note.late_milestone", "– {label} : prévu le {date}, {count} {count|jour|jours} de retard"},
    {"note.seen_once", "Une seule fois : {count} {count|personne|personnes}"},
    {"note.source", "Source : {source}"},
    {"note.source_dated", "Source : {source}, le {date}"},
    {"note.evidence", "Attesté par : {text}"}};

/// "4/3", "4/3/2026"
inline std::string dayText(model::Date day, bool withYear)
{
    const auto civil = day.civil();
    std::string text =
        std::to_string(static_cast<unsigned>(civil.day())) + "/" + std::to_string(static_cast<unsigned>(civil.month()));
    return withYear ? text + "/" + std::to_string(static_cast<int>(civil.year())) : text;
}

inline GridLanguage french()
{
    const auto number = [](double value, int decimals)
    {
        char buffer[64];
        std::snprintf(buffer, sizeof buffer, "%.*f", decimals, value);
        return std::string(buffer);
    };
    return {&wording,
            number,
            [](model::Date day) { return dayText(day, true); },
            [](model::Date day) { return dayText(day, false); },
            "« ",
            " »"};
}

inline engine::Figure figureOf(double value)
{
    engine::Figure figure;
    figure.status = engine::Status::Ok;
    figure.value = value;
    return figure;
}

}
