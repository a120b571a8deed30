// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/NameSearch.hxx"

#include "privacy/proof/Words.hxx"
#include "privacy/text/Announcements.hxx"
#include "privacy/text/OrdinaryWords.hxx"

#include <algorithm>

namespace ficheaction::privacy
{

namespace
{
std::vector<std::string_view> wordsIn(const std::vector<Token>& tokens)
{
    std::vector<std::string_view> words;
    words.reserve(tokens.size());
    for (const Token& token : tokens)
        words.push_back(token.word);
    return words;
}

bool isOfOneName(std::string_view gap)
{
    return gap.size() == 1 && std::string_view(" -'").find(gap) != std::string_view::npos;
}

bool isWordOfPlaceName(const Token& token)
{
    return token.capital || isParticle(token.word);
}

/// "rue Victor Hugo", "École Jean Moulin": the tokens are in the name of a place, which has another word with a capital
/// where people live and work there too ("la salle de Morin").
bool isInPlaceName(std::string_view plain, const std::vector<Token>& tokens, std::size_t first, std::size_t last)
{
    constexpr std::size_t furthest = 5;
    bool hasOthers =
        last < tokens.size() && tokens[last].capital && isOfOneName(between(plain, tokens[last - 1], tokens[last]));
    for (std::size_t back = 1; back <= furthest && back <= first; ++back)
    {
        const Token& token = tokens[first - back];
        if (!isOfOneName(between(plain, token, tokens[first - back + 1])))
            return false;
        if (isPlaceWord(token.word))
            return true;
        if (isEverydayPlaceWord(token.word))
            return hasOthers;
        if (!isWordOfPlaceName(token))
            return false;
        hasOthers = hasOthers || token.capital;
    }
    return false;
}

/// "Valsonne-sous-Bois", "Saint-Pierre-des-Corps"
bool isInTownName(std::string_view plain, const std::vector<Token>& tokens, std::size_t first)
{
    static constexpr std::string_view links[] = {"sur", "sous", "en", "les", "lez", "la",
                                                 "le",  "de",   "du", "des", "aux", "au"};
    return first > 1 && between(plain, tokens[first - 1], tokens[first]) == "-" &&
           between(plain, tokens[first - 2], tokens[first - 1]) == "-" && !tokens[first - 1].capital &&
           std::ranges::find(links, tokens[first - 1].word) != std::end(links);
}

/// How strongly a whole name holds together: across a comma or a line break it is one unless a part of it belongs to
/// another.
int weaknessOf(std::string_view name)
{
    if (name.find_first_of(";/") != std::string_view::npos)
        return 3;
    if (name.find('\n') != std::string_view::npos)
        return 2;
    return name.find(',') != std::string_view::npos ? 1 : 0;
}

bool overlap(const TextHit& one, const TextHit& other)
{
    return one.begin < other.begin + other.length && other.begin < one.begin + one.length;
}
}

NameSearch::NameSearch(std::span<const PersonName> people, std::span<const std::string> phrases,
                       std::span<const std::string> ownPhrases)
{
    const auto add = [this](PersonForm form)
    {
        const std::uint32_t phrase = mNames.add(form.words);
        if (phrase == mForms.size())
            mForms.push_back(std::move(form));
    };
    // Where several people share a form, the strongest stays: whole names, last names, first names.
    std::vector<PersonForm> forms;
    for (const PersonName& person : people)
        std::ranges::move(formsOf(person), std::back_inserter(forms));
    for (const bool initials : {false, true})
        for (const HitKind kind : {HitKind::FullName, HitKind::LastName, HitKind::FirstName})
            for (const PersonForm& form : forms)
                if (form.kind == kind && form.initials == initials)
                    add(form);
    const auto addPhrases = [this](std::span<const std::string> added)
    {
        std::size_t count = 0;
        for (const std::string& phrase : added)
            if (const std::string words = wordForm(phrase); !words.empty())
                count = std::max<std::size_t>(count, mPhrases.add(words) + 1);
        return count;
    };
    mTrusted = addPhrases(phrases);
    addPhrases(ownPhrases);
}

bool NameSearch::counts(std::string_view plain, const std::vector<Token>& tokens, std::size_t first, std::size_t last,
                        const PersonForm& form) const
{
    if (form.initials)
        return std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                           tokens.begin() + static_cast<std::ptrdiff_t>(last),
                           [](const Token& token) { return token.word.size() > 1 || token.capital; });
    if (form.kind == HitKind::FullName || isAnnounced(plain, tokens, first))
        return true;
    const bool ordinary = last - first == 1 && (isCommonWord(tokens[first].word) || isNeverAlone(tokens[first].word));
    if (form.weak || isInPhrase(tokens, first, last, ordinary))
        return false;
    if (isInPlaceName(plain, tokens, first, last) || isInTownName(plain, tokens, first))
        return false;
    const std::string& word = tokens[first].word;
    if (last - first > 1)
        return true;
    if (isNeverAlone(word))
        return false;
    if (!isCommonWord(word))
        return true;
    const bool saysSomethingOf = last < tokens.size() && isFieldNoun(tokens[last].word);
    return tokens[first].capital && !saysSomethingOf;
}

