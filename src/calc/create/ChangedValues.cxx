// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/ChangedValues.hxx"

#include <algorithm>
#include <iterator>

namespace ficheaction::calc
{

namespace
{
bool has(const std::vector<std::string>& values, const std::string& value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

std::vector<std::string> those(const std::vector<std::string>& values, const std::vector<std::string>& among)
{
    std::vector<std::string> found;
    std::copy_if(values.begin(), values.end(), std::back_inserter(found),
                 [&](const std::string& value) { return has(among, value); });
    return found;
}
}

std::vector<std::string> changedValues(const std::vector<std::string>& present, const std::vector<std::string>& before,
                                       const std::vector<std::string>& after)
{
    const bool isInOrder = those(present, before) == those(before, present);
    const auto comes = [&](const std::string& value) { return has(present, value) || !has(before, value); };
    std::vector<std::string> values;
    const auto add = [&](const std::string& value)
    {
        if (!has(values, value))
            values.push_back(value);
    };
    if (!isInOrder)
        for (const std::string& value : present)
            if (has(after, value) || !has(before, value))
                add(value);
    for (const std::string& value : after)
        if (comes(value))
            add(value);
    for (const std::string& value : present)
        if (!has(before, value))
            add(value);
    return values;
}

}
