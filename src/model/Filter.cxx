// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "model/Filter.hxx"

#include <algorithm>
#include <utility>

namespace ficheaction::model
{

namespace
{
void addConditions(const Filter& filter, std::vector<Filter>& conditions)
{
    if (filter.kind == Filter::Kind::All)
        for (const Filter& part : filter.parts)
            addConditions(part, conditions);
    else if (filter.kind != Filter::Kind::Everything &&
             std::find(conditions.begin(), conditions.end(), filter) == conditions.end())
        conditions.push_back(filter);
}
}

Filter allOf(const std::vector<Filter>& filters)
{
    const auto asks = [](const Filter& filter) { return filter.kind != Filter::Kind::Everything; };
    if (std::count_if(filters.begin(), filters.end(), asks) < 2)
    {
        const auto only = std::find_if(filters.begin(), filters.end(), asks);
        return only == filters.end() ? Filter() : *only;
    }
    Filter all;
    for (const Filter& filter : filters)
        addConditions(filter, all.parts);
    if (all.parts.size() == 1)
        return Filter(all.parts.front());
    all.kind = all.parts.empty() ? Filter::Kind::Everything : Filter::Kind::All;
    return all;
}

}
