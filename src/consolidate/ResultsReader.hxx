// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ResultsReader: results as JSON (extension/templates/results.schema.json) as a source, or every error with its place.
#pragma once

#include "consolidate/Source.hxx"
#include "json/ErrorReport.hxx"

#include <string_view>
#include <variant>
#include <vector>

namespace ficheaction::consolidate
{

using SourceOrErrors = std::variant<Source, std::vector<json::PlacedError>>;

/// Reads UTF-8. Keys that it does not know are passed over: a later version may write them. `file` and `digest` are
/// left to who reads the file. Never throws for what is in the text.
SourceOrErrors readResults(std::string_view text);

}
