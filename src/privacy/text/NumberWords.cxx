// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/NumberWords.hxx"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

namespace ficheaction::privacy
{

namespace
{
/// Zero where the word is no number.
int numberOf(const std::string& word)
{
    static const std::map<std::string, int, std::less<>> numbers{
        {"un", 1},        {"une", 1},      {"deux", 2},      {"trois", 3},      {"quatre", 4},    {"cinq", 5},
        {"six", 6},       {"sept", 7},     {"huit", 8},      {"neuf", 9},       {"dix", 10},      {"onze", 11},
        {"douze", 12},    {"treize", 13},  {"quatorze", 14}, {"quinze", 15},    {"seize", 16},    {"vingt", 20},
        {"one", 1},       {"two", 2},      {"three", 3},     {"four", 4},       {"five", 5},      {"seven", 7},
        {"eight", 8},     {"nine", 9},     {"ten", 10},      {"eleven", 11},    {"twelve", 12},   {"thirteen", 13},
        {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16},  {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
        {"twenty", 20}};
    const auto found = numbers.find(word);
    return found == numbers.end() ? 0 : found->second;
}

/// What makes a number larger than twenty of the one beside it.
bool isLarge(const std::string& word)
{
    static const std::set<std::string, std::less<>> words{
        "vingt",   "vingts",  "trente",  "quarante", "cinquante", "soixante", "septante", "huitante",
        "octante", "nonante", "cent",    "cents",    "mille",     "twenty",   "thirty",   "forty",
        "fifty",   "sixty",   "seventy", "eighty",   "ninety",    "hundred",  "thousand"};
    return words.contains(word);
}

/// In the singular, without the ending of a woman.
bool isOfPeople(const std::string& word)
{
    static const std::set<std::string, std::less<>> people{
        "personne",   "habitant",  "famille",     "foyer",      "menage",       "enfant",        "parent",
        "femme",      "homme",     "fille",       "garcon",     "jeune",        "adulte",        "ado",
        "adolescent", "benevole",  "participant", "adherent",   "partenaire",   "professionnel", "professionnell",
        "membre",     "senior",    "aine",        "mere",       "pere",         "maman",         "papa",
        "usager",     "eleve",     "collegien",   "collegienn", "lyceen",       "lyceenn",       "voisin",
        "locataire",  "residant",  "resident",    "retraite",   "salarie",      "person",        "inhabitant",
        "family",     "child",     "woman",       "man",        "girl",         "boy",           "teenager",
        "adult",      "volunteer", "member",      "partner",    "professional", "mother",        "father",
        "household",  "pupil",     "neighbour",   "tenant"};
    for (const std::string_view ending : {"", "s", "e", "es"})
        if (word.ends_with(ending) && people.contains(word.substr(0, word.size() - ending.size())))
            return true;
    return false;
}

bool isOneOf(std::span<const std::string_view> words, const std::string& word)
{
    return std::ranges::find(words, word) != words.end();
}

class Reading
{
public:
    Reading(std::string_view plain, const std::vector<Token>& tokens)
        : mPlain(plain)
        , mTokens(tokens)
    {
    }

    /// Whether it makes a number above twenty with the word before or after it; not so "deux, trois".
    bool isPartOfLarger(std::size_t index) const { return joins(index, -1) || joins(index, 1); }

    /// "dix-sept": both words are one number.
    bool isTeen(std::size_t index) const
    {
        constexpr int seven = 7;
        constexpr int nine = 9;
        if (mTokens[index].word != "dix" || index + 1 == mTokens.size() || !isClose(index))
            return false;
        const int unit = numberOf(mTokens[index + 1].word);
        return unit >= seven && unit <= nine;
    }

    /// A number of people, and no article.
    bool isCounting(std::size_t index) const
    {
        static constexpr std::array<std::string_view, 8> alone{"seul",   "seule",     "unique", "only",
                                                               "single", "seulement", "alone",  "sole"};
        static constexpr std::array<std::string_view, 12> between{"autre",  "nouvel", "nouvelle", "nouveau",
                                                                  "jeune",  "petite", "petit",    "ancienne",
                                                                  "ancien", "new",    "other",    "young"};
        std::size_t next = index + 1;
        if (index > 0 && (mTokens[index - 1].word == "qu" || mTokens[index - 1].word == "only"))
            return true;
        if (next < mTokens.size() && isOneOf(alone, mTokens[next].word))
            return true;
        if (next < mTokens.size() && isOfPeople(mTokens[next].word))
            return true;
        if (next < mTokens.size() && isOneOf(between, mTokens[next].word))
            ++next;
        return next < mTokens.size() && isOfPeople(mTokens[next].word);
    }

private:
    /// Only a blank or a hyphen stands behind the word.
    bool isClose(std::size_t index) const
    {
        const std::string_view gap = between(mPlain, mTokens[index], mTokens[index + 1]);
        return gap == " " || gap == "-";
    }

    /// The word before or after it that stands close to it, "et" and "and" left out; empty where there is none.
    std::string neighbour(std::size_t index, int step) const
    {
        for (std::size_t place = index;;)
        {
            if (step < 0 ? place == 0 : place + 1 == mTokens.size())
                return {};
            if (!isClose(step < 0 ? place - 1 : place))
                return {};
            place = step < 0 ? place - 1 : place + 1;
            if (mTokens[place].word != "et" && mTokens[place].word != "and")
                return mTokens[place].word;
        }
    }

    bool joins(std::size_t index, int step) const
    {
        const std::string word = neighbour(index, step);
        return isLarge(word) || (isLarge(mTokens[index].word) && numberOf(word) > 0);
    }

    std::string_view mPlain;
    const std::vector<Token>& mTokens;
};
}

void searchNumberWords(std::string_view plain, const std::vector<Token>& tokens, std::span<const int> numbers,
                       std::vector<TextHit>& hits)
{
    constexpr int ten = 10;
    const Reading reading(plain, tokens);
    for (std::size_t index = 0; index < tokens.size(); ++index)
    {
        const std::size_t first = index;
        const bool isTeen = reading.isTeen(first);
        if (isTeen)
            ++index;
        const int number = (isTeen ? ten : 0) + numberOf(tokens[index].word);
        if (number == 0 || reading.isPartOfLarger(first) || (number == 1 && !reading.isCounting(first)))
            continue;
        if (std::ranges::find(numbers, number) != numbers.end())
            hits.push_back({0, tokens[first].begin, tokens[index].end - tokens[first].begin, HitKind::NumberWord});
    }
}

}
