// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/TextStore.hxx"

#include <algorithm>
#include <functional>

namespace ficheaction::engine
{

namespace
{
std::uint32_t hashOf(std::string_view text)
{
    const std::uint64_t hash = std::hash<std::string_view>()(text);
    return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}
}

std::pair<std::uint32_t, bool> TextStore::add(std::string_view text)
{
    if (2 * mTexts.size() >= mSlots.size())
        grow();
    const std::uint32_t hash = hashOf(text);
    Slot& slot = mSlots[slotOf(text, hash)];
    if (slot.number != Slot::free)
        return {slot.number, false};
    mTexts.push_back(kept(text));
    slot = {hash, static_cast<std::uint32_t>(mTexts.size() - 1)};
    return {slot.number, true};
}

std::optional<std::uint32_t> TextStore::find(std::string_view text) const
{
    if (mSlots.empty())
        return std::nullopt;
    const Slot& slot = mSlots[slotOf(text, hashOf(text))];
    return slot.number == Slot::free ? std::nullopt : std::optional(slot.number);
}

std::size_t TextStore::slotOf(std::string_view text, std::uint32_t hash) const
{
    const std::size_t last = mSlots.size() - 1;
    std::size_t place = hash & last;
    while (mSlots[place].number != Slot::free && (mSlots[place].hash != hash || mTexts[mSlots[place].number] != text))
        place = (place + 1) & last;
    return place;
}

void TextStore::grow()
{
    constexpr std::size_t fewest = 64;
    const std::vector<Slot> old = std::exchange(mSlots, std::vector<Slot>(std::max(fewest, 2 * mSlots.size())));
    const std::size_t last = mSlots.size() - 1;
    for (const Slot& slot : old)
    {
        if (slot.number == Slot::free)
            continue;
        std::size_t place = slot.hash & last;
        while (mSlots[place].number != Slot::free)
            place = (place + 1) & last;
        mSlots[place] = slot;
    }
}

std::string_view TextStore::kept(std::string_view text)
{
    constexpr std::size_t lettersOfBlock = 65536;
    if (mBlocks.empty() || text.size() > mRoom)
    {
        mRoom = std::max(lettersOfBlock, text.size());
        mBlocks.push_back(std::make_unique_for_overwrite<char[]>(mRoom));
        mEnd = mBlocks.back().get();
    }
    char* const begin = mEnd;
    mEnd = std::copy(text.begin(), text.end(), begin);
    mRoom -= text.size();
    return {begin, text.size()};
}

}
