// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NextKey: numbers for new rows, in the way that a register's rows are numbered already: "E011" after "E010".
#pragma once

#include "engine/data/Dataset.hxx"

#include <cstdint>
#include <set>
#include <string>

namespace ficheaction::roles
{

class KeySequence
{
public:
    /// Goes on from the highest number behind the prefix that most keys of `table` have, with as many digits; where no
    /// key ends in digits, from 1 with three digits, behind the first letter of the register's label.
    KeySequence(const engine::Dataset& data, std::size_t table);

    /// Another key at each call, none of which a row has.
    std::string next();

private:
    std::string mPrefix;
    std::size_t mDigits = 3;
    std::uint64_t mLast = 0;
    std::set<std::string> mTaken; ///< folded
};

}
