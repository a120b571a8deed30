// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/PeopleFigures.hxx"

#include <algorithm>
#include <iterator>

namespace ficheaction::engine
{

namespace
{
using Names = std::vector<ValueKey>;

Names bothOf(const Names& one, const Names& other)
{
    Names both;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both));
    return both;
}

Names anyOf(const Names& one, const Names& other)
{
    Names any;
    std::set_union(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(any));
    return any;
}

Names aloneIn(const Names& one, const Names& other)
{
    Names alone;
    std::set_difference(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(alone));
    return alone;
}

double unnamedOf(std::span<const People> groups)
{
    double unnamed = 0;
    for (const People& group : groups)
        unnamed += group.unnamed;
    return unnamed;
}

double mostInBoth(const People& one, const People& other)
{
    const auto both = static_cast<double>(bothOf(one.named, other.named).size());
    const double oneAlone = static_cast<double>(one.named.size()) - both;
    const double otherAlone = static_cast<double>(other.named.size()) - both;
    const double found = std::min(other.unnamed, oneAlone);
    const double foundBack = std::min(one.unnamed, otherAlone);
    return both + found + foundBack + std::min(one.unnamed - foundBack, other.unnamed - found);
}

Figure figureOf(double value, double most, double unnamed)
{
    Figure figure;
    figure.status = Status::Ok;
    figure.value = value;
    if (most > value)
        figure.upperBound = most;
    if (unnamed > 0)
        figure.remarks.push_back({Remark::Kind::CountedOnly, unnamed, {}, {}});
    return figure;
}
}

Figure unionOf(std::span<const People> groups)
{
    Names any;
    for (const People& group : groups)
        any = anyOf(any, group.named);
    const auto value = static_cast<double>(any.size());
    const double unnamed = unnamedOf(groups);
    return figureOf(value, value + unnamed, unnamed);
}

Figure overlapOf(std::span<const People> groups)
{
    Names all = groups.front().named;
    for (const People& group : groups.subspan(1))
        all = bothOf(all, group.named);
    const auto value = static_cast<double>(all.size());
    double most = groups.size() == 1 ? value + groups.front().unnamed : mostInBoth(groups[0], groups[1]);
    for (std::size_t one = 0; one < groups.size(); ++one)
        for (std::size_t other = one + 1; other < groups.size(); ++other)
            most = std::min(most, mostInBoth(groups[one], groups[other]));
    return figureOf(value, most, unnamedOf(groups));
}

Figure differenceOf(std::span<const People> groups)
{
    Names alone = groups.front().named;
    for (const People& group : groups.subspan(1))
        alone = aloneIn(alone, group.named);
    const auto named = static_cast<double>(alone.size());
    const double unnamedOthers = unnamedOf(groups.subspan(1));
    return figureOf(std::max(0.0, named - unnamedOthers), named + groups.front().unnamed, unnamedOf(groups));
}

Figure newcomersOf(const People& now, const People& earlier)
{
    const auto named = static_cast<double>(aloneIn(now.named, earlier.named).size());
    return figureOf(named, named + now.unnamed, now.unnamed);
}

}
