// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowText: what one row of a register is called, and in words why it does not count.
#pragma once

#include "engine/explanation/Explainer.hxx"
#include "explain/Words.hxx"

#include <string>

namespace ficheaction::explain
{

/// The row's key; nothing in registers without one.
std::string keyText(const engine::Dataset& data, std::uint32_t table, std::uint32_t row);

/// What a person knows the row by: its title, else what it refers to, else its first cell with something.
std::string labelText(const engine::Dataset& data, std::uint32_t table, std::uint32_t row);

/// "hors période : 20 novembre 2025". `names` is the definition of `data`, with the labels that people know its
/// registers and columns by.
std::string reasonText(const Words& words, const model::Template& names, const engine::Dataset& data,
                       engine::Explainer& explainer, const engine::Explanation& explanation,
                       const engine::LeftOutRow& row);

/// The same for all rows that are left out so: "hors période".
std::string reasonText(const Words& words, engine::LeftOutReason reason);

/// "Premier chiffre", "Groupe 2"; nothing for a whole figure, an indicator's label for a part of an expression.
std::string roleText(const Words& words, const engine::Explanation& part, std::size_t number);

}
