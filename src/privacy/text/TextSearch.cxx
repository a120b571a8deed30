// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/TextSearch.hxx"

#include "privacy/text/AddressSearch.hxx"
#include "privacy/text/Announcements.hxx"
#include "privacy/text/BirthDateSearch.hxx"
#include "privacy/text/ContactSearch.hxx"
#include "privacy/text/IdentifierSearch.hxx"
#include "privacy/text/NameSearch.hxx"
#include "privacy/text/NumberWords.hxx"
#include "privacy/text/OrdinaryWords.hxx"
#include "privacy/text/PlainText.hxx"
#include "privacy/text/RemarkSearch.hxx"

#include <algorithm>
#include <map>

namespace ficheaction::privacy
{

namespace
{
/// Of two hits that overlap, the one that says more stays.
int rank(HitKind kind)
{
    switch (kind)
    {
    case HitKind::Remark:
        return 0;
    case HitKind::Email:
        return 1;
    case HitKind::Identifier:
        return 2;
    case HitKind::Address:
        return 3;
    case HitKind::BirthDate:
        return 4;
    case HitKind::Phone:
        return 5;
    case HitKind::FullName:
        return 6;
    case HitKind::LastName:
    case HitKind::FirstName:
        return 7;
    case HitKind::NumberWord:
        return 8;
    }
    return 9;
}

std::vector<TextHit> withoutOverlaps(std::vector<TextHit> hits)
{
    std::ranges::stable_sort(
        hits, [](const TextHit& one, const TextHit& other)
        { return std::pair(rank(one.kind), other.length) < std::pair(rank(other.kind), one.length); });
    std::map<std::size_t, TextHit> kept; // by their beginnings
    for (const TextHit& hit : hits)
    {
        const auto next = kept.lower_bound(hit.begin);
        const bool beforeNext = next == kept.end() || hit.begin + hit.length <= next->first;
        const bool afterLast =
            next == kept.begin() || std::prev(next)->first + std::prev(next)->second.length <= hit.begin;
        if (beforeNext && afterLast)
            kept.emplace(hit.begin, hit);
    }
    std::vector<TextHit> result;
    result.reserve(kept.size());
    for (const auto& [begin, hit] : kept)
        result.push_back(hit);
    return result;
}

/// All that is looked for.
class Searches
{
public:
    Searches(std::span<const PersonName> people, const KnownWords& known)
        : mNames(people, known.phrases, known.ownPhrases)
        , mIdentifiers(known)
        , mRemarks(known.remarks)
        , mBirthDates(known.birthDates.begin(), known.birthDates.end())
    {
    }

    std::vector<TextHit> hitsIn(std::string_view plain, std::span<const int> numbers) const
    {
        const std::vector<Token> tokens = tokensOf(plain);
        std::vector<TextHit> hits;
        mNames.search(plain, hits);
        addAnnounced(plain, tokens, hits);
        searchEmails(plain, hits);
        searchPublicNumbers(plain, hits);
        searchPhones(plain, hits);
        searchAddresses(plain, tokens, hits);
        searchBirthDates(plain, tokens, mBirthDates, hits);
        mIdentifiers.search(plain, tokens, hits);
        mRemarks.search(tokens, hits);
        searchNumberWords(plain, tokens, numbers, hits);
        return hits;
    }

private:
    /// A known name within an announced one becomes as long as that.
    void addAnnounced(std::string_view plain, const std::vector<Token>& tokens, std::vector<TextHit>& hits) const
    {
        std::vector<TextHit> announced;
        const auto isKnown = [&](std::size_t first, std::size_t last)
        {
            while (first + 1 < last && isParticle(tokens[first].word))
                ++first;
            return mNames.isInPhrase(tokens, first, last, false) || mNames.isPhrase(tokens, first, last);
        };
        searchAnnounced(plain, tokens, isKnown, announced);
        for (const TextHit& each : announced)
            for (TextHit& known : hits)
                if (known.kind == HitKind::FullName && known.begin >= each.begin &&
                    known.begin + known.length <= each.begin + each.length)
                {
                    known.begin = each.begin;
                    known.length = each.length;
                }
        hits.insert(hits.end(), announced.begin(), announced.end());
    }

    NameSearch mNames;
    IdentifierSearch mIdentifiers;
    RemarkSearch mRemarks;
    std::set<model::Date> mBirthDates;
};
}

std::vector<TextHit> searchTexts(std::span<const TextToShare> texts, std::span<const PersonName> people,
                                 const KnownWords& known)
{
    const Searches searches(people, known);
    std::vector<TextHit> all;
    for (std::size_t number = 0; number < texts.size(); ++number)
    {
        const PlainText plain = plainOf(texts[number].text);
        for (const TextHit& hit : withoutOverlaps(searches.hitsIn(plain.text, texts[number].numbers)))
            all.push_back(
                {number, plain.begins[hit.begin], plain.sourceLength(hit.begin, hit.begin + hit.length), hit.kind});
    }
    return all;
}

std::string decided(const std::string& text, std::span<const TextHit> hitsOfIt, std::span<const HitDecision> decisions)
{
    constexpr std::string_view closing = ",.;:)";
    std::string result;
    std::size_t position = 0;
    for (std::size_t number = 0; number < hitsOfIt.size(); ++number)
    {
        const TextHit& hit = hitsOfIt[number];
        const HitDecision decision =
            number < decisions.size() ? decisions[number] : HitDecision{HitDecision::What::Remove, {}};
        result.append(text, position, hit.begin - position);
        position = hit.begin + hit.length;
        if (decision.what == HitDecision::What::Keep)
            result.append(text, hit.begin, hit.length);
        else if (decision.what == HitDecision::What::Replace && !decision.replacement.empty())
            result += decision.replacement;
        else
        {
            const bool atEnd = position >= text.size() || closing.find(text[position]) != std::string_view::npos;
            if (atEnd && result.ends_with(' '))
                result.pop_back();
            else if (position < text.size() && text[position] == ' ' &&
                     (result.empty() || result.back() == ' ' || result.back() == '\n'))
                ++position;
        }
    }
    return result.append(text, std::min(position, text.size()), std::string::npos);
}

}
