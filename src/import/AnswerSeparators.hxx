// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AnswerSeparators: what parts several answers in one cell, besides semicolons and line breaks: forms write commas,
// people bars, strokes and plus signs, and some programs codes with blanks between.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::imports
{

/// In the order in which they are tried.
inline constexpr std::array<char, 5> answerSeparators{',', '|', '/', '+', ' '};

/// The parts of a text, trimmed, without empty ones.
std::vector<std::string> between(std::string_view text, char separator);

/// What parts the answers in the cells of a column without a list: the first separator of which the parts come again in
/// other cells. Words of a sentence come again as well: blanks part codes only, in small letters and digits, of which
/// each comes again and one stands alone somewhere. Cells with semicolons or line breaks say nothing.
std::optional<char> separatorOf(const std::vector<std::string>& cells);

}
