// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Choices: keys behind which one of a few words stands.
#pragma once

#include "json/ObjectReader.hxx"

#include <algorithm>
#include <span>

namespace ficheaction::json
{

template <class Value> struct Choice
{
    std::string_view word;
    Value value;
};

/// What the word behind `key` means; `usual` where there is none, or none of `choices`, which is reported.
template <class Value>
Value chosen(const ObjectReader& object, std::string_view key, std::span<const Choice<Value>> choices, Value usual)
{
    const Node* place = object.value(key);
    if (!place)
        return usual;
    const auto known = std::find_if(choices.begin(), choices.end(),
                                    [place](const Choice<Value>& choice) { return choice.word == place->text; });
    if (known != choices.end())
        return known->value;
    std::vector<std::string> words;
    for (const Choice<Value>& choice : choices)
        words.emplace_back(choice.word);
    object.errors().addUnknown(place->offset, ErrorCode::UnknownChoice, place->text, words);
    return usual;
}

/// The word that means `value`; empty where there is none.
template <class Value> std::string_view wordOf(std::span<const Choice<Value>> choices, Value value)
{
    for (const Choice<Value>& choice : choices)
        if (choice.value == value)
            return choice.word;
    return {};
}

}
