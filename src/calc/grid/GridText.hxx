// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridText: how a figure is shown in its cell, in the template's words. Knows no UNO.
#pragma once

#include "calc/grid/GridLanguage.hxx"

#include <string>
#include <variant>

namespace ficheaction::calc
{

/// Nothing, a number, a text of one or several lines.
using CellContent = std::variant<std::monostate, double, std::string>;

/// What goes into `Valeur réalisée`. `part`: a row of the breakdown, which shows of lists and quotes how many there
/// are. `sheetName`: where the values that are not shown are.
CellContent actualValue(const GridLanguage& language, const model::Indicator& indicator, const engine::Figure& figure,
                        bool part, const std::string& sheetName);

/// "aucune donnée", "sans objet", "masqué", "erreur". `status` is not Ok.
const std::string& stateText(const GridLanguage& language, engine::Status status);

}
