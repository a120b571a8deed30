// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "quality/duplicates/NamePart.hxx"

#include <algorithm>
#include <array>
#include <utility>

namespace ficheaction::quality
{

namespace
{
constexpr std::array<std::string_view, 21> particles{"de", "du",  "des", "d",   "le",  "la",   "les",
                                                     "l",  "van", "von", "der", "den", "del",  "di",
                                                     "da", "do",  "dos", "el",  "al",  "ould", "y"};

bool isParticle(std::string_view word)
{
    return std::find(particles.begin(), particles.end(), word) != particles.end();
}

/// Blanks, hyphens, apostrophes and points of abbreviations; typographic ones are three bytes long.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::string plain(text);
    for (const std::string_view each : {"\u2019", "\u2018", "\u02BC", "\u2010", "\u2011", "\u2013", "\u2014"})
        for (std::size_t at = plain.find(each); at != std::string::npos; at = plain.find(each, at))
            plain.replace(at, each.size(), " ");
    std::vector<std::string> words;
    std::string word;
    for (const char character : plain + " ")
    {
        if (std::string_view(" -'.,/()").find(character) == std::string_view::npos)
            word += character;
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    return words;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const std::string& word : words)
        all += word;
    return all;
}

void replaceAll(std::string& text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

bool isSoft(char vowel)
{
    return vowel == 'e' || vowel == 'i' || vowel == 'y';
}

/// C and G as they sound before the next letter.
std::string withHardAndSoft(const std::string& text)
{
    std::string heard;
    for (std::size_t at = 0; at < text.size(); ++at)
    {
        const bool soft = at + 1 < text.size() && isSoft(text[at + 1]);
        heard += text[at] == 'c' ? (soft ? 's' : 'k') : text[at] == 'g' && soft ? 'j' : text[at];
    }
    return heard;
}

std::string withoutRepetitions(const std::string& text)
{
    std::string once;
    for (const char character : text)
        if (once.empty() || once.back() != character)
            once += character;
    return once;
}
}

NamePart namePart(std::string_view folded)
{
    NamePart part;
    part.text = std::string(folded);
    const std::vector<std::string> words = wordsOf(folded);
    part.letters = joined(words);
    std::copy_if(words.begin(), words.end(), std::back_inserter(part.tokens),
                 [](const std::string& word) { return !isParticle(word); });
    if (part.tokens.empty())
        part.tokens = words;
    part.core = joined(part.tokens);
    part.sound = soundOf(part.core);
    return part;
}

std::string soundOf(std::string_view letters)
{
    // In this order: what is made of more letters first.
    constexpr std::pair<std::string_view, std::string_view> rules[]{
        {"sch", "s"}, {"ch", "s"}, {"sh", "s"}, {"ph", "f"},  {"kh", "k"},   {"gh", "g"},  {"th", "t"},
        {"dj", "j"},  {"qu", "k"}, {"q", "k"},  {"gue", "g"}, {"gui", "gi"}, {"eau", "o"}, {"au", "o"},
        {"ou", "u"},  {"oo", "u"}, {"ai", "e"}, {"ei", "e"},  {"w", "v"},    {"x", "s"},   {"z", "s"}};
    constexpr std::pair<std::string_view, std::string_view> later[]{{"y", "i"}, {"h", ""}, {"em", "en"}, {"am", "an"}};
    std::string heard(letters);
    for (const auto& [written, sound] : rules)
        replaceAll(heard, written, sound);
    heard = withHardAndSoft(heard);
    for (const auto& [written, sound] : later)
        replaceAll(heard, written, sound);
    heard = withoutRepetitions(heard);
    while (heard.size() > 3 && std::string_view("estdr").find(heard.back()) != std::string_view::npos)
        heard.pop_back();
    return heard;
}

}
