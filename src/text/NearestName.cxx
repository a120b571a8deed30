// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "text/NearestName.hxx"

#include "text/EditDistance.hxx"
#include "text/TextFolding.hxx"
#include "text/Utf8.hxx"

#include <algorithm>

namespace ficheaction::texts
{

namespace
{
std::size_t allowedDistance(const std::u32string& one, const std::u32string& other)
{
    return (std::max(one.size(), other.size()) + 2) / 3;
}
}

std::string nearestName(std::string_view word, const std::vector<std::string>& names)
{
    const std::u32string wanted = codePoints(folded(word));
    if (wanted.empty() || wanted.size() > longestCompared)
        return {};
    std::string nearest;
    std::size_t smallest = longestCompared;
    for (const std::string& name : names)
    {
        const std::u32string candidate = codePoints(folded(name));
        const std::size_t allowed = std::min(allowedDistance(wanted, candidate), smallest - 1);
        const std::size_t found = editDistance(wanted, candidate, allowed);
        if (found > allowed)
            continue;
        smallest = found;
        nearest = name;
        if (found == 0)
            break;
    }
    return nearest;
}

}
