// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/readers/GridReader.hxx"

#include "template/ErrorCode.hxx"
#include "template/checks/Names.hxx"
#include "template/readers/ExpectationReader.hxx"
#include "template/readers/ExpressionChecks.hxx"
#include "template/readers/MeasureReader.hxx"
#include "template/shapes/ChoiceWords.hxx"
#include "template/shapes/ObjectShapes.hxx"
#include "json/ObjectReader.hxx"

#include <cmath>

namespace ficheaction::templates
{

namespace
{
constexpr double mostDecimals = 10;

int readDecimals(const json::ObjectReader& object)
{
    const double decimals = object.number("decimals").value_or(0);
    if (decimals >= 0 && decimals <= mostDecimals && decimals == std::floor(decimals))
        return static_cast<int>(decimals);
    object.errors().add(object.offsetOf("decimals"), json::ErrorCode::OutOfRange, "decimals",
                        "a whole number from 0 to 10");
    return 0;
}

bool readPercent(const json::ObjectReader& object)
{
    const std::string format = object.text("format");
    if (!format.empty() && format != "percent")
        object.errors().addUnknown(object.offsetOf("format"), ErrorCode::UnknownFormat, format, {"percent"});
    return format == "percent";
}

model::Direction readDirection(const json::ObjectReader& object)
{
    const std::string direction = object.text("direction");
    if (!direction.empty() && direction != "up" && direction != "down")
        object.errors().addUnknown(object.offsetOf("direction"), ErrorCode::UnknownDirection, direction,
                                   {"up", "down"});
    return direction == "down" ? model::Direction::Down : model::Direction::Up;
}

model::RollUp readRollUp(const json::ObjectReader& object, const model::Measure& measure)
{
    const model::RollUp usual = model::usualRollUp(measure);
    const model::RollUp rollUp = json::chosen<model::RollUp>(object, "rollUp", shapes::rollUps, usual);
    if (model::allowsRollUp(measure, rollUp))
        return rollUp;
    std::vector<std::string> allowed;
    for (const json::Choice<model::RollUp>& choice : shapes::rollUps)
        if (model::allowsRollUp(measure, choice.value))
            allowed.emplace_back(choice.word);
    object.errors().add(object.offsetOf("rollUp"), ErrorCode::BadRollUp, object.text("rollUp"), json::oneOf(allowed));
    return usual;
}

class GridReader
{
public:
    GridReader(const References& references, json::ErrorReport& errors)
        : mReferences(references)
        , mErrors(errors)
        , mObjectIds(errors)
        , mIndicatorIds(errors)
    {
    }

    model::GridObject readObject(const json::Node& node)
    {
        const json::ObjectReader object(node, shapes::gridObject, mErrors);
        mObjectIds.takeId(object.value("id"));
        model::GridObject result{object.text("id"), object.text("label"), object.texts("tools"), {}};
        for (const json::Node* indicator : object.items("indicators"))
            result.indicators.push_back(readIndicator(*indicator));
        return result;
    }

    /// What the formula of each indicator names, in the order of the grid.
    const std::vector<std::vector<IndicatorMention>>& mentions() const { return mMentions; }

private:
    model::Indicator readIndicator(const json::Node& node)
    {
        const json::ObjectReader object(node, shapes::indicator, mErrors);
        mIndicatorIds.takeId(object.value("id"));
        model::Indicator indicator;
        indicator.id = object.text("id");
        indicator.label = object.text("label");
        indicator.unit = object.text("unit");
        indicator.decimals = readDecimals(object);
        indicator.percent = readPercent(object);
        indicator.direction = readDirection(object);
        indicator.baseline = readExpectation(object, "baseline");
        indicator.target = readExpectation(object, "target");
        indicator.tools = object.texts("tools");
        mMentions.emplace_back();
        if (const json::Node* measure = object.value("measure"))
            indicator.measure = readMeasure(*measure, mReferences, mErrors, mMentions.back());
        indicator.rollUp = readRollUp(object, indicator.measure);
        indicator.parts = readParts(object, indicator.measure, mReferences);
        if (object.has("countsPeople"))
            indicator.countsPeople = object.flag("countsPeople");
        return indicator;
    }

    const References& mReferences;
    json::ErrorReport& mErrors;
    TakenNames mObjectIds;
    TakenNames mIndicatorIds; ///< over all objects: an indicator is known by its id alone
    std::vector<std::vector<IndicatorMention>> mMentions;
};
}

std::vector<model::GridObject> readGrid(const json::Node& node, const References& references, json::ErrorReport& errors)
{
    const json::ObjectReader grid(node, shapes::grid, errors);
    GridReader reader(references, errors);
    std::vector<model::GridObject> objects;
    for (const json::Node* object : grid.items("objects"))
        objects.push_back(reader.readObject(*object));
    checkExpressions(objects, reader.mentions(), errors);
    return objects;
}

const json::Node* firstIndicatorBeyond(std::size_t most, const json::Node& root)
{
    const json::Node* grid = root.find("grid");
    const json::Node* objects = grid ? grid->find("objects") : nullptr;
    if (!objects)
        return nullptr;
    std::size_t room = most;
    for (const json::Node& object : objects->items)
    {
        const json::Node* indicators = object.find("indicators");
        if (!indicators)
            continue;
        if (indicators->items.size() > room)
            return &indicators->items[room];
        room -= indicators->items.size();
    }
    return nullptr;
}

}
