// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TextStore: different texts, each kept once and numbered in the order in which they come. Hundreds of thousands of
// keys cost little more than their letters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ficheaction::engine
{

class TextStore
{
public:
    /// The number of `text`, which is none of the store's own, and whether it is new.
    /// Throws std::length_error for more than 4 GB of letters.
    std::pair<std::uint32_t, bool> add(std::string_view text);

    std::optional<std::uint32_t> find(std::string_view text) const;

    /// Valid until a text is added.
    std::string_view operator[](std::uint32_t number) const
    {
        const std::uint32_t begin = number == 0 ? 0 : mEnds[number - 1];
        return std::string_view(mLetters).substr(begin, mEnds[number] - begin);
    }

    std::size_t size() const { return mEnds.size(); }

private:
    /// A place of the hash table; free where `number` is.
    struct Slot
    {
        static constexpr std::uint32_t free = static_cast<std::uint32_t>(-1);

        std::uint32_t hash = 0;
        std::uint32_t number = free;
    };

    /// The slot that holds `text`, or the free one where it belongs.
    std::size_t slotOf(std::string_view text, std::uint32_t hash) const;
    void grow();

    std::string mLetters;             ///< of all texts, one behind the other
    std::vector<std::uint32_t> mEnds; ///< of each text in `mLetters`
    std::vector<Slot> mSlots;         ///< a power of two of them, at most three quarters taken
};

}
