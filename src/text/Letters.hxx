// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Letters: of which characters words are made.
#pragma once

#include <cstdint>

namespace ficheaction::texts
{

/// Whether the code point is a letter or a digit, of any script.
bool isLetterOrDigit(std::int32_t codePoint);

}
