// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Inflate: undoes zlib's compression.
#pragma once

#include "privacy/proof/Budget.hxx"

#include <string>
#include <string_view>

namespace ficheaction::privacy
{

enum class Packed
{
    Zlib,
    Gzip
};

/// Throws where the bytes are not whole, or where others follow them that are more than blanks.
std::string inflated(std::string_view bytes, Packed packed, Budget& budget, const std::string& stream);

}
