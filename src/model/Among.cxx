// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "model/Among.hxx"

#include <algorithm>

namespace ficheaction::model
{

namespace
{
std::vector<Filter> conditionsOf(const Filter& filter)
{
    if (filter.kind == Filter::Kind::Everything)
        return {};
    return filter.kind == Filter::Kind::All ? filter.parts : std::vector{filter};
}

bool asksAllThat(const Filter& part, const Filter& whole)
{
    const std::vector<Filter> asked = conditionsOf(part);
    const std::vector<Filter> wanted = conditionsOf(whole);
    return part == whole ||
           std::all_of(wanted.begin(), wanted.end(),
                       [&](const Filter& each) { return std::find(asked.begin(), asked.end(), each) != asked.end(); });
}
}

bool isCounted(MeasureKind kind)
{
    switch (kind)
    {
    case MeasureKind::Count:
    case MeasureKind::Distinct:
    case MeasureKind::AtLeast:
    case MeasureKind::New:
    case MeasureKind::Returning:
    case MeasureKind::Union:
    case MeasureKind::Overlap:
    case MeasureKind::Difference:
        return true;
    default:
        return false;
    }
}

Among amongThose(const Measure& part, const Measure& whole)
{
    const bool seenBefore = part.kind == MeasureKind::New || part.kind == MeasureKind::Returning;
    const bool alike = whole.kind == MeasureKind::Distinct && part.source == whole.source && part.of == whole.of &&
                       part.period == whole.period &&
                       (seenBefore ? whole.window == Window::Period : part.window == whole.window) &&
                       asksAllThat(part.condition(), whole.condition());
    if (!alike)
        return Among::Unknown;
    if (part.kind == MeasureKind::Distinct)
        return Among::EachRow;
    return seenBefore || part.kind == MeasureKind::AtLeast ? Among::Some : Among::Unknown;
}

}
