// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ScarceMemory: lets one chosen allocation of the program fail, as it does when memory has run out.
#pragma once

#include <cstddef>
#include <functional>

namespace ficheaction::test
{

/// How many times `work` allocates.
std::size_t allocationsOf(const std::function<void()>& work);

/// Runs `work` once for each of its allocations (for some hundred of them, evenly spread, where it has many), that one
/// failing. Each run must come to its end or throw std::bad_alloc; `check` follows, with all the memory that it wants.
void failEachAllocation(const std::function<void()>& work, const std::function<void()>& check);

}
