// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/TextSearch.hxx"

#include "privacy/text/AddressSearch.hxx"
#include "privacy/text/BirthDateSearch.hxx"
#include "privacy/text/ContactSearch.hxx"
#include "privacy/text/NameSearch.hxx"

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
    case HitKind::Email:
        return 0;
    case HitKind::Address:
        return 1;
    case HitKind::BirthDate:
        return 2;
    case HitKind::Phone:
        return 3;
    case HitKind::FullName:
        return 4;
    case HitKind::LastName:
        return 5;
    case HitKind::FirstName:
        return 6;
    }
    return 7;
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
    for (const auto& [begin, hit] : kept)
        result.push_back(hit);
    return result;
}
}

std::vector<TextHit> searchTexts(std::span<const TextToShare> texts, std::span<const PersonName> people,
                                 const KnownWords& known)
{
    const NameSearch names(people, known.phrases);
    const std::set<model::Date> birthDates(known.birthDates.begin(), known.birthDates.end());
    std::vector<TextHit> all;
    for (std::size_t number = 0; number < texts.size(); ++number)
    {
        const std::string& text = texts[number].text;
        const std::vector<Token> tokens = tokensOf(text);
        std::vector<TextHit> hits;
        names.search(text, tokens, hits);
        searchPhones(text, hits);
        searchEmails(text, hits);
        searchAddresses(text, tokens, hits);
        searchBirthDates(text, tokens, birthDates, hits);
        for (TextHit& hit : withoutOverlaps(std::move(hits)))
        {
            hit.text = number;
            all.push_back(hit);
        }
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
