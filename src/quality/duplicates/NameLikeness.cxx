// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "quality/duplicates/NameLikeness.hxx"

#include "text/EditDistance.hxx"

#include <algorithm>

namespace ficheaction::quality
{

namespace
{
constexpr std::size_t shortestSurname = 3;

bool hasSameTokens(const NamePart& one, const NamePart& other)
{
    std::vector<std::string> some = one.tokens;
    std::vector<std::string> others = other.tokens;
    std::sort(some.begin(), some.end());
    std::sort(others.begin(), others.end());
    return some == others;
}

/// Whether all words of the shorter name are in the longer one, and are more than initials.
bool isPartOf(const NamePart& shorter, const NamePart& longer)
{
    return shorter.tokens.size() < longer.tokens.size() &&
           std::all_of(shorter.tokens.begin(), shorter.tokens.end(),
                       [&](const std::string& token)
                       {
                           return token.size() >= shortestSurname &&
                                  std::find(longer.tokens.begin(), longer.tokens.end(), token) != longer.tokens.end();
                       });
}

bool isShortFormOf(const NamePart& shorter, const NamePart& longer)
{
    return shorter.core.size() >= 3 && shorter.core.size() + 2 <= longer.core.size() &&
           longer.core.starts_with(shorter.core);
}

/// "M." or "M" for "Marie".
bool isInitialOf(const NamePart& shorter, const NamePart& longer)
{
    return shorter.letters.size() == 1 && longer.letters.size() > 1 && longer.letters.starts_with(shorter.letters);
}

/// In short names every letter makes another name: Léa is not Lina.
std::size_t lettersAllowed(std::size_t length)
{
    return length < 4 ? 0 : length < 8 ? 1 : 2;
}

Likeness byLetters(const NamePart& one, const NamePart& other)
{
    const std::size_t length = std::min(one.letters.size(), other.letters.size());
    const std::size_t allowed = lettersAllowed(length);
    const std::size_t distance = std::min(texts::editDistance(one.letters, other.letters, allowed),
                                          texts::editDistance(one.core, other.core, allowed));
    if (distance > allowed)
        return {};
    if (distance <= 1)
        return {length < 5 ? 0.8 : 0.9, {"one-letter"}};
    return {0.8, {"two-letters"}};
}
}

Likeness likeness(const NamePart& one, const NamePart& other, bool isFirstName)
{
    if (one.empty() || other.empty())
        return {0.6, {"name-missing"}};
    if (one.text == other.text)
        return {1, {}};
    if (one.letters == other.letters || one.core == other.core || hasSameTokens(one, other))
        return {0.98, {"particles"}};
    if (Likeness letters = byLetters(one, other); letters.share > 0)
        return letters;
    if (one.sound == other.sound && one.sound.size() >= 3)
        return {0.88, {"sound"}};
    if (isPartOf(one, other) || isPartOf(other, one))
        return {isFirstName ? 0.78 : 0.9, {"double-name"}};
    if (isFirstName && (isShortFormOf(one, other) || isShortFormOf(other, one)))
        return {0.8, {"short-form"}};
    if (isFirstName && (isInitialOf(one, other) || isInitialOf(other, one)))
        return {0.7, {"initial"}};
    return {};
}

Likeness likeness(const NamePart& oneLast, const NamePart& oneFirst, const NamePart& otherLast,
                  const NamePart& otherFirst)
{
    const auto together = [](Likeness last, const Likeness& first)
    {
        last.share *= first.share;
        for (const std::string& reason : first.reasons)
            if (std::find(last.reasons.begin(), last.reasons.end(), reason) == last.reasons.end())
                last.reasons.push_back(reason);
        return last;
    };
    const bool haveFirstNames = !oneFirst.empty() || !otherFirst.empty();
    // In one column a name is more than a surname: one word less is another first name.
    Likeness straight = likeness(oneLast, otherLast, !haveFirstNames);
    if (haveFirstNames)
        straight = together(std::move(straight), likeness(oneFirst, otherFirst, true));
    if (!haveFirstNames || oneFirst.empty() || otherFirst.empty())
        return straight;
    constexpr double shareOfSwapped = 0.97;
    Likeness swapped = together(likeness(oneLast, otherFirst, false), likeness(oneFirst, otherLast, false));
    swapped.share *= shareOfSwapped;
    if (swapped.share <= straight.share)
        return straight;
    swapped.reasons.insert(swapped.reasons.begin(), "swapped");
    return swapped;
}

}
