// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PeopleIndex: finds people by a few letters of their names, in either order, whatever the accents, capitals, hyphens
// and particles.
#pragma once

#include "engine/data/Dataset.hxx"
#include "roles/Roles.hxx"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::entry
{

class PeopleIndex
{
public:
    /// All people who count, numbered by their rows.
    PeopleIndex(const engine::Dataset& data, const roles::PeopleRegister& people);

    /// Somebody more; returns their number.
    std::uint32_t add(const std::string& name, const std::string& key);

    /// Those who come more often are offered sooner.
    void setVisits(std::uint32_t person, std::uint32_t visits) { mPeople[person].visits = visits; }

    /// At most `most` people each of whose names, or key, begin with the words typed: first those whose names these
    /// words are in full, then those who come most often, then in the order of the alphabet. Nobody for no words.
    std::vector<std::uint32_t> find(std::string_view typed, std::size_t most) const;

private:
    struct Person
    {
        std::string words; ///< folded, each behind a blank: " le goff legoff anne p012"
        std::uint32_t visits = 0;
    };

    std::vector<Person> mPeople;
};

}
