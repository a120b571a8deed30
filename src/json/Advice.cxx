// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "json/Advice.hxx"

#include <algorithm>

namespace ficheaction::json
{

namespace
{
// As many words as a key may have choices; of a centre's own names nobody reads more.
constexpr std::size_t mostNamesShown = 30;
constexpr std::size_t mostExamples = 6;

std::string joined(const std::vector<std::string>& names, std::size_t most)
{
    std::string text;
    for (std::size_t name = 0; name < std::min(names.size(), most); ++name)
        text += (name > 0 ? ", " : "") + names[name];
    return names.size() > most ? text + "…" : text;
}
}

std::string filledIn(const std::string& pattern, const std::vector<std::string>& parts)
{
    std::string text;
    std::size_t begin = 0;
    for (const std::string& part : parts)
    {
        const std::size_t place = pattern.find("{}", begin);
        if (place == std::string::npos)
            break;
        text += pattern.substr(begin, place - begin) + part;
        begin = place + 2;
    }
    return text + pattern.substr(begin);
}

std::string Advice::text() const
{
    return filledIn(pattern, parts);
}

std::string listed(const std::vector<std::string>& names)
{
    return joined(names, mostNamesShown);
}

Advice oneOf(const std::vector<std::string>& names)
{
    if (names.empty())
        return "none: there is no name to choose from";
    return {names.size() == 1 ? "{}" : "one of {}", {listed(names)}};
}

Advice suchAs(std::string sentence, const std::vector<std::string>& names)
{
    if (names.empty())
        return sentence;
    return {std::move(sentence) + ", such as {}", {joined(names, mostExamples)}};
}

}
