// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/registers/TextIds.hxx"

#include "calc/document/Text.hxx"

#include <algorithm>
#include <utility>

namespace ficheaction::calc
{

TextIds::~TextIds()
{
    for (const Slot& slot : mSlots)
        if (slot.text)
            rtl_uString_release(slot.text);
}

std::uint32_t TextIds::kindOf(rtl_uString* text)
{
    if (4 * mKnown >= 3 * mSlots.size())
        grow();
    Slot& slot = mSlots[slotOf(text)];
    if (!slot.text)
    {
        if (text->length != 0)
            slot.kind = engine::RawColumn::firstText + mPool->intern(fromOffice(rtl::OUString(text)));
        rtl_uString_acquire(text);
        slot.text = text;
        ++mKnown;
    }
    return slot.kind;
}

std::size_t TextIds::slotOf(const rtl_uString* text) const
{
    // Addresses differ in their middle bits: the multiplication carries these to the top.
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15;
    const std::size_t last = mSlots.size() - 1;
    std::size_t place = (reinterpret_cast<std::uintptr_t>(text) * spread >> 32) & last;
    while (mSlots[place].text && mSlots[place].text != text)
        place = (place + 1) & last;
    return place;
}

void TextIds::grow()
{
    constexpr std::size_t fewest = 256;
    const std::vector<Slot> old = std::exchange(mSlots, std::vector<Slot>(std::max(fewest, 2 * mSlots.size())));
    for (const Slot& slot : old)
        if (slot.text)
            mSlots[slotOf(slot.text)] = slot;
}

}
