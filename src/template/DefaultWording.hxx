// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DefaultWording: the extension's own words for the sheets, for templates that bring none.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace ficheaction::templates
{

/// Every key of model::wordingKeys(), in French or in English, of any region; empty for other languages.
std::map<std::string, std::string> defaultWording(std::string_view language);

}
