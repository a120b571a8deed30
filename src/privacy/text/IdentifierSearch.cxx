// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/IdentifierSearch.hxx"

#include "privacy/text/Digits.hxx"
#include "privacy/text/PlainText.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::privacy
{

namespace
{
bool isLetter(char character)
{
    return character >= 'a' && character <= 'z';
}

bool isSeparator(char character)
{
    return std::string_view(" .-_/\n").find(character) != std::string_view::npos;
}

/// Letters and digits from `position` on, up to `most` of them, with at most two separators between any; `end` is
/// behind the last.
std::string signsFrom(std::string_view plain, std::size_t position, std::size_t most, std::vector<std::size_t>& ends)
{
    std::string signs;
    std::size_t gap = 0;
    for (; position < plain.size() && signs.size() < most && gap <= 2; ++position)
    {
        const char character = static_cast<char>(
            plain[position] >= 'A' && plain[position] <= 'Z' ? plain[position] - 'A' + 'a' : plain[position]);
        if (isDigit(character) || isLetter(character))
        {
            signs += character;
            ends.push_back(position + 1);
            gap = 0;
        }
        else if (isSeparator(character))
            ++gap;
        else
            break;
    }
    return signs;
}

bool isMonth(int month)
{
    return (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
}

/// How many of the signs are a number of the social security: 15, 13 or none.
std::size_t socialSecurity(const std::string& signs)
{
    constexpr std::size_t withKey = 15;
    constexpr std::size_t without = 13;
    if (signs.size() < without || std::string_view("123478").find(signs[0]) == std::string_view::npos)
        return 0;
    const bool corsica = signs[5] == '2' && (signs[6] == 'a' || signs[6] == 'b');
    for (std::size_t place = 0; place < without; ++place)
        if (!isDigit(signs[place]) && !(place == 6 && corsica))
            return 0;
    if (!isMonth(std::stoi(signs.substr(3, 2))))
        return 0;
    if (signs.size() >= withKey && isDigit(signs[13]) && isDigit(signs[14]))
        return withKey;
    const bool onlySexes = signs[0] == '1' || signs[0] == '2';
    return onlySexes && (signs.size() == without || !isDigit(signs[without])) ? without : 0;
}

/// The remainder of the account's signs by 97, as the standard has it: 1 where it is one.
bool hasCheckDigits(const std::string& iban)
{
    const std::string turned = iban.substr(4) + iban.substr(0, 4);
    int rest = 0;
    for (const char sign : turned)
    {
        const int value = isDigit(sign) ? sign - '0' : sign - 'a' + 10;
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
}

std::size_t bankAccount(const std::string& signs)
{
    constexpr std::size_t shortest = 15;
    constexpr std::size_t french = 27;
    constexpr std::size_t longest = 34;
    if (signs.size() < shortest || !isLetter(signs[0]) || !isLetter(signs[1]) || !isDigit(signs[2]) ||
        !isDigit(signs[3]))
        return 0;
    const bool digits = std::all_of(signs.begin() + 4, signs.begin() + 14, isDigit);
    if (signs.starts_with("fr") && signs.size() >= french && digits)
        return french; // also with a mistake in it
    for (std::size_t length = std::min(longest, signs.size()); length >= shortest; --length)
        if (hasCheckDigits(signs.substr(0, length)))
            return length;
    return 0;
}

std::string withoutSeparators(std::string_view text)
{
    std::string signs;
    for (const char character : texts::folded(plainOf(text).text))
        if (isDigit(character) || isLetter(character))
            signs += character;
    return signs;
}

bool hasDigit(const std::string& text)
{
    return std::ranges::any_of(text, isDigit);
}

/// "n° 27", "participante 27".
bool isNumbered(const std::vector<Token>& tokens, std::size_t place)
{
    static const std::unordered_set<std::string> words = {
        "no",        "n",        "numero",    "num",      "participant", "participante", "adherent",
        "adherente", "habitant", "habitante", "enfant",   "parent",      "fiche",        "dossier",
        "id",        "member",   "number",    "benevole", "usager",      "usagere"};
    return place > 0 && words.contains(tokens[place - 1].word);
}
}

void searchPublicNumbers(std::string_view plain, std::vector<TextHit>& hits)
{
    constexpr std::size_t longest = 34;
    for (std::size_t position = 0; position < plain.size(); ++position)
    {
        if (position > 0 && isDigit(plain[position - 1]))
            continue;
        std::vector<std::size_t> ends;
        const std::string signs = signsFrom(plain, position, longest, ends);
        if (ends.empty() || ends.front() != position + 1)
            continue;
        std::size_t length = socialSecurity(signs);
        if (length == 0)
            length = bankAccount(signs);
        if (length == 0)
            continue;
        hits.push_back({0, position, ends[length - 1] - position, HitKind::Identifier});
        position = ends[length - 1] - 1;
    }
}

IdentifierSearch::IdentifierSearch(const KnownWords& known)
{
    constexpr std::size_t shortest = 6;
    for (const std::string& number : known.numbers)
        if (std::string signs = withoutSeparators(number); signs.size() >= shortest && hasDigit(signs))
        {
            mLongest = std::max(mLongest, signs.size());
            mNumbers.insert(std::move(signs));
        }
    for (const std::string& key : known.keys)
        if (std::string signs = withoutSeparators(key); hasDigit(signs))
            mKeys.insert(std::move(signs));
    for (const int year : known.birthYears)
        mYears.insert(std::to_string(year));
}

void IdentifierSearch::search(std::string_view plain, const std::vector<Token>& tokens,
                              std::vector<TextHit>& hits) const
{
    const std::vector<TextHit> before = hits;
    const auto isBeside = [&](const Token& token)
    {
        constexpr std::size_t near = 12;
        return std::ranges::any_of(
            before, [&](const TextHit& hit)
            { return token.begin <= hit.begin + hit.length + near && hit.begin <= token.end + near; });
    };
    for (std::size_t place = 0; place < tokens.size(); ++place)
    {
        const Token& token = tokens[place];
        const auto hit = [&](std::size_t end, HitKind kind) {
            hits.push_back({0, token.begin, end - token.begin, kind});
        };
        std::vector<std::size_t> ends;
        const std::string signs = mNumbers.empty() ? std::string() : signsFrom(plain, token.begin, mLongest, ends);
        for (std::size_t length = signs.size(); length > 0; --length)
            if (mNumbers.contains(signs.substr(0, length)))
            {
                hit(ends[length - 1], HitKind::Identifier);
                break;
            }
        const bool pure = token.isNumber();
        const bool isKey =
            mKeys.contains(token.word) && (pure ? isBeside(token) || isNumbered(tokens, place) : token.word.size() > 2);
        const bool hasNext = !pure && place + 1 < tokens.size() && tokens[place + 1].isNumber() &&
                             tokens[place + 1].begin == token.end + 1; // "P-014"
        if (hasNext && mKeys.contains(token.word + tokens[place + 1].word))
            hit(tokens[place + 1].end, HitKind::Identifier);
        else if (isKey)
            hit(token.end, HitKind::Identifier);
        else if (pure && mYears.contains(token.word) && isBeside(token))
            hit(token.end, HitKind::BirthDate);
    }
}

}
