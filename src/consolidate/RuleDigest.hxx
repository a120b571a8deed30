// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RuleDigest: a short text that two indicators share where their rules are the same, however their templates are laid
// out.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace ficheaction::consolidate
{

/// By indicator id; of the JSON text of a template. Empty where that is no JSON.
std::map<std::string, std::string> ruleDigests(std::string_view templateText);

/// 16 hexadecimal digits (FNV-1a): tells files and rules apart, and is no proof against somebody who wants them alike.
std::string digestOf(std::string_view text);

}
