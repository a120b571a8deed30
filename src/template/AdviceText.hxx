// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AdviceText: what would be right in the place of an error, as it is said to a person.
#pragma once

#include "json/Advice.hxx"

#include <string>

namespace ficheaction::templates
{

/// Whether `advice` can be said in French. Every advice of a reader of templates or results can.
bool hasFrench(const json::Advice& advice);

/// In French or in English.
std::string adviceText(const json::Advice& advice, bool isFrench);

}
