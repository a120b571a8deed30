// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/checks/InheritCycles.hxx"

#include "template/ErrorCode.hxx"
#include "template/checks/Circles.hxx"

#include <map>

namespace ficheaction::templates
{

void InheritCycles::add(const model::Template& definition, const model::Register& source, const model::Column& column,
                        const json::Node& place)
{
    Inheriting inheriting{&column, &place, {}};
    model::Path path;
    for (const std::string& step : column.inherit.steps)
    {
        path.steps.push_back(step);
        if (const auto target = model::resolve(definition, source, path))
            inheriting.from.push_back(target->column);
    }
    mColumns.push_back(std::move(inheriting));
}

void InheritCycles::report(json::ErrorReport& errors) const
{
    std::map<const model::Column*, std::size_t> numbers;
    for (const Inheriting& inheriting : mColumns)
        numbers.emplace(inheriting.column, numbers.size());
    std::vector<std::vector<std::size_t>> madeOf(mColumns.size());
    for (std::size_t number = 0; number < mColumns.size(); ++number)
        for (const model::Column* column : mColumns[number].from)
            if (const auto found = numbers.find(column); found != numbers.end())
                madeOf[number].push_back(found->second);
    for (const std::vector<std::size_t>& circle : circlesOf(madeOf))
    {
        const json::Node& place = *mColumns[circle.front()].place;
        errors.add(place.offset, ErrorCode::InheritCycle, place.text,
                   "a column that does not inherit from this one in turn");
    }
}

}
