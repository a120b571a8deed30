// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "text/Months.hxx"

#include <algorithm>
#include <array>

namespace ficheaction::texts
{

namespace
{
constexpr std::size_t mostNames = 6;

/// Empty behind the last name.
constexpr std::array<std::array<std::string_view, mostNames>, 12> months{{
    {"janvier", "janv", "january", "jan"},
    {"fevrier", "fevr", "fev", "february", "feb"},
    {"mars", "march", "mar"},
    {"avril", "avr", "april", "apr"},
    {"mai", "may"},
    {"juin", "june", "jun"},
    {"juillet", "juil", "july", "jul"},
    {"aout", "aou", "august", "aug"},
    {"septembre", "sept", "september", "sep"},
    {"octobre", "oct", "october"},
    {"novembre", "nov", "november"},
    {"decembre", "dec", "december"},
}};
}

std::span<const std::string_view> monthNames(unsigned month)
{
    const auto& names = months.at(month - 1);
    const auto end = std::find(names.begin(), names.end(), std::string_view());
    return {names.data(), static_cast<std::size_t>(end - names.begin())};
}

std::optional<unsigned> monthNamed(std::string_view word)
{
    for (unsigned month = 1; month <= months.size(); ++month)
        for (const std::string_view name : monthNames(month))
            if (name == word)
                return month;
    return std::nullopt;
}

}
