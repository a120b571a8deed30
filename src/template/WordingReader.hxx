// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// WordingReader: the words of the sheets that belong to no register.
#pragma once

#include "template/ErrorReport.hxx"

#include <map>
#include <string>

namespace ficheaction::templates
{

/// Checks that each key of model::wordingKeys() is there, and that a wording has those parts in braces that its
/// description names, and no other.
std::map<std::string, std::string> readWording(const JsonNode& node, ErrorReport& errors);

}
