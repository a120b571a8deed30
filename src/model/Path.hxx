// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Path: how a template names a value of a row, directly or through references (`event.status`).
#pragma once

#include <string>
#include <vector>

namespace ficheaction::model
{

/// Column ids joined by dots: every step but the last is a reference column, the last is the value.
/// An empty path means the row itself (its key).
struct Path
{
    std::vector<std::string> steps;

    bool empty() const { return steps.empty(); }

    std::string text() const
    {
        std::string joined;
        for (const std::string& step : steps)
            joined += joined.empty() ? step : "." + step;
        return joined;
    }

    bool operator==(const Path&) const = default;
};

}
