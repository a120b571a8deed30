// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TogetherText: in words how the figures of several periods made one.
#pragma once

#include "engine/explanation/Explanation.hxx"
#include "explain/Words.hxx"

#include <string>

namespace ficheaction::explain
{

/// A sentence; where one period's figure is taken, it says which. `together` is what engine::explainTogether made.
std::string togetherText(const Words& words, const engine::Explanation& together);

}
