// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Lookalikes: letters of other alphabets, and letters with a stroke, that a reader takes for a Latin one.
#pragma once

#include <cstdint>

namespace ficheaction::texts
{

/// The Latin letter of the same case that a Cyrillic or Greek code point looks like; 0 where it looks like none.
std::int32_t latinLookalike(std::int32_t codePoint);

/// What Unicode does not decompose: "ł" is "l", "ø" is "o", "ı" is "i"; also the digits of Arabic writing. All else
/// stays.
std::int32_t withoutStroke(std::int32_t codePoint);

}
