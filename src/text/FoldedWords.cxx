// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "text/FoldedWords.hxx"

namespace ficheaction::texts
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

std::vector<std::string> wordsOfFolded(std::string_view foldedText)
{
    std::vector<std::string> words;
    bool within = false;
    for (std::size_t place = 0; place < foldedText.size();)
    {
        if (const std::size_t length = signLength(foldedText, place); length > 0)
        {
            within = false;
            place += length;
            continue;
        }
        if (!within)
            words.emplace_back();
        words.back() += foldedText[place++];
        within = true;
    }
    return words;
}

}
