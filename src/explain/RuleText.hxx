// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RuleText: the rule of a measure in plain words, made of the template's labels: what is counted, where, when, with
// which conditions.
#pragma once

#include "engine/rows/ShownKeys.hxx"
#include "explain/Words.hxx"
#include "model/Date.hxx"
#include "model/Template.hxx"

#include <span>
#include <string>

namespace ficheaction::explain
{

/// "Somme de « Effectif » dans « Participations » du 1er janvier au 31 décembre 2026, avec « Catégorie » : Habitant."
/// Measures made of others have a line for each of these. `keys`: one part of the breakdown; none: the whole.
std::string ruleText(const Words& words, const model::Template& definition, const model::Measure& measure,
                     std::span<const std::string> keys, const model::Period& period);

/// "« État » de « Événement »"; the register's label where the path is empty.
std::string pathText(const Words& words, const model::Template& definition, const model::Register& source,
                     const model::Path& path);

std::string dimensionText(const Words& words, const model::Template& definition, const model::Register& source,
                          const model::Dimension& dimension);

std::string filterText(const Words& words, const model::Template& definition, const model::Register& source,
                       const model::Filter& filter);

/// "1er janvier 2026"
std::string dayText(const Words& words, model::Date day);

/// "du 1er janvier au 31 décembre 2026"
std::string periodText(const Words& words, const model::Period& period);

/// "1,5"
std::string numberText(const Words& words, double number);

/// Numbers and days as above.
engine::Writing writingOf(const Words& words);

/// The text between the quotation marks of the language.
std::string quoted(const Words& words, const std::string& text);

}
