// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FormulaText: a formula as a person writes it, with the labels of indicators in the place of their ids.
#pragma once

#include "design/Words.hxx"
#include "model/Template.hxx"

#include <set>
#include <string>
#include <string_view>
#include <variant>

namespace ficheaction::design
{

/// "« Participations » / « Heures d’ouverture »". An indicator whose label others have too is named by its id. Nothing
/// where nothing has been said yet.
std::string formulaText(const model::Template& definition, const model::Formula& formula, const Words& words);

struct FormulaProblem
{
    std::string words; ///< what is wrong, where, and what to write
};

/// Reads labels between « » or " ", or without where they can be told, and ids, numbers with a point or a comma, + - *
/// / × ÷ − ( ).
std::variant<model::Formula, FormulaProblem> formulaFrom(const model::Template& definition, std::string_view text,
                                                         const Words& words);

/// The ids that it names.
std::set<std::string> namedIn(const model::Formula& formula);

/// Whether the figure of `indicator` needs that of `other`, directly or through other formulas.
bool needs(const model::Grid& grid, const std::string& indicator, const std::string& other);

}
