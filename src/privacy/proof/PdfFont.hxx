// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PdfFont: what the codes of a font of a PDF stand for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace ficheaction::privacy
{

class PdfFont
{
public:
    /// Codes of one byte in Windows-1252: a font of the reader's own.
    static PdfFont windows();

    /// Of a ToUnicode map. Throws where the map cannot be read whole.
    static PdfFont ofMap(const std::string& map, const std::string& stream, std::size_t bytesOfCode);

    /// `unknown` counts the codes that stand for nothing.
    std::string text(std::string_view codes, std::size_t& unknown) const;

private:
    std::size_t mBytes = 1;
    std::unordered_map<std::uint32_t, std::string> mTexts;
};

}
