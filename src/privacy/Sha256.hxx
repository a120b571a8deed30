// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Sha256: the digest by which a copy is known again.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace ficheaction::privacy
{

/// The SHA-256 of the bytes, as 64 hexadecimal digits in lower case.
std::string sha256(std::span<const std::byte> bytes);
std::string sha256(std::string_view bytes);

}
