// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridText: how a figure is shown in its cell and in the cell's note, in the template's words. Knows no UNO.
#pragma once

#include "engine/Results.hxx"
#include "model/Template.hxx"

#include <functional>
#include <map>
#include <string>
#include <variant>

namespace ficheaction::calc
{

/// Nothing, a number, a text of one or several lines.
using CellContent = std::variant<std::monostate, double, std::string>;

/// What the words of the grid are made with.
struct GridLanguage
{
    const std::map<std::string, std::string>* wording = nullptr;
    std::function<std::string(double number, int decimals)> number; ///< as people of the document's locale write it
    std::string quoteBegin = "“";
    std::string quoteEnd = "”";
};

/// What goes into `Valeur réalisée`. `part`: a row of the breakdown, which shows numbers only. `sheetName`: where the
/// values that are not shown are.
CellContent actualValue(const GridLanguage& language, const model::Indicator& indicator, const engine::Figure& figure,
                        bool part, const std::string& sheetName);

/// "aucune donnée", "sans objet", "masqué", "erreur". `status` is not Ok.
const std::string& stateText(const GridLanguage& language, engine::Status status);

/// What goes into the cell's note: the parts of a ratio, the remarks; one a line, empty where there is nothing to say.
std::string noteText(const GridLanguage& language, const engine::Figure& figure);

/// Whether each line of a note could come from noteText: then no person has added a word to it.
bool isOwnNote(const std::map<std::string, std::string>& wording, const std::string& note);

}
