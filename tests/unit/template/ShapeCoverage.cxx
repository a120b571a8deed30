// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "ShapeCoverage.hxx"

#include "template/shapes/ObjectShapes.hxx"
#include "json/ErrorReport.hxx"
#include "json/ObjectReader.hxx"

#include <gtest/gtest.h>

#include <map>

namespace ficheaction::templates
{

namespace
{
/// Where one shape alone may stand, by the key before it.
const std::map<std::string_view, const json::ObjectShape*> shapesByKey{{"sheets", &shapes::sheets},
                                                                       {"lists", &shapes::list},
                                                                       {"registers", &shapes::dataRegister},
                                                                       {"columns", &shapes::column},
                                                                       {"grid", &shapes::grid},
                                                                       {"objects", &shapes::gridObject},
                                                                       {"indicators", &shapes::indicator},
                                                                       {"parts", &shapes::part},
                                                                       {"groups", &shapes::group},
                                                                       {"steps", &shapes::step},
                                                                       {"participation", &shapes::participation}};

const json::ObjectShape* amongByKeys(const json::Node& node, std::span<const json::ObjectShape* const> candidates)
{
    for (const json::ObjectShape* const candidate : candidates)
        if (node.find(candidate->mark()))
            return candidate;
    return nullptr;
}

const json::ObjectShape& shapeOf(std::string_view key, const json::Node& node)
{
    if (const auto only = shapesByKey.find(key); only != shapesByKey.end())
        return *only->second;
    if (key == "card")
        return *amongByKeys(node, shapes::cardSections);
    if (const json::Node* const kind = node.find("kind"))
        for (const json::ObjectShape* const measure : shapes::measures)
            if (measure->mark() == kind->text)
                return *measure;
    if (node.find("value"))
        return shapes::outsideFigure;
    if (const json::ObjectShape* const dimension = amongByKeys(node, shapes::dimensions))
        return *dimension;
    if (node.find("showEmpty"))
        return shapes::dimensionValue;
    const json::ObjectShape* const filter = amongByKeys(node, shapes::filters);
    EXPECT_NE(filter, nullptr) << key;
    return *filter;
}
}

void ShapeCoverage::add(const std::string& text)
{
    json::ErrorReport errors;
    visit(json::parsePositioned(text, 64, errors).root, shapes::definition);
}

void ShapeCoverage::visit(const json::Node& node, const json::ObjectShape& shape)
{
    for (const json::Member& member : node.members)
    {
        mFound.emplace(shape.name(), member.name);
        visitMember(shape.name(), member);
    }
}

void ShapeCoverage::visitMember(std::string_view owner, const json::Member& member)
{
    // Initial rows and words have keys of their own.
    if ((owner == "dataRegister" && member.name == "rows") || (owner == "definition" && member.name == "wording"))
        return;
    if (member.value.kind == json::Node::Kind::Object)
        visit(member.value, shapeOf(member.name, member.value));
    for (const json::Node& item : member.value.items)
        if (item.kind == json::Node::Kind::Object)
            visit(item, shapeOf(member.name, item));
}

std::vector<std::string> ShapeCoverage::missing() const
{
    std::vector<std::string> keys;
    for (const json::ObjectShape* const shape : allShapes())
        for (const json::KeyShape& key : shape->keys())
            if (key.name != "$schema" && !mFound.contains({std::string(shape->name()), std::string(key.name)}))
                keys.push_back(std::string(shape->name()) + "." + std::string(key.name));
    return keys;
}

}
