// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// InventedPeople: a register of people who do not exist, some of them twice as different hands would write them, with
// the truth of who is who.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace ficheaction::test
{

struct InventedPerson
{
    std::string last;
    std::string first;
    std::string household;
    std::string neighbourhood;
    std::string sex;
    int birthYear = 0; ///< 0: nobody asked
};

struct InventedRegister
{
    std::vector<InventedPerson> rows;
    std::set<std::pair<std::uint32_t, std::uint32_t>> twice; ///< rows of one person, the smaller first
    std::vector<std::string> changes;                        ///< of each of the rows: what the second hand did
};

/// The same at each call. One row in about `oneIn` is somebody who is there already.
InventedRegister inventedRegister(std::size_t rows, std::size_t oneIn, std::uint64_t seed);

}
