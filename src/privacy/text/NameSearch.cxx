// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/NameSearch.hxx"

#include "privacy/proof/Words.hxx"

#include <algorithm>

namespace ficheaction::privacy
{

namespace
{
/// Words that are names too: in lower case they are meant as words.
bool isCommonWord(const std::string& word)
{
    static const std::unordered_set<std::string> words = {
        "petit",     "petite",    "grand",    "legrand",    "blanc",       "noir",     "brun",      "roux",
        "rose",      "roses",     "violette", "marguerite", "olive",       "prune",    "cerise",    "page",
        "marchand",  "boulanger", "berger",   "meunier",    "charpentier", "fournier", "maire",     "prevost",
        "moulin",    "bois",      "dubois",   "fontaine",   "riviere",     "pont",     "dupont",    "marche",
        "carre",     "long",      "gros",     "bon",        "besson",      "clair",    "claire",    "franc",
        "france",    "francais",  "allemand", "lebon",      "clement",     "constant", "prosper",   "ange",
        "aime",      "aimee",     "desire",   "modeste",    "parfait",     "victoire", "esperance", "prudence",
        "constance", "felicite",  "celeste",  "avril",      "mai",         "juin",     "aout",      "noel",
        "pascal",    "matin",     "poirier",  "pommier",    "perrier",     "chene",    "laurier",   "roche",
        "rocher",    "vallee",    "valle",    "plaine",     "champ",       "champs",   "verger",    "jardin",
        "merle",     "pinson",    "poisson",  "renard",     "loup",        "lion",     "coq",       "chevalier",
        "roy",       "roi",       "prince",   "comte",      "duc",         "baron",    "sergent",   "maitre",
        "lemaitre",  "seigneur",  "ami",      "cousin",     "neveu",       "gendre",   "voisin",    "bonnet",
        "chapeau",   "manteau",   "cordier",  "marin",      "charbonnier", "sage",     "doux",      "fort",
        "hardi",     "joly",      "joli",     "gentil",     "vivant",      "premier",  "second",    "dernier",
        "mercier"};
    return words.contains(word);
}

bool announcesAName(const std::string& word)
{
    static const std::unordered_set<std::string> words = {
        "m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "mm", "mmes", "famille", "mrs", "ms", "family"};
    return words.contains(word);
}

std::size_t letters(const std::vector<Token>& tokens, std::size_t first, std::size_t last)
{
    std::size_t count = 0;
    for (std::size_t token = first; token < last; ++token)
        count += tokens[token].word.size();
    return count;
}
}

NameSearch::NameSearch(std::span<const PersonName> people, std::span<const std::string> phrases)
{
    // The whole name first: where a phrase is several, the first kind stays.
    for (const PersonName& person : people)
    {
        const std::string last = wordForm(person.last);
        const std::string first = wordForm(person.first);
        if (last.empty() || first.empty())
            continue;
        addName(first + " " + last, HitKind::FullName);
        addName(last + " " + first, HitKind::FullName);
        mInitials.insert(first.substr(0, 1) + " " + last);
        mInitials.insert(last + " " + first.substr(0, 1));
    }
    for (const PersonName& person : people)
        addPerson(person);
    for (const PersonName& person : people)
        if (const std::string first = wordForm(person.first); !first.empty())
            addName(first, HitKind::FirstName);
    for (const std::string& phrase : phrases)
        if (const std::string words = wordForm(phrase); !words.empty())
            mPhrases.add(words);
}

/// The last name, and the parts of a double one.
void NameSearch::addPerson(const PersonName& person)
{
    const std::string last = wordForm(person.last);
    if (last.empty())
        return;
    addName(last, HitKind::LastName);
    constexpr std::size_t shortestPart = 4;
    if (person.last.find('-') == std::string::npos)
        return;
    for (std::string_view part : wordsOf(last))
        if (part.size() >= shortestPart)
            addName(std::string(part), HitKind::LastName);
}

void NameSearch::addName(const std::string& words, HitKind kind)
{
    const std::uint32_t phrase = mNames.add(words);
    if (phrase == mKinds.size())
        mKinds.push_back(kind);
}

bool NameSearch::counts(const std::vector<Token>& tokens, std::size_t first, std::size_t last, HitKind kind) const
{
    if (kind == HitKind::FullName)
        return true;
    const bool announced = first > 0 && announcesAName(tokens[first - 1].word);
    constexpr std::size_t shortest = 3;
    if (letters(tokens, first, last) < shortest || (last - first == 1 && tokens[first].isNumber()))
        return announced;
    return tokens[first].capital || announced || last - first > 1 || !isCommonWord(tokens[first].word);
}

/// "Morin, Agathe" is a name unless one of both belongs to a name without a comma; other marks part two names.
void NameSearch::search(std::string_view text, const std::vector<Token>& tokens, std::vector<TextHit>& hits) const
{
    std::vector<TextHit> acrossCommas;
    std::vector<std::string_view> words;
    for (const Token& token : tokens)
        words.push_back(token.word);
    std::vector<std::pair<std::size_t, std::size_t>> phrases;
    // A phrase of one word is one only where it is the whole text.
    mPhrases.search(words,
                    [&](std::uint32_t, std::size_t first, std::size_t last)
                    {
                        if (last - first > 1 || words.size() == 1)
                            phrases.emplace_back(first, last);
                    });
    const auto isInPhrase = [&](std::size_t first, std::size_t last)
    {
        return std::ranges::any_of(phrases,
                                   [&](const auto& phrase) { return phrase.first <= first && last <= phrase.second; });
    };
    const auto hit = [&](std::size_t first, std::size_t last, HitKind kind)
    {
        const TextHit found{0, tokens[first].begin, tokens[last - 1].end - tokens[first].begin, kind};
        const std::string_view name = text.substr(found.begin, found.length);
        if (kind != HitKind::FullName || name.find_first_of(",;/\n\r") == std::string_view::npos)
            hits.push_back(found);
        else if (name.find_first_of(";/\n\r") == std::string_view::npos)
            acrossCommas.push_back(found);
    };
    const auto found = [&](std::uint32_t phrase, std::size_t first, std::size_t last)
    {
        const HitKind kind = mKinds[phrase];
        if (!counts(tokens, first, last, kind) || (kind != HitKind::FullName && isInPhrase(first, last)))
            return;
        std::string name;
        for (std::size_t token = first; token < last; ++token)
            name.append(token == first ? "" : " ").append(words[token]);
        if (first > 0 && mInitials.contains(std::string(words[first - 1]) + " " + name))
            hit(first - 1, last, HitKind::FullName);
        if (last < words.size() && mInitials.contains(name + " " + std::string(words[last])))
            hit(first, last + 1, HitKind::FullName);
        hit(first, last, kind);
    };
    mNames.search(words, found);
    const auto overlaps = [](const TextHit& one, const TextHit& other)
    { return one.begin < other.begin + other.length && other.begin < one.begin + one.length; };
    std::erase_if(acrossCommas,
                  [&](const TextHit& across)
                  {
                      return std::ranges::any_of(hits,
                                                 [&](const TextHit& other) {
                                                     return other.kind == HitKind::FullName && overlaps(across, other);
                                                 });
                  });
    hits.insert(hits.end(), acrossCommas.begin(), acrossCommas.end());
}

}
