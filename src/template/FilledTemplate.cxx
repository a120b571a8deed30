// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/FilledTemplate.hxx"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace ficheaction::templates
{

namespace
{
using boost::json::array;
using boost::json::object;
using boost::json::value;

value parsed(std::string_view text)
{
    boost::json::error_code failure;
    value root = boost::json::parse(boost::json::string_view(text.data(), text.size()), failure);
    return failure ? value() : root;
}

/// Null where there is none, or it is of another type.
object* objectIn(object& owner, const char* key)
{
    value* const found = owner.if_contains(key);
    return found ? found->if_object() : nullptr;
}

array* arrayIn(object& owner, const char* key)
{
    value* const found = owner.if_contains(key);
    return found ? found->if_array() : nullptr;
}

/// The element that is an object with this id; null where there is none.
object* elementNamed(array& elements, const value& id)
{
    for (value& element : elements)
        if (object* const candidate = element.if_object())
            if (const value* const own = candidate->if_contains("id"); own && *own == id)
                return candidate;
    return nullptr;
}

void fillCard(object& definition, object& sample)
{
    array* const card = arrayIn(definition, "card");
    array* const sections = arrayIn(sample, "card");
    if (!card || !sections)
        return;
    for (value& section : *sections)
        if (object* const filled = section.if_object())
            if (const value* const id = filled->if_contains("id"))
                if (object* const place = elementNamed(*card, *id))
                    *place = *filled;
}

void fillLists(object& definition, object& sample)
{
    array* const lists = arrayIn(definition, "lists");
    object* const filled = objectIn(sample, "lists");
    if (!lists || !filled)
        return;
    for (const auto& [id, values] : *filled)
        if (object* const list = elementNamed(*lists, value(id)))
            (*list)["values"] = values;
}

void fillParts(object& definition, object& sample)
{
    object* const grid = objectIn(definition, "grid");
    array* const objects = grid ? arrayIn(*grid, "objects") : nullptr;
    object* const ownGrid = objectIn(sample, "grid");
    object* const parts = ownGrid ? objectIn(*ownGrid, "parts") : nullptr;
    if (!objects || !parts)
        return;
    for (value& each : *objects)
        if (object* const owner = each.if_object())
            if (array* const indicators = arrayIn(*owner, "indicators"))
                for (const auto& [id, expectations] : *parts)
                    if (object* const indicator = elementNamed(*indicators, value(id)))
                        (*indicator)["parts"] = expectations;
}
}

std::string filledTemplate(std::string_view templateText, std::string_view sampleText)
{
    value definition = parsed(templateText);
    value sample = parsed(sampleText);
    if (!definition.is_object() || !sample.is_object())
        return std::string(templateText);
    fillCard(definition.get_object(), sample.get_object());
    fillLists(definition.get_object(), sample.get_object());
    fillParts(definition.get_object(), sample.get_object());
    return boost::json::serialize(definition);
}

}
