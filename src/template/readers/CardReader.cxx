// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/readers/CardReader.hxx"

#include "template/ErrorCode.hxx"
#include "template/checks/Names.hxx"
#include "template/shapes/ObjectShapes.hxx"
#include "json/ObjectReader.hxx"

namespace ficheaction::templates
{

using Kind = model::CardSection::Kind;

namespace
{
std::vector<model::CardSection::Group> readGroups(const std::vector<const json::Node*>& nodes,
                                                  json::ErrorReport& errors)
{
    std::vector<model::CardSection::Group> groups;
    for (const json::Node* node : nodes)
    {
        const json::ObjectReader object(*node, shapes::group, errors);
        groups.push_back({object.text("label"), object.texts("items")});
    }
    return groups;
}

std::vector<model::CardSection::Step> readSteps(const std::vector<const json::Node*>& nodes, json::ErrorReport& errors)
{
    std::vector<model::CardSection::Step> steps;
    for (const json::Node* node : nodes)
    {
        const json::ObjectReader object(*node, shapes::step, errors);
        steps.push_back({object.text("text"), object.texts("items"), object.text("due")});
    }
    return steps;
}

void checkScale(const json::ObjectReader& object, const References& references)
{
    const json::Node* scale = object.value("scale");
    const model::ListOfValues* list = scale ? references.listAt(*scale) : nullptr;
    if (!list)
        return;
    if (!list->ordered)
        object.errors().add(scale->offset, ErrorCode::NotAScale, scale->text, references.scaleAdvice());
    for (const char* level : {"current", "target"})
        if (const json::Node* place = object.value(level); place && !place->text.empty())
            references.checkValue(list->id, *place);
}

void readParticipation(const json::Node& node, const References& references, json::ErrorReport& errors,
                       model::CardSection& section)
{
    const json::ObjectReader object(node, shapes::participation, errors);
    checkScale(object, references);
    section.list = object.text("scale");
    section.current = object.text("current");
    section.target = object.text("target");
    section.currentLabel = object.text("currentLabel");
    section.targetLabel = object.text("targetLabel");
}

Kind kindOf(const json::ObjectShape& shape)
{
    if (&shape == &shapes::cardTitle)
        return Kind::Title;
    if (&shape == &shapes::cardItems)
        return Kind::Items;
    if (&shape == &shapes::cardList)
        return Kind::List;
    if (&shape == &shapes::cardGroups)
        return Kind::Groups;
    if (&shape == &shapes::cardSteps)
        return Kind::Steps;
    if (&shape == &shapes::cardParticipation)
        return Kind::Participation;
    return Kind::Text;
}

/// What is behind the key that says the section's kind.
void readContent(const json::ObjectReader& object, const References& references, model::CardSection& section)
{
    switch (section.kind)
    {
    case Kind::Title:
        section.text = object.text("title");
        break;
    case Kind::Text:
        section.text = object.text("text");
        break;
    case Kind::Items:
        section.items = object.texts("items");
        break;
    case Kind::List:
        section.list = object.text("list");
        if (const json::Node* list = object.value("list"))
            references.listAt(*list);
        break;
    case Kind::Groups:
        section.groups = readGroups(object.items("groups"), object.errors());
        break;
    case Kind::Steps:
        section.steps = readSteps(object.items("steps"), object.errors());
        section.stepsLabel = object.text("stepsLabel");
        section.dueLabel = object.text("dueLabel");
        break;
    case Kind::Participation:
        if (const json::Node* participation = object.value("participation"))
            readParticipation(*participation, references, object.errors(), section);
        break;
    }
}
}

std::vector<model::CardSection> readCard(const std::vector<const json::Node*>& nodes, const References& references,
                                         json::ErrorReport& errors)
{
    std::vector<model::CardSection> card;
    TakenNames ids(errors);
    for (const json::Node* node : nodes)
    {
        const json::ObjectShape* shape = json::shapeByKeys(*node, shapes::cardSections, errors);
        if (!shape)
            continue;
        const json::ObjectReader object(*node, *shape, errors);
        ids.takeId(object.value("id"));
        model::CardSection section;
        section.id = object.text("id");
        section.label = object.text("label");
        section.help = object.text("help");
        section.kind = kindOf(*shape);
        readContent(object, references, section);
        card.push_back(std::move(section));
    }
    return card;
}

}
