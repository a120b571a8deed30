// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/checks/Names.hxx"

#include "template/ErrorCode.hxx"
#include "text/TextFolding.hxx"
#include "text/Utf8.hxx"

#include <algorithm>

namespace ficheaction::templates
{

namespace
{
constexpr std::size_t longestSheetName = 31;

bool isLower(char character)
{
    return character >= 'a' && character <= 'z';
}

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isLetter(char character)
{
    return isLower(character) || (character >= 'A' && character <= 'Z');
}

bool isSubtag(std::string_view text)
{
    return text.size() >= 2 && text.size() <= 8 &&
           std::all_of(text.begin(), text.end(),
                       [](char character) { return isLetter(character) || isDigit(character); });
}
}

bool isId(std::string_view text)
{
    return !text.empty() && isLower(text.front()) && text.find("__") == std::string_view::npos &&
           std::all_of(text.begin(), text.end(),
                       [](char character) { return isLower(character) || isDigit(character) || character == '_'; });
}

bool isTemplateId(std::string_view text)
{
    std::string withoutHyphens(text);
    std::replace(withoutHyphens.begin(), withoutHyphens.end(), '-', 'x');
    return !text.empty() && text.front() != '-' && isId(withoutHyphens);
}

bool isLanguageTag(std::string_view text)
{
    const std::string_view language = text.substr(0, text.find('-'));
    if (language.size() < 2 || language.size() > 3 || !std::all_of(language.begin(), language.end(), isLower))
        return false;
    text.remove_prefix(language.size());
    while (!text.empty())
    {
        const std::string_view subtag = text.substr(1, text.find('-', 1) - 1);
        if (!isSubtag(subtag))
            return false;
        text.remove_prefix(subtag.size() + 1);
    }
    return true;
}

std::vector<std::string> idLike(std::string_view text)
{
    std::string id;
    for (const char character : texts::folded(text))
        if (isLower(character) || (isDigit(character) && !id.empty()))
            id += character;
        else if (!id.empty() && id.back() != '_')
            id += '_';
    while (id.ends_with('_'))
        id.pop_back();
    return id.empty() ? std::vector<std::string>() : std::vector<std::string>{id};
}

bool isSheetName(std::string_view text)
{
    return !texts::folded(text).empty() && text.find_first_of("[]*?:/\\\n\r\t") == std::string_view::npos &&
           text.front() != '\'' && text.back() != '\'' && texts::utf16Length(text) <= longestSheetName;
}

void TakenNames::takeId(const json::Node* place)
{
    if (!place)
        return;
    if (!isId(place->text))
        mErrors->add(
            place->offset, ErrorCode::BadId, place->text,
            json::suchAs("a small letter, then small letters, digits and single underscores", idLike(place->text)));
    take(*place, place->text, ErrorCode::DuplicateId);
}

void TakenNames::takeLabel(const json::Node* place)
{
    if (place)
        take(*place, texts::folded(place->text), ErrorCode::DuplicateLabel);
}

void TakenNames::takeValue(const json::Node* place)
{
    if (!place)
        return;
    if (place->text.find_first_of(";\n\r") != std::string::npos)
        mErrors->add(place->offset, ErrorCode::BadValue, place->text,
                     "one line without a semicolon: these separate several values");
    take(*place, texts::folded(place->text), ErrorCode::DuplicateValue);
}

void TakenNames::takeSheetName(const json::Node* place)
{
    if (!place)
        return;
    if (!isSheetName(place->text))
        mErrors->add(place->offset, ErrorCode::BadSheetName, place->text,
                     "1 to 31 characters without [ ] * ? : / \\ and without an apostrophe at either end");
    take(*place, texts::folded(place->text), ErrorCode::DuplicateSheetName);
}

std::string TakenNames::freeName(const std::string& form) const
{
    int number = 2;
    while (mTaken.contains(form + "_" + std::to_string(number)))
        ++number;
    return form + "_" + std::to_string(number);
}

void TakenNames::take(const json::Node& place, const std::string& form, ErrorCode code)
{
    if (mTaken.insert(form).second)
        return;
    if (code == ErrorCode::DuplicateId)
        mErrors->add(place.offset, code, place.text, json::suchAs("a free id", {freeName(form)}));
    else
        mErrors->add(place.offset, code, place.text, "another name: this one is taken");
}

}
