// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// WordingReader: the words of the sheets that belong to no register.
#pragma once

#include "json/ErrorReport.hxx"
#include "json/ObjectReader.hxx"

#include <map>
#include <string>

namespace ficheaction::templates
{

/// The wording of the template `root`; what it leaves out comes from defaultWording(). Checks that no key of
/// model::wordingKeys() is without a wording, and that each wording has those parts in braces that the key's
/// description names, and no other.
std::map<std::string, std::string> readWording(const json::ObjectReader& root, json::ErrorReport& errors);

}
