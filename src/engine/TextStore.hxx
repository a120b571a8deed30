// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TextStore: different texts, each kept once and numbered in the order in which they come. Hundreds of thousands of
// keys cost little more than their letters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace ficheaction::engine
{

/// Moves, but does not copy: its texts look into its own blocks of letters.
class TextStore
{
public:
    TextStore() = default;
    TextStore(TextStore&&) = default;
    TextStore& operator=(TextStore&&) = default;

    /// The number of `text`, and whether it is new.
    std::pair<std::uint32_t, bool> add(std::string_view text);

    std::optional<std::uint32_t> find(std::string_view text) const;

    /// Valid as long as the store.
    std::string_view operator[](std::uint32_t number) const { return mTexts[number]; }

    std::size_t size() const { return mTexts.size(); }

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
    std::string_view kept(std::string_view text);

    std::vector<std::string_view> mTexts;
    std::vector<Slot> mSlots; ///< a power of two of them, at most half taken
    std::vector<std::unique_ptr<char[]>> mBlocks;
    std::size_t mRoom = 0; ///< letters left in the last block
    char* mEnd = nullptr;  ///< where the next text goes
};

}
