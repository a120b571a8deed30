// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/writers/CardWriter.hxx"

#include "template/writers/ObjectWriter.hxx"

#include <boost/json/array.hpp>

namespace ficheaction::templates
{

using model::CardSection;

namespace
{
boost::json::array groupsJson(const CardSection& section)
{
    boost::json::array all;
    for (const CardSection::Group& group : section.groups)
    {
        ObjectWriter object;
        object.must("label", boost::json::value(group.label));
        object.must("items", group.items);
        all.push_back(object.take());
    }
    return all;
}

boost::json::array stepsJson(const CardSection& section)
{
    boost::json::array all;
    for (const CardSection::Step& step : section.steps)
    {
        ObjectWriter object;
        object.must("text", boost::json::value(step.text));
        object.texts("items", step.items);
        object.text("due", step.due);
        all.push_back(object.take());
    }
    return all;
}

boost::json::object participationJson(const CardSection& section)
{
    ObjectWriter object;
    object.must("scale", boost::json::value(section.list));
    object.text("current", section.current);
    object.text("target", section.target);
    object.must("currentLabel", boost::json::value(section.currentLabel));
    object.must("targetLabel", boost::json::value(section.targetLabel));
    return object.take();
}

/// What says of which kind the section is.
void writeContent(ObjectWriter& object, const CardSection& section)
{
    switch (section.kind)
    {
    case CardSection::Kind::Title:
        object.must("title", boost::json::value(section.text));
        break;
    case CardSection::Kind::Text:
        object.must("text", boost::json::value(section.text));
        break;
    case CardSection::Kind::Items:
        object.must("items", section.items);
        break;
    case CardSection::Kind::List:
        object.must("list", boost::json::value(section.list));
        break;
    case CardSection::Kind::Groups:
        object.must("groups", groupsJson(section));
        break;
    case CardSection::Kind::Steps:
        object.must("stepsLabel", boost::json::value(section.stepsLabel));
        object.must("dueLabel", boost::json::value(section.dueLabel));
        object.must("steps", stepsJson(section));
        break;
    case CardSection::Kind::Participation:
        object.must("participation", participationJson(section));
        break;
    }
}
}

boost::json::object cardSectionJson(const CardSection& section)
{
    ObjectWriter object;
    object.must("id", boost::json::value(section.id));
    object.text("label", section.label);
    object.text("help", section.help);
    writeContent(object, section);
    return object.take();
}

}