bool NameSearch::isInPhrase(const std::vector<Token>& tokens, std::size_t first, std::size_t last, bool own) const
{
    bool found = false;
    // A phrase of one word is one only where it is the whole text.
    mPhrases.search(wordsIn(tokens),
                    [&](std::uint32_t phrase, std::size_t begin, std::size_t end)
                    {
                        found = found || ((own || phrase < mTrusted) && (end - begin > 1 || tokens.size() == 1) &&
                                          begin <= first && last <= end);
                    });
    return found;
}

bool NameSearch::isPhrase(const std::vector<Token>& tokens, std::size_t first, std::size_t last) const
{
    bool found = false;
    mPhrases.search(wordsIn(tokens), [&](std::uint32_t phrase, std::size_t begin, std::size_t end)
                    { found = found || (phrase < mTrusted && begin == first && last == end); });
    return found;
}

void NameSearch::searchTokens(std::string_view plain, const std::vector<Token>& tokens,
                              std::vector<TextHit>& hits) const
{
    std::vector<std::vector<TextHit>> byWeakness(3);
    mNames.search(wordsIn(tokens),
                  [&](std::uint32_t phrase, std::size_t first, std::size_t last)
                  {
                      const PersonForm& form = mForms[phrase];
                      if (!counts(plain, tokens, first, last, form))
                          return;
                      const TextHit hit{0, tokens[first].begin, tokens[last - 1].end - tokens[first].begin, form.kind};
                      const auto weakness = static_cast<std::size_t>(weaknessOf(plain.substr(hit.begin, hit.length)));
                      if (weakness < byWeakness.size())
                          byWeakness[weakness].push_back(hit);
                  });
    for (const std::vector<TextHit>& group : byWeakness)
    {
        const std::size_t stronger = hits.size();
        for (const TextHit& hit : group)
            if (&group == &byWeakness.front() ||
                std::none_of(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(stronger),
                             [&](const TextHit& other)
                             { return other.kind == HitKind::FullName && overlap(hit, other); }))
                hits.push_back(hit);
    }
}

/// "Gar-\nrigou", "M.O.R.I.N.": what is one word once it is put together.
void NameSearch::searchJoined(std::string_view plain, const std::vector<Token>& tokens,
                              std::vector<TextHit>& hits) const
{
    const auto take = [&](std::size_t first, std::size_t last, const std::string& word)
    {
        constexpr std::size_t shortest = 5;
        const auto phrase = word.size() < shortest ? std::nullopt : mNames.phrase(word);
        if (phrase && !mForms[*phrase].weak)
            hits.push_back({0, tokens[first].begin, tokens[last - 1].end - tokens[first].begin, mForms[*phrase].kind});
    };
    const auto isSpread = [](std::string_view gap) { return !gap.empty() && gap.size() <= 2; };
    const auto isBreak = [](std::string_view gap)
    {
        return !gap.empty() && gap.size() <= 3 && gap.find_first_of("-\n") != std::string_view::npos &&
               gap.find_first_not_of("-\n ") == std::string_view::npos;
    };
    for (std::size_t first = 0; first + 1 < tokens.size(); ++first)
    {
        if (isBreak(between(plain, tokens[first], tokens[first + 1])))
            take(first, first + 2, tokens[first].word + tokens[first + 1].word);
        std::string letters;
        for (std::size_t last = first; last < tokens.size() && tokens[last].word.size() == 1 &&
                                       (last == first || isSpread(between(plain, tokens[last - 1], tokens[last])));
             ++last)
        {
            letters += tokens[last].word;
            take(first, last + 1, letters);
        }
    }
}

void NameSearch::search(std::string_view plain, std::vector<TextHit>& hits) const
{
    const std::vector<Token> words = lettersOf(plain);
    searchTokens(plain, words, hits);
    searchJoined(plain, words, hits);
    if (const std::vector<Token> camels = camelsOf(plain); camels.size() != words.size())
        searchTokens(plain, camels, hits);
}

}
