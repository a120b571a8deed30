// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// XmlPieces: the texts of an XML file, each for itself and joined across the elements that only format them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace ficheaction::privacy
{

/// Where a piece of text stands.
enum class Where : std::uint8_t
{
    Text,      ///< between two tags
    Joined,    ///< of one paragraph or cell, across tags inside it
    Spliced,   ///< of neighbouring texts of a page, as if no blank were between them
    Header,    ///< of a header or footer of pages
    Cell,      ///< the value of a cell, in an attribute
    Attribute, ///< any other attribute
    Name,      ///< of an element or attribute that belongs to no known format; a comment; an instruction
    Bytes,     ///< between entries, or in what is no XML
    Binary     ///< pixels, glyphs
};

using PieceSink = std::function<void(Where where, std::string_view text)>;

/// `xml` in UTF-8. Throws where it is no XML that can be read whole.
void readXml(std::string_view xml, const std::string& stream, const PieceSink& sink);

}
