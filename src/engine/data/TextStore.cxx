// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/data/TextStore.hxx"

#include <algorithm>
#include <functional>
#include <limits>
#include <stdexcept>

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
    if (4 * mEnds.size() >= 3 * mSlots.size())
        grow();
    const std::uint32_t hash = hashOf(text);
    Slot& slot = mSlots[slotOf(text, hash)];
    if (slot.number != Slot::free)
        return {slot.number, false};
    if (text.size() > std::numeric_limits<std::uint32_t>::max() - mLetters.size())
        throw std::length_error("too many texts");
    mLetters += text;
    mEnds.push_back(static_cast<std::uint32_t>(mLetters.size()));
    slot = {hash, static_cast<std::uint32_t>(mEnds.size() - 1)};
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
    while (mSlots[place].number != Slot::free && (mSlots[place].hash != hash || (*this)[mSlots[place].number] != text))
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

}
