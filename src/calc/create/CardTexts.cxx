// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/CardTexts.hxx"

#include "text/TextFolding.hxx"

#include <algorithm>
#include <string_view>

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

std::vector<std::string> partsOf(const std::string& text, const std::string& separator)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();)
    {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        if (const std::string_view part = texts::trimmed(std::string_view(text).substr(begin, end - begin));
            !part.empty())
            parts.emplace_back(part);
        begin = end + separator.size();
    }
    return parts;
}

bool hasBullet(const std::string& line)
{
    return line.starts_with("\u2022") || line.starts_with("- ") || line.starts_with("\u2013 ");
}

std::string withoutBullet(const std::string& line)
{
    if (!hasBullet(line))
        return line;
    return std::string(texts::trimmed(line.substr(line.starts_with("- ") ? 1 : 3)));
}

std::vector<std::string> itemsOf(const std::string& text)
{
    std::vector<std::string> items;
    for (const std::string& line : partsOf(text, "\n"))
        if (std::string item = withoutBullet(line); !item.empty())
            items.push_back(std::move(item));
    return items;
}

/// A line without a colon goes on with the group above it.
std::vector<model::CardSection::Group> groupsOf(const std::string& text)
{
    std::vector<model::CardSection::Group> groups;
    for (const std::string& line : itemsOf(text))
    {
        const std::size_t colon = line.find(':');
        const std::string label(texts::trimmed(line.substr(0, colon)));
        const bool isLabelled = colon != std::string::npos && !label.empty();
        if (!isLabelled && groups.empty())
            groups.push_back({line, {}});
        else if (!isLabelled)
            groups.back().items.push_back(line);
        else
            groups.push_back({label, partsOf(line.substr(colon + 1), ", ")});
    }
    return groups;
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

model::CardSection withCardText(const model::Template& definition, model::CardSection section, const std::string& text)
{
    if (text == cardText(definition, section))
        return section;
    switch (section.kind)
    {
    case model::CardSection::Kind::Title:
        if (!texts::trimmed(text).empty())
            section.text = text;
        break;
    case model::CardSection::Kind::Text:
        section.text = text;
        break;
    case model::CardSection::Kind::Items:
        section.items = itemsOf(text);
        break;
    case model::CardSection::Kind::Groups:
        section.groups = groupsOf(text);
        break;
    case model::CardSection::Kind::List:
    case model::CardSection::Kind::Steps:
    case model::CardSection::Kind::Participation:
        break;
    }
    return section;
}

std::optional<model::CardSection::Step> stepFrom(const std::string& text, const std::string& due)
{
    model::CardSection::Step step;
    for (const std::string& line : partsOf(text, "\n"))
        if (hasBullet(line) && !withoutBullet(line).empty())
            step.items.push_back(withoutBullet(line));
        else if (!hasBullet(line))
            step.text += (step.text.empty() ? "" : "\n") + line;
    if (step.text.empty() && !step.items.empty())
    {
        step.text = step.items.front();
        step.items.erase(step.items.begin());
    }
    step.due = std::string(texts::trimmed(due));
    return step.text.empty() ? std::nullopt : std::optional(std::move(step));
}

}
