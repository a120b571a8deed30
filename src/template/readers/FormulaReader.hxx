// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FormulaReader: the text of a formula, as in "(attendance + phone_calls) / 2", as the tree that it stands for.
#pragma once

#include "model/Formula.hxx"
#include "json/Advice.hxx"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::templates
{

/// The most bytes that a formula has.
inline constexpr std::size_t longestFormula = 1'000;

/// An indicator that a formula names.
struct IndicatorMention
{
    std::string indicator;
    std::size_t offset = 0; ///< of the first byte, in the text of the formula
};

struct FormulaError
{
    std::size_t offset = 0; ///< in the text of the formula; its length where something is missing at the end
    std::string subject;    ///< the sign or word that does not belong there
    json::Advice expected;
};

struct ReadFormula
{
    model::Formula formula;
    std::vector<IndicatorMention> mentions; ///< in the order of the text
    std::optional<FormulaError> error;      ///< then the rest is what was read until there
};

/// Numbers (1.5), ids of indicators, + - * / ( ) and a minus in front; * and / before + and -, from left to right.
/// At most 1,000 bytes, and 50 brackets or minuses inside one another.
ReadFormula readFormula(std::string_view text);

}
