// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/Wording.hxx"

#include <optional>

namespace ficheaction::engine
{

namespace
{
/// Between and behind the words of a choice.
struct Choice
{
    std::size_t bar = 0;
    std::size_t end = 0;
};

std::optional<Choice> choiceAt(const std::string& text, std::size_t words)
{
    const std::size_t end = text.find('}', words);
    const std::size_t bar = text.find('|', words);
    return end == std::string::npos || bar > end ? std::nullopt : std::optional(Choice{bar, end});
}

void choose(std::string& text, const std::string& name, bool one)
{
    const std::string mark = "{" + name + "|";
    for (std::size_t place = text.find(mark); place != std::string::npos; place = text.find(mark, place))
    {
        const std::size_t words = place + mark.size();
        const std::optional<Choice> choice = choiceAt(text, words);
        if (!choice)
            return;
        const std::string chosen =
            one ? text.substr(words, choice->bar - words) : text.substr(choice->bar + 1, choice->end - choice->bar - 1);
        text.replace(place, choice->end + 1 - place, chosen);
        place += chosen.size();
    }
}
}

std::string filled(std::string text, const std::map<std::string, std::string>& parameters)
{
    for (const auto& [name, value] : parameters)
        choose(text, name, value == "1");
    for (const auto& [name, value] : parameters)
    {
        const std::string mark = "{" + name + "}";
        for (std::size_t place = text.find(mark); place != std::string::npos;
             place = text.find(mark, place + value.size()))
            text.replace(place, mark.size(), value);
    }
    return text;
}

}
