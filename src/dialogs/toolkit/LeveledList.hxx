// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// LeveledList: a list box whose entries stand in levels, with the keys and clicks that change what it lists.
#pragma once

#include "dialogs/toolkit/Dialog.hxx"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::dialogs
{

/// Calls `reaction` where the button with this id is pressed.
void onPress(const Dialog& dialog, const char* button, std::function<void()> reaction);

class LeveledList
{
public:
    struct Entry
    {
        std::string text;
        bool isBelow = false; ///< of the last entry before it that is not
    };

    struct Reactions
    {
        std::function<void()> chosen; ///< another entry was chosen, by the person or by `choose`
        std::function<void()> opened; ///< a double click
        std::function<void()> add;    ///< Insert
        std::function<void()> remove; ///< Delete
    };

    /// The list box `id` of `dialog`, which outlives this.
    LeveledList(const Dialog& dialog, const char* id, Reactions reactions);

    /// Replaces the entries; none is chosen then.
    void show(const std::vector<Entry>& entries);

    /// The place of the chosen entry, from 0; nothing where there is none.
    std::optional<std::size_t> chosen() const;

    /// Chooses the entry at this place, or the last one where there are fewer, and calls `Reactions::chosen`.
    void choose(std::size_t place) const;

    void focus() const;

private:
    const Dialog& mDialog;
    rtl::OUString mId;
    Reactions mReactions;
    std::size_t mCount = 0;
};

}
