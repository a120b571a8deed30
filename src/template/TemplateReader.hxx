// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TemplateReader: from the JSON text of a template to the typed model, or to all of its errors with their places.
#pragma once

#include "model/Template.hxx"
#include "json/ErrorReport.hxx"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ficheaction::templates
{

/// One thing that is wrong in a template.
using TemplateError = json::PlacedError;

/// At most these; larger input is refused with one error.
struct Limits
{
    std::size_t bytes = 1'000'000;
    std::size_t depth = 16;
    std::size_t indicators = 2'000;
};

using TemplateOrErrors = std::variant<model::Template, std::vector<TemplateError>>;

/// Reads UTF-8 JSON (a byte order mark is passed over). Every error is reported, not only the first one, in the order
/// of the text. Never throws for what is in the text.
TemplateOrErrors readTemplate(std::string_view source, const Limits& limits = {});

/// The same for a template that somebody has written and no fiche has yet: what can be read and is hardly meant (a
/// target of "12", of 85 for 85 %) is an error of it too.
TemplateOrErrors readNewTemplate(std::string_view source, const Limits& limits = {});

}
