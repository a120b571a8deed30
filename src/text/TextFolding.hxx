// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TextFolding: the form in which two texts compare, and the pieces that a cell's text is cut into.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::texts
{

/// The text in the form in which two texts compare: NFKD, without marks, case folded, œ and æ as two letters; blanks of
/// every kind (no-break, narrow, line breaks) trimmed around and one space inside; what has no width (U+200B, U+FEFF,
/// soft hyphens) dropped. Bytes that are no UTF-8 become U+FFFD. Folding a folded text changes nothing.
/// Source: design, part 3.
std::string folded(std::string_view text);

/// Without the blanks and the characters of no width at both ends.
std::string_view trimmed(std::string_view text);

/// The parts between semicolons and line breaks, trimmed, without the empty ones. They are parts of `text`, which
/// outlives them.
std::vector<std::string_view> severalValues(std::string_view text);

template <std::same_as<std::string> Temporary> std::vector<std::string_view> severalValues(Temporary&& text) = delete;

/// The part of a folded text before its first " – ", " - " or " — "; empty where there is none.
std::string_view beforeLabel(std::string_view foldedText);

/// The shortest decimal text that reads back as `number`: "12", "0.5"; with an exponent from 1e21 on and below 1e-6.
std::string numberText(double number);

}
