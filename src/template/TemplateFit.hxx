// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TemplateFit: whether a workbook that has lost its template could have been made from this one.
#pragma once

#include "model/Template.hxx"

#include <set>
#include <string>

namespace ficheaction::templates
{

/// What is known of a fiche without its template, by the names on its headings and the hidden column of its grid.
struct FicheTraits
{
    std::set<std::string> columns;    ///< of registers: "events.date"
    std::set<std::string> indicators; ///< ids
};

struct TemplateFit
{
    std::size_t columns = 0;           ///< that both have
    std::size_t missingColumns = 0;    ///< of the template, which a person may have deleted
    std::size_t strangeColumns = 0;    ///< of the fiche, which the template does not know: it was made from another one
    std::size_t strangeIndicators = 0; ///< the same of the grid

    /// Whether the fiche can have been made from the template.
    bool isPossible() const { return columns > 0 && strangeColumns == 0; }
};

TemplateFit fitOf(const model::Template& definition, const FicheTraits& fiche);

/// The nearer one comes first. Both are possible.
bool isNearer(const TemplateFit& one, const TemplateFit& other);

}
