// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TextIds: texts of the office as what engine::RawColumn keeps of them. Equal texts of a document mostly share one
// string, so that a text is looked at once and then known by its pointer.
#pragma once

#include "engine/data/RawTable.hxx"

#include <rtl/ustring.hxx>

#include <vector>

namespace ficheaction::calc
{

class TextIds
{
public:
    /// `pool` outlives it.
    explicit TextIds(engine::TextPool& pool)
        : mPool(&pool)
    {
    }
    ~TextIds();
    TextIds(const TextIds&) = delete;
    TextIds& operator=(const TextIds&) = delete;

    /// RawColumn::empty, or firstText and the id of the text. Touches nothing of a text that is known already: its use
    /// count is next to its length, and where another thread is counting, waiting for the two costs more than all else.
    std::uint32_t kindOf(rtl_uString* text);

private:
    /// A place of the hash table; free where there is no text. It holds the text, so that its pointer is not given to
    /// another one.
    struct Slot
    {
        rtl_uString* text = nullptr;
        std::uint32_t kind = engine::RawColumn::empty;
    };

    std::size_t slotOf(const rtl_uString* text) const;
    void grow();

    engine::TextPool* mPool;
    std::vector<Slot> mSlots; ///< a power of two of them, at most three quarters taken
    std::size_t mKnown = 0;
};

}
