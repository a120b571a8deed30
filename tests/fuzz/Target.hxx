// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Target: what every fuzz target has: the function that libFuzzer calls with bytes of its own making.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace ficheaction::fuzz
{

/// Reads the bytes. Whatever leaves it, and whatever a sanitizer finds in it, is a fault.
void readAnything(std::string_view bytes);

/// For what has to hold whatever the bytes are.
inline void require(bool holds, const std::string& what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what.c_str());
    std::abort();
}

}

extern "C" inline __attribute__((used)) int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    ficheaction::fuzz::readAnything({reinterpret_cast<const char*>(data), size});
    return 0;
}
