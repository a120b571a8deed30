// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/AddressSearch.hxx"

#include <unordered_set>

namespace ficheaction::privacy
{

namespace
{
using Words = std::unordered_set<std::string>;

const Words& ways()
{
    static const Words words = {"rue",       "avenue",  "av",        "ave",         "boulevard", "bd",
                                "bld",       "boul",    "allee",     "allees",      "impasse",   "imp",
                                "chemin",    "che",     "route",     "rte",         "quai",      "square",
                                "residence", "sentier", "hameau",    "lotissement", "faubourg",  "fbg",
                                "ruelle",    "venelle", "esplanade", "street",      "road"};
    return words;
}

/// Ways whose names are words of every day too: "2 cours de français".
const Words& everydayWays()
{
    static const Words words = {"place", "pl", "cours", "cite", "mail", "villa", "passage", "clos", "parc", "domaine"};
    return words;
}

bool isSeparated(std::string_view text, const Token& one, const Token& other)
{
    return text.substr(one.end, other.begin - one.end).find_first_of(",;\n\r()") != std::string_view::npos ||
           text.substr(one.end, other.begin - one.end).find(". ") != std::string_view::npos;
}

/// "18100 Vierzon": the token behind the town, or 0.
std::size_t townFrom(std::string_view text, const std::vector<Token>& tokens, std::size_t first)
{
    static const Words noTowns = {"euros", "euro", "habitants", "personnes", "familles", "eur", "km", "kwh"};
    if (first + 1 >= tokens.size() || tokens[first].word.size() != 5 || !tokens[first].isNumber() ||
        tokens[first].word > "98999")
        return 0;
    if (!tokens[first + 1].capital || noTowns.contains(tokens[first + 1].word) ||
        isSeparated(text, tokens[first], tokens[first + 1]))
        return 0;
    std::size_t last = first + 2;
    while (last < tokens.size() && text.substr(tokens[last - 1].end, tokens[last].begin - tokens[last - 1].end) == "-")
        ++last;
    return last;
}

/// "12 bis, rue des Lilas": the token behind the name of the way, or 0.
std::size_t wayFrom(std::string_view text, const std::vector<Token>& tokens, std::size_t first)
{
    static const Words additions = {"bis", "ter", "quater", "a", "b", "c", "d"};
    std::string number = tokens[first].word;
    for (const std::string_view addition : {"bis", "ter", "quater", "a", "b", "c", "d"})
        if (number.size() > addition.size() && number.ends_with(addition))
        {
            number.resize(number.size() - addition.size());
            break;
        }
    if (number.size() > 4 || number.find_first_not_of("0123456789") != std::string::npos)
        return 0;
    std::size_t way = first + 1;
    if (way < tokens.size() && additions.contains(tokens[way].word))
        ++way;
    if (way + 1 >= tokens.size())
        return 0;
    static const Words ends = {"et", "a", "au", "chez", "avec", "pour", "le", "est", "ou", "qui"};
    if (ends.contains(tokens[way + 1].word) && !tokens[way + 1].capital)
        return 0; // "3 allées et venues"
    const bool isPlace =
        tokens[way].word == "place" && way + 2 < tokens.size() && tokens[way + 2].capital; // "du Marché"
    const bool everyday = everydayWays().contains(tokens[way].word) && (tokens[way + 1].capital || isPlace);
    if (!everyday && !ways().contains(tokens[way].word))
        return 0;
    constexpr std::size_t longestName = 6;
    std::size_t last = way + 2;
    while (last < tokens.size() && last < way + longestName && !isSeparated(text, tokens[last - 1], tokens[last]) &&
           !ends.contains(tokens[last].word) && !tokens[last].isNumber())
        ++last;
    if (last < tokens.size())
        if (const std::size_t town = townFrom(text, tokens, last))
            last = town;
    return last;
}

/// "rue des Lilas, n° 12", "rue des Lilas 12": the token behind the number, which ends a sentence or has a word for it.
std::size_t numberedWayFrom(std::string_view text, const std::vector<Token>& tokens, std::size_t first)
{
    static const Words numbers = {"n", "no", "numero", "num"};
    constexpr std::size_t longestName = 5;
    if (!ways().contains(tokens[first].word))
        return 0;
    for (std::size_t last = first + 1; last < tokens.size() && last <= first + longestName; ++last)
    {
        const bool named = numbers.contains(tokens[last].word) && last + 1 < tokens.size();
        const Token& number = tokens[last + (named ? 1 : 0)];
        if (number.isNumber())
        {
            const bool ends =
                last + (named ? 2 : 1) == tokens.size() || isSeparated(text, number, tokens[last + (named ? 2 : 1)]);
            const bool together = !isSeparated(text, tokens[last - 1], tokens[last]);
            return number.word.size() <= 3 && last > first + 1 && (named || (ends && together)) ? last + (named ? 2 : 1)
                                                                                                : 0;
        }
        if (isSeparated(text, tokens[last - 1], tokens[last]))
            return 0;
    }
    return 0;
}

/// "BP 42", "appt 12", "bâtiment B": the token behind it, or 0.
std::size_t boxFrom(std::string_view text, const std::vector<Token>& tokens, std::size_t first)
{
    static const Words boxes = {"bp", "appt", "appartement", "bat", "batiment", "escalier", "cedex"};
    if (first + 1 >= tokens.size() || !boxes.contains(tokens[first].word))
        return 0;
    const Token& next = tokens[first + 1];
    if (isSeparated(text, tokens[first], next))
        return 0;
    return next.isNumber() || (next.word.size() == 1 && next.capital) ? first + 2 : 0;
}
}

void searchAddresses(std::string_view text, const std::vector<Token>& tokens, std::vector<TextHit>& hits)
{
    for (std::size_t first = 0; first < tokens.size(); ++first)
    {
        std::size_t last = wayFrom(text, tokens, first);
        if (last == 0)
            last = townFrom(text, tokens, first);
        if (last == 0)
            last = numberedWayFrom(text, tokens, first);
        if (last == 0)
            last = boxFrom(text, tokens, first);
        if (last == 0)
            continue;
        hits.push_back({0, tokens[first].begin, tokens[last - 1].end - tokens[first].begin, HitKind::Address});
        first = last - 1;
    }
}

}
