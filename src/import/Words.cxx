// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/Words.hxx"

#include "text/TextFolding.hxx"

namespace ficheaction::imports
{

namespace
{
/// Bytes of the sign at `place`; 0 where a letter or a digit stands there.
std::size_t signLength(std::string_view folded, std::size_t place)
{
    const auto byte = static_cast<unsigned char>(folded[place]);
    if (byte < 0x80)
        return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ? 0 : 1;
    if (byte == 0xC2) // U+0080 to U+00BF: "°", "«"
        return 2;
    const bool punctuation = byte == 0xE2 && place + 1 < folded.size() &&
                             static_cast<unsigned char>(folded[place + 1]) == 0x80; // U+2000 to U+203F: "’", "–"
    return punctuation ? 3 : 0;
}
}

std::vector<std::string> wordsOf(std::string_view text)
{
    const std::string folded = texts::folded(text);
    std::vector<std::string> words;
    bool within = false;
    for (std::size_t place = 0; place < folded.size();)
    {
        if (const std::size_t length = signLength(folded, place); length > 0)
        {
            within = false;
            place += length;
            continue;
        }
        if (!within)
            words.emplace_back();
        words.back() += folded[place++];
        within = true;
    }
    return words;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

}
