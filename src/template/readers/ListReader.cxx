// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/readers/ListReader.hxx"

#include "template/checks/Names.hxx"
#include "template/shapes/ObjectShapes.hxx"

namespace ficheaction::templates
{

namespace
{
void checkValues(const json::ObjectReader& object)
{
    TakenNames values(object.errors());
    for (const json::Node* value : object.items("values"))
        values.takeValue(value);
    if (const json::Node* array = object.value("values"); array && array->items.empty())
        object.errors().add(array->offset, json::ErrorCode::EmptyArray, object.text("id"), "a value at least");
}
}

std::vector<model::ListOfValues> readLists(const std::vector<const json::Node*>& nodes, json::ErrorReport& errors)
{
    std::vector<model::ListOfValues> lists;
    TakenNames ids(errors);
    TakenNames labels(errors);
    for (const json::Node* node : nodes)
    {
        const json::ObjectReader object(*node, shapes::list, errors);
        ids.takeId(object.value("id"));
        labels.takeLabel(object.value("label"));
        checkValues(object);
        lists.push_back({object.text("id"), object.text("label"), object.texts("values"), object.flag("ordered")});
    }
    return lists;
}

}
