// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/CardTexts.hxx"

namespace ficheaction::calc
{

namespace
{
constexpr char bullet[] = "\u2022\u00A0";

std::string joined(const std::vector<std::string>& parts, const std::string& separator)
{
    std::string all;
    for (const std::string& part : parts)
        all += all.empty() ? part : separator + part;
    return all;
}

std::string bulleted(const std::vector<std::string>& items)
{
    std::vector<std::string> lines;
    lines.reserve(items.size());
    for (const std::string& item : items)
        lines.push_back(bullet + item);
    return joined(lines, "\n");
}

/// French puts a no-break space before a colon.
std::string labelled(const std::string& label, const std::string& text, const std::string& language)
{
    if (label.empty())
        return text;
    const std::string colon = label.back() == ':' ? " " : language.starts_with("fr") ? "\u00A0: " : ": ";
    return label + colon + text;
}

std::string groupLines(const model::CardSection& section, const std::string& language)
{
    std::vector<std::string> lines;
    for (const model::CardSection::Group& group : section.groups)
        lines.push_back(labelled(group.label, joined(group.items, ", "), language));
    return joined(lines, "\n");
}
}

std::string cardText(const model::Template& definition, const model::CardSection& section)
{
    switch (section.kind)
    {
    case model::CardSection::Kind::Title:
    case model::CardSection::Kind::Text:
        return section.text;
    case model::CardSection::Kind::Items:
        return bulleted(section.items);
    case model::CardSection::Kind::List:
        if (const model::ListOfValues* const list = definition.listNamed(section.list))
            return joined(list->values, ", ");
        return {};
    case model::CardSection::Kind::Groups:
        return groupLines(section, definition.language);
    case model::CardSection::Kind::Steps:
    case model::CardSection::Kind::Participation:
        return {};
    }
    return {};
}

std::string stepText(const model::CardSection::Step& step)
{
    if (step.items.empty())
        return step.text;
    return step.text.empty() ? bulleted(step.items) : step.text + "\n" + bulleted(step.items);
}

}
