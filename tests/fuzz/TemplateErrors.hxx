// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TemplateErrors: what holds for the errors of whatever is read as JSON with places.
#pragma once

#include "Target.hxx"
#include "template/TemplateReader.hxx"

#include <algorithm>
#include <vector>

namespace ficheaction::fuzz
{

/// There is at least one; each has a code, and a place in the text; they are in the order of the text.
inline void requireErrorsInOrder(const std::vector<templates::TemplateError>& errors, std::string_view text)
{
    require(!errors.empty(), "neither read nor refused");
    const auto lines = static_cast<std::size_t>(1 + std::count(text.begin(), text.end(), '\n') +
                                                std::count(text.begin(), text.end(), '\r'));
    std::pair<std::size_t, std::size_t> last{1, 1};
    for (const templates::TemplateError& error : errors)
    {
        const std::pair place(error.line, error.column);
        require(place >= last && error.line <= lines && !error.code.empty(), "has no place: " + error.text());
        last = place;
    }
}

}
