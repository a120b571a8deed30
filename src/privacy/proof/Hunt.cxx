// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/Hunt.hxx"

#include "privacy/proof/Encodings.hxx"
#include "privacy/proof/Words.hxx"

#include <algorithm>

namespace ficheaction::privacy
{

namespace
{
bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty())
    {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// Groups of digits that stand together as a telephone number's do, with at most two other characters between them.
std::vector<std::vector<std::string_view>> digitGroups(std::string_view text)
{
    std::vector<std::vector<std::string_view>> numbers;
    std::size_t end = std::string_view::npos;
    for (std::size_t start = text.find_first_of("0123456789"); start != std::string_view::npos;)
    {
        std::size_t behind = start;
        while (behind < text.size() && isDigit(text[behind]))
            ++behind;
        const bool together =
            end != std::string_view::npos && start - end <= 3 &&
            text.substr(end, start - end).find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
        if (!together)
            numbers.emplace_back();
        numbers.back().push_back(text.substr(start, behind - start));
        end = behind;
        start = text.find_first_of("0123456789", behind);
    }
    return numbers;
}
}

Hunt::Hunt(const ProofRequest& request)
    : mRequest(request)
    , mPhrases(request)
{
    countApproved(request);
    mReport.searched = request.values.size() + request.surroundings.size();
}

void Hunt::countApproved(const ProofRequest& request)
{
    std::vector<std::uint32_t> valuesOfText;
    for (const std::string& text : request.approved)
    {
        const std::string form = wordForm(text);
        mApprovedTexts.insert(form);
        const auto lines = linesOf(text);
        if (lines.size() > 1)
            for (std::string_view line : lines)
                mApprovedTexts.insert(wordForm(line));
        const auto words = wordsOf(form);
        mPhrases.trie().search(words,
                               [&](std::uint32_t phrase, std::size_t first, std::size_t last)
                               {
                                   const PersonalPhrase& found = mPhrases[phrase];
                                   if (!found.wholeOnly || (first == 0 && last == words.size()))
                                       ++mApproved[found.value];
                               });
    }
    mReport.wordsOfTheCopy = mApproved.size();
}

void Hunt::begin(std::string stream, StreamKind kind)
{
    mStream = std::move(stream);
    mKind = kind;
    mSeen.clear();
    mReport.streams.push_back(mStream);
}

void Hunt::end()
{
    // Spliced texts overlap: a word of one is in several.
    for (const auto& [place, seen] : mSeen)
        if (seen.count > allowed(place.second, place.first == Where::Spliced ? StreamKind::Repeating : mKind))
            addHit(place.second, seen.form);
    mSeen.clear();
}

ProofReport Hunt::report() const
{
    return mReport;
}

void Hunt::see(Where where, std::string_view text)
{
    seeForms(where, text, "");
    if (text.find('&') != std::string_view::npos)
        if (const std::string plain = fromXmlEscapes(text); plain != text)
            seeForms(where, plain, "escaped ");
    if (text.find('%') != std::string_view::npos)
        if (const auto plain = fromUrl(text))
            seeForms(where, *plain, "in an address, ");
    base64Blocks(text,
                 [&](const std::string& bytes)
                 {
                     seeForms(Where::Binary, fromUtf8OrWindows(bytes), "base64 ");
                     utf16Runs(bytes, [&](const std::string& run) { seeForms(Where::Binary, run, "base64 utf-16 "); });
                 });
}

void Hunt::seeForms(Where where, std::string_view text, const char* prefix)
{
    seeWords(where, text, prefix);
    seeNumbers(where, text, prefix);
}

/// What a header of pages, a name or an attribute holds is approved only as a whole; cells and pages are counted.
bool Hunt::isApprovedWhole(Where where, const std::string& wordForm) const
{
    const bool counted = mKind == StreamKind::Content && (where == Where::Text || where == Where::Cell);
    return !counted && mApprovedTexts.contains(wordForm);
}

void Hunt::seeWords(Where where, std::string_view text, const char* prefix)
{
    const std::string form = wordForm(text);
    if (form.empty() || isApprovedWhole(where, form))
        return;
    const auto words = wordsOf(form);
    if (where != Where::Header)
    {
        mPhrases.trie().search(words, [&](std::uint32_t phrase, std::size_t first, std::size_t last)
                               { found(where, phrase, first == 0 && last == words.size(), prefix); });
        return;
    }
    // Each sheet has the same header: what is approved counts in each by itself.
    std::map<std::uint32_t, std::uint32_t> counts;
    mPhrases.trie().search(words,
                           [&](std::uint32_t phrase, std::size_t, std::size_t)
                           {
                               const PersonalPhrase& hit = mPhrases[phrase];
                               if (!hit.wholeOnly && ++counts[hit.value] > allowed(hit.value, StreamKind::Content))
                                   addHit(hit.value, prefix + hit.form);
                           });
}

/// A telephone number however its digits are grouped.
void Hunt::seeNumbers(Where where, std::string_view text, const char* prefix)
{
    constexpr std::size_t shortest = 9;
    constexpr std::size_t longest = 15;
    for (const auto& groups : digitGroups(text))
        for (std::size_t first = 0; first < groups.size(); ++first)
        {
            std::string digits;
            for (std::size_t last = first; last < groups.size() && digits.size() <= longest; ++last)
            {
                digits += groups[last];
                const auto phrase =
                    last > first && digits.size() >= shortest ? mPhrases.trie().phrase(digits) : std::nullopt;
                if (phrase)
                    found(where, *phrase, false, prefix);
            }
        }
}

void Hunt::found(Where where, std::uint32_t phrase, bool whole, const char* prefix)
{
    const PersonalPhrase& hit = mPhrases[phrase];
    const bool isCell =
        mKind != StreamKind::Other && (where == Where::Text || where == Where::Joined || where == Where::Cell);
    // Among random bytes every short word is found sooner or later.
    constexpr std::size_t shortestInBinary = 7;
    constexpr std::size_t shortestSpliced = 4;
    if ((hit.wholeOnly && !(whole && isCell)) || (where == Where::Binary && hit.letters < shortestInBinary) ||
        (where == Where::Spliced && hit.letters < shortestSpliced))
        return;
    Seen& seen = mSeen[{where, hit.value}];
    ++seen.count;
    seen.form = prefix + hit.form;
}

std::uint32_t Hunt::allowed(std::uint32_t value, StreamKind kind) const
{
    const auto approved = mApproved.find(value);
    if (approved == mApproved.end() || kind == StreamKind::Other)
        return 0;
    return kind == StreamKind::Content ? approved->second : UINT32_MAX;
}

void Hunt::addHit(std::uint32_t value, const std::string& form)
{
    const std::size_t values = mRequest.values.size();
    const std::string source =
        value < values ? mRequest.values[value].source : "surroundings " + std::to_string(value - values + 1);
    ProofHit hit{mStream, source, form};
    if (std::ranges::find(mReport.hits, hit) == mReport.hits.end())
        mReport.hits.push_back(std::move(hit));
}

}
