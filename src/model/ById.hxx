// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ById: the parts of a definition (columns, lists, registers, objects, indicators) by what identifies them.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace ficheaction::model
{

/// Null where there is none. It is a part of `things`.
template <class Things> auto* withId(Things& things, const std::string& id)
{
    const auto found = std::find_if(things.begin(), things.end(), [&](const auto& each) { return each.id == id; });
    return found == things.end() ? nullptr : &*found;
}

/// In their order.
template <class Things> std::vector<std::string> idsOf(const Things& things)
{
    std::vector<std::string> ids;
    ids.reserve(things.size());
    for (const auto& each : things)
        ids.push_back(each.id);
    return ids;
}

}
