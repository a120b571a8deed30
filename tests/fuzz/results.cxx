// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Results as JSON, as another centre sends them.

#include "TemplateErrors.hxx"
#include "consolidate/ResultsReader.hxx"

void ficheaction::fuzz::readAnything(std::string_view bytes)
{
    const consolidate::SourceOrErrors read = consolidate::readResults(bytes);
    if (const auto* const errors = std::get_if<std::vector<templates::TemplateError>>(&read))
        requireErrorsInOrder(*errors, bytes);
}
