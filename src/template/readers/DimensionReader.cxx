// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/readers/DimensionReader.hxx"

#include "model/AgeDay.hxx"
#include "template/ErrorCode.hxx"
#include "template/checks/Names.hxx"
#include "template/shapes/ChoiceWords.hxx"
#include "template/shapes/ObjectShapes.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::templates
{

using By = model::Dimension::By;
using model::ColumnType;

namespace
{
void readBounds(const json::ObjectReader& object, std::string_view key, model::Dimension& dimension)
{
    for (const json::Node* bound : object.items(key))
    {
        if (!dimension.bounds.empty() && bound->number <= dimension.bounds.back())
            object.errors().add(bound->offset, ErrorCode::NotAscending, std::string(key),
                                "each bound above the one before it");
        if (dimension.by == By::Age && (bound->number < 1 || bound->number != std::floor(bound->number)))
            object.errors().add(bound->offset, json::ErrorCode::OutOfRange, std::string(key), "whole ages from 1");
        dimension.bounds.push_back(bound->number);
    }
    if (const json::Node* array = object.value(key); array && array->items.empty())
        object.errors().add(array->offset, json::ErrorCode::EmptyArray, std::string(key), "a bound at least");
}

void readLabels(const json::ObjectReader& object, model::Dimension& dimension)
{
    TakenNames labels(object.errors());
    for (const json::Node* label : object.items("labels"))
    {
        labels.takeLabel(label);
        dimension.labels.push_back(label->text);
    }
    const json::Node* array = object.value("labels");
    const std::size_t due = dimension.bounds.size() + 1;
    if (array && due > 1 && array->items.size() != due)
        object.errors().add(array->offset, ErrorCode::WrongCount, "labels",
                            {"{} texts, one for each band", {std::to_string(due)}});
}

/// Whether an object is of the values at its path, and of nothing that is made of them.
bool isOfValues(const json::Node& node)
{
    return node.find("showEmpty") && !node.find("ages") && !node.find("bands") && !node.find("by");
}

/// The text behind `key` of a dimension that is an object; the dimension itself where it is a path.
const json::Node* pathNode(const json::Node& node, std::string_view key)
{
    const json::Node* place = node.kind == json::Node::Kind::Text && key == "path" ? &node : node.find(key);
    return place && place->kind == json::Node::Kind::Text && !place->text.empty() ? place : nullptr;
}

bool checkColumn(const model::Dimension& dimension, const model::Column& column, const json::Node& place,
                 const References& references)
{
    switch (dimension.by)
    {
    case By::Value:
        return true;
    case By::Age:
        return references.checkType(column, {ColumnType::Number, ColumnType::Date}, place);
    case By::Bands:
        return references.checkType(column, {ColumnType::Number}, place);
    default:
        return references.checkType(column, {ColumnType::Date}, place);
    }
}

/// Whether rows have a day on which people are of some age; reports it where they have none.
bool checkDay(const json::Node& node, const RowSource& source, const References& references, json::ErrorReport& errors)
{
    if (const json::Node* on = pathNode(node, "on"))
    {
        if (isOneDay(*on, errors))
            return true;
        const auto day = references.pathAt(*source.rows, *on);
        return day && references.checkType(*day->column, {ColumnType::Date}, *on);
    }
    if (!source.dated)
        errors.add(
            node.offset, ErrorCode::NotDated, source.rows->id,
            "\"on\", the day of the age: a path to a date, \"periodEnd\" or a day such as \"2026-12-31\"; rows of "
            "this register have no date");
    return source.dated;
}
}

bool isOneDay(const json::Node& on, json::ErrorReport& errors)
{
    const model::Path path = pathFrom(on.text);
    if (model::isOneDay(path))
        return true;
    const bool isLikeADay = !on.text.empty() && on.text.front() >= '0' && on.text.front() <= '9';
    if (isLikeADay)
        errors.add(on.offset, json::ErrorCode::BadDate, on.text, "a day such as \"2026-12-31\", or \"periodEnd\"");
    return isLikeADay;
}

model::Dimension readDimension(const json::Node& node, json::ErrorReport& errors)
{
    if (node.kind == json::Node::Kind::Text)
        return pathFrom(node.text);
    const json::ObjectShape* shape =
        isOfValues(node) ? &shapes::dimensionValue : json::shapeByKeys(node, shapes::dimensions, errors);
    if (!shape)
        return {};
    const json::ObjectReader object(node, *shape, errors);
    model::Dimension dimension(object.has("path") ? pathFrom(object.text("path")) : model::Path());
    if (shape != &shapes::dimensionBy)
        dimension.showEmpty = object.flag("showEmpty");
    if (shape == &shapes::dimensionValue)
        return dimension;
    if (shape == &shapes::dimensionBy)
    {
        dimension.by = json::chosen<By>(object, "by", shapes::calendarParts, By::Month);
        return dimension;
    }
    dimension.by = shape == &shapes::dimensionAges ? By::Age : By::Bands;
    readBounds(object, shape->mark(), dimension);
    readLabels(object, dimension);
    if (object.has("on"))
        dimension.on = pathFrom(object.text("on"));
    return dimension;
}

std::optional<model::PathTarget> linkDimension(const json::Node& node, const model::Dimension& dimension,
                                               const RowSource& source, const References& references,
                                               json::ErrorReport& errors)
{
    const json::Node* path = pathNode(node, "path");
    if (!source.rows || !path || dimension.empty())
        return std::nullopt;
    if (dimension.by == By::Age && !checkDay(node, source, references, errors))
        return std::nullopt;
    const auto target = references.pathAt(*source.rows, *path);
    return target && checkColumn(dimension, *target->column, *path, references) ? target : std::nullopt;
}

void checkShownEmpty(const json::Node& node, const model::Dimension& dimension, bool inBreakdown,
                     const std::optional<model::PathTarget>& target, json::ErrorReport& errors)
{
    const json::Node* const place = node.find("showEmpty");
    if (!place || !dimension.showEmpty)
        return;
    const bool isOpen = dimension.by == By::Value && target && target->column->list.empty();
    if (!inBreakdown)
        errors.add(place->offset, json::ErrorCode::MisplacedKey, "showEmpty", "only in a breakdown");
    else if (isOpen)
        errors.add(place->offset, json::ErrorCode::MisplacedKey, "showEmpty",
                   "only where the path leads to a list, or with ages or bands: other groups are not known before a "
                   "row is in them");
}

std::size_t groupsShownEmpty(const model::Dimension& dimension, const std::optional<model::PathTarget>& target,
                             const References& references)
{
    if (!dimension.showEmpty)
        return 1;
    if (dimension.by != By::Value)
        return dimension.bounds.size() + 1;
    const model::ListOfValues* const list = target ? references.list(target->column->list) : nullptr;
    return list ? std::max<std::size_t>(1, list->values.size()) : 1;
}

}
