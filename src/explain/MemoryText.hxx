// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MemoryText: what is remembered of a recompute as a text that a document keeps.
#pragma once

#include "explain/Memory.hxx"

#include <optional>
#include <string>

namespace ficheaction::explain
{

/// The longest text that is kept in a document, in bytes.
constexpr std::size_t longestMemory = 60'000;

/// Rows of all figures and their parts that a text may stand for: in few bytes it can name many.
constexpr std::size_t mostRowsOfText = 4 * mostRemembered;

/// At most longestMemory bytes and mostRowsOfText rows: the rows of the figures that have most are dropped first.
std::string textOf(const RememberedRun& run);

/// Nothing where the text is no memory, has a figure twice, or stands for more than mostRowsOfText rows.
std::optional<RememberedRun> runFrom(const std::string& text);

}
