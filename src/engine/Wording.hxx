// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Wording: the words of a template with what they leave open filled in.
#pragma once

#include <map>
#include <string>

namespace ficheaction::engine
{

/// `text` with each {name} replaced, and each {name|one|many} by the first of its words where the value is 1, else by
/// the second: "{count} {count|personne|personnes}".
std::string filled(std::string text, const std::map<std::string, std::string>& parameters);

}
