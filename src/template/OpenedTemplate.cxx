// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/OpenedTemplate.hxx"

#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::templates
{

namespace
{
/// The title of an action has to say something: it stays. Groups keep their labels, which are asked for.
void open(model::CardSection& section)
{
    if (section.kind != model::CardSection::Kind::Title)
        section.text.clear();
    section.items.clear();
    for (model::CardSection::Group& group : section.groups)
        group.items.clear();
    section.steps.clear();
    section.current.clear();
    section.target.clear();
}

bool isSign(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
}
}

model::Template openedTemplate(model::Template definition)
{
    for (model::CardSection& section : definition.card)
        open(section);
    for (model::GridObject& object : definition.grid.objects)
        for (model::Indicator& indicator : object.indicators)
        {
            indicator.baseline = {};
            indicator.target = {};
            indicator.parts.clear();
        }
    definition.rows.clear();
    return definition;
}

model::Template withoutPeople(model::Template definition)
{
    for (const model::Register& each : definition.registers)
    {
        const auto rows = definition.rows.find(each.id);
        if (rows == definition.rows.end())
            continue;
        const model::Column* const key = each.column(each.key);
        if (key && key->personal)
            rows->second.clear();
        for (model::InitialRow& row : rows->second)
            std::erase_if(row, [&](const auto& cell) { return each.column(cell.first)->personal; });
    }
    return definition;
}

std::string templateIdFor(const std::string& title, const std::vector<std::string>& taken)
{
    constexpr std::size_t longest = 60;
    std::string id;
    for (const char character : texts::folded(title))
        if (isSign(character) && id.size() < longest)
            id += character;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    if (id.empty() || !(id.front() >= 'a' && id.front() <= 'z'))
        id = id.empty() ? "modele" : "modele-" + id;
    const std::string stem = id;
    for (int number = 2; std::find(taken.begin(), taken.end(), id) != taken.end(); ++number)
        id = stem + "-" + std::to_string(number);
    return id;
}

}
