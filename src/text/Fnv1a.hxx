// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Fnv1a: a number of 64 bits that tells texts apart (FNV-1a), and is no proof against somebody who wants them alike.
#pragma once

#include <cstdint>
#include <string_view>

namespace ficheaction::texts
{

class Fnv1a
{
public:
    void take(char byte) { mValue = (mValue ^ static_cast<unsigned char>(byte)) * 1099511628211U; }

    void take(std::string_view text)
    {
        for (const char byte : text)
            take(byte);
    }

    std::uint64_t value() const { return mValue; }

private:
    std::uint64_t mValue = 14695981039346656037U;
};

}
