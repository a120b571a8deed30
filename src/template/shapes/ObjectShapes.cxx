// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/shapes/ObjectShapes.hxx"

namespace ficheaction::templates
{

std::vector<const ObjectShape*> allShapes()
{
    std::vector<const ObjectShape*> all(shapes::parts.begin(), shapes::parts.end());
    all.insert(all.end(), shapes::cardSections.begin(), shapes::cardSections.end());
    all.insert(all.end(), shapes::measures.begin(), shapes::measures.end());
    all.insert(all.end(), shapes::dimensions.begin(), shapes::dimensions.end());
    all.insert(all.end(), shapes::filters.begin(), shapes::filters.end());
    return all;
}

std::string_view typeText(ValueType type)
{
    switch (type)
    {
    case ValueType::Label:
    case ValueType::Text:
        return "text";
    case ValueType::Texts:
        return "a list of texts";
    case ValueType::Flag:
        return "true or false";
    case ValueType::Number:
        return "a number";
    case ValueType::Numbers:
        return "a list of numbers";
    case ValueType::NumberOrText:
        return "a number or text";
    case ValueType::Object:
        return "an object { }";
    case ValueType::Objects:
        return "a list of objects [{ }]";
    case ValueType::Dimension:
        return "a path, or an object { } with ages, bands or by";
    case ValueType::Dimensions:
        return "a list of paths and objects";
    }
    return {};
}

}
