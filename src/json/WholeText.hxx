// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// WholeText: a JSON text as a file, a document or a setting holds it, which may be anything.
#pragma once

#include "json/ErrorReport.hxx"
#include "json/PositionedJson.hxx"

namespace ficheaction::json
{

/// At most these; a larger text is refused with one error.
struct TextLimits
{
    std::size_t bytes = 10'000'000;
    std::size_t depth = 16; ///< of brackets inside one another
};

/// As parsePositioned; a text that is too long or no UTF-8 is reported too. Places are those of the text behind its
/// byte order mark.
ParsedText parseText(std::string_view text, const TextLimits& limits, ErrorReport& errors);

}
