// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Encodings: bytes that may be text in one of several ways, as the texts that they may be.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ficheaction::privacy
{

/// UTF-8 of bytes that are UTF-8, or Windows-1252 (which holds Latin-1), or both by turns.
std::string fromUtf8OrWindows(std::string_view bytes);

/// Calls `run` with each run of at least three characters that stand as UTF-16 in the bytes, of either byte order, at
/// even and odd places.
void utf16Runs(std::string_view bytes, const std::function<void(const std::string& text)>& run);

/// The text of an XML file in UTF-8, by its byte order mark; without one it is UTF-8 or Windows-1252.
std::string xmlText(std::string_view bytes);

/// With each %C3 as the byte that it stands for; empty where the text has none.
std::optional<std::string> fromUrl(std::string_view text);

/// Calls `block` with the bytes of each part of at least 16 characters that may be base64.
void base64Blocks(std::string_view text, const std::function<void(const std::string& bytes)>& block);

/// With &amp;, &#233; and &#xE9; as the characters that they stand for; what is none stays as it is.
std::string fromXmlEscapes(std::string_view text);

/// More control characters than texts have.
bool looksBinary(std::string_view bytes);

}
