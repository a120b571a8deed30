// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// A template, and a sample year.

#include "TemplateErrors.hxx"
#include "template/SampleReader.hxx"

void ficheaction::fuzz::readAnything(std::string_view bytes)
{
    const templates::TemplateOrErrors read = templates::readTemplate(bytes);
    if (const auto* const errors = std::get_if<std::vector<templates::TemplateError>>(&read))
        requireErrorsInOrder(*errors, bytes);
    static_cast<void>(templates::readSampleYear(bytes));
}
