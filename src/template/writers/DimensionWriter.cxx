// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/writers/DimensionWriter.hxx"

#include "template/shapes/ChoiceWords.hxx"
#include "template/writers/ObjectWriter.hxx"

namespace ficheaction::templates
{

using By = model::Dimension::By;

boost::json::value dimensionJson(const model::Dimension& dimension)
{
    const std::string path = dimension.path.text();
    if (dimension.by == By::Value && !dimension.showEmpty)
        return boost::json::value(path);
    ObjectWriter object;
    object.must("path", boost::json::value(path));
    if (dimension.by == By::Age || dimension.by == By::Bands)
    {
        object.must(dimension.by == By::Age ? "ages" : "bands",
                    boost::json::array(dimension.bounds.begin(), dimension.bounds.end()));
        object.path("on", dimension.on);
        object.texts("labels", dimension.labels);
    }
    else
        object.choice<By>("by", shapes::calendarParts, dimension.by, By::Value);
    object.flag("showEmpty", dimension.showEmpty);
    return object.take();
}

boost::json::array breakdownJson(const std::vector<model::Dimension>& breakdown)
{
    boost::json::array all;
    for (const model::Dimension& dimension : breakdown)
        all.push_back(dimensionJson(dimension));
    return all;
}

}
