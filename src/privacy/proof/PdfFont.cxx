// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/PdfFont.hxx"

#include "privacy/proof/Encodings.hxx"
#include "privacy/proof/PdfObject.hxx"

#include <vector>

namespace ficheaction::privacy
{

namespace
{
std::uint32_t code(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (char byte : bytes)
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

std::string fromMap(std::string_view utf16)
{
    return xmlText("\xFE\xFF" + std::string(utf16));
}

/// The next of a range: its last byte counts on.
void countOn(std::string& utf16)
{
    for (std::size_t byte = utf16.size(); byte-- > 0;)
    {
        utf16[byte] = static_cast<char>(utf16[byte] + 1);
        if (utf16[byte] != '\0')
            return;
    }
}

constexpr std::size_t mostCodes = 65536;
constexpr std::size_t longestCode = 2;
constexpr std::size_t longestText = 512;
}

PdfFont PdfFont::windows()
{
    PdfFont font;
    for (std::uint32_t byte = 0x20; byte < 0x100; ++byte)
        font.mTexts[byte] = fromUtf8OrWindows(std::string(1, static_cast<char>(byte)));
    return font;
}

PdfFont PdfFont::ofMap(const std::string& map, const std::string& stream, std::size_t bytesOfCode)
{
    using Kind = PdfValue::Kind;
    PdfFont font;
    font.mBytes = bytesOfCode;
    PdfParser parser(map, stream);
    std::size_t codes = 0;
    const auto take = [&](std::uint32_t code, std::string_view utf16)
    {
        if (++codes > mostCodes || utf16.size() > longestText)
            parser.fail("a font's map is damaged");
        font.mTexts[code] = fromMap(utf16);
    };
    const auto codeOf = [&](const PdfValue& value)
    {
        if (value.text.size() > longestCode)
            parser.fail("a font's map is damaged");
        return code(value.text);
    };
    std::vector<PdfValue> operands;
    while (!parser.atEnd())
    {
        PdfValue value = parser.value();
        if (!value.is(Kind::Keyword))
        {
            operands.push_back(std::move(value));
            continue;
        }
        if (value.text == "endbfchar")
            for (std::size_t first = 0; first + 1 < operands.size(); first += 2)
                take(codeOf(operands[first]), operands[first + 1].text);
        if (value.text == "endbfrange")
            for (std::size_t first = 0; first + 2 < operands.size(); first += 3)
            {
                const std::uint32_t begin = codeOf(operands[first]);
                const std::uint32_t end = codeOf(operands[first + 1]);
                if (end < begin)
                    parser.fail("a font's map is damaged");
                const PdfValue& texts = operands[first + 2];
                std::string text = texts.text;
                for (std::uint32_t current = begin; current <= end; ++current)
                {
                    const bool listed = texts.is(Kind::Array) && current - begin < texts.items.size();
                    take(current, listed ? texts.items[current - begin].text : text);
                    if (!text.empty())
                        countOn(text);
                }
            }
        operands.clear();
    }
    return font;
}

std::string PdfFont::text(std::string_view codes, std::size_t& unknown) const
{
    std::string text;
    for (std::size_t position = 0; position < codes.size(); position += mBytes)
    {
        const auto found = mTexts.find(code(codes.substr(position, mBytes)));
        if (found == mTexts.end())
            ++unknown;
        else
            text += found->second;
    }
    return text;
}

}
