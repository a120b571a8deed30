// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/writers/GridWriter.hxx"

#include "template/shapes/ChoiceWords.hxx"
#include "template/writers/MeasureWriter.hxx"
#include "template/writers/ObjectWriter.hxx"
#include "template/writers/PointsAsShares.hxx"

#include <boost/json/array.hpp>

namespace ficheaction::templates
{

namespace
{
boost::json::array partsJson(const std::vector<model::PartExpectation>& parts)
{
    boost::json::array all;
    for (const model::PartExpectation& part : parts)
    {
        ObjectWriter object;
        object.must("keys", part.keys);
        object.expectation("baseline", part.baseline);
        object.expectation("target", part.target);
        all.push_back(object.take());
    }
    return all;
}
}

boost::json::object indicatorJson(const model::Indicator& indicator, const model::Template& definition)
{
    const model::Indicator said = pointsAsShares(indicator);
    ObjectWriter object;
    object.must("id", boost::json::value(said.id));
    object.must("label", boost::json::value(said.label));
    object.text("unit", said.unit);
    if (said.decimals != 0)
        object.must("decimals", said.decimals);
    if (said.percent)
        object.must("format", "percent");
    if (said.direction == model::Direction::Down)
        object.must("direction", "down");
    object.expectation("baseline", said.baseline);
    object.expectation("target", said.target);
    object.texts("tools", said.tools);
    object.must("measure", measureJson(said.measure, definition));
    object.choice<model::RollUp>("rollUp", shapes::rollUps, said.rollUp, model::usualRollUp(said.measure));
    if (said.countsPeople)
        object.must("countsPeople", *said.countsPeople);
    object.structure("parts", partsJson(said.parts));
    return object.take();
}

boost::json::object gridObjectJson(const model::GridObject& object, const model::Template& definition)
{
    boost::json::array indicators;
    for (const model::Indicator& indicator : object.indicators)
        indicators.push_back(indicatorJson(indicator, definition));
    ObjectWriter written;
    written.must("id", boost::json::value(object.id));
    written.must("label", boost::json::value(object.label));
    written.texts("tools", object.tools);
    written.must("indicators", std::move(indicators));
    return written.take();
}

boost::json::object gridJson(const model::Template& definition)
{
    boost::json::array objects;
    for (const model::GridObject& object : definition.grid.objects)
        objects.push_back(gridObjectJson(object, definition));
    ObjectWriter written;
    written.must("objects", std::move(objects));
    return written.take();
}

}
