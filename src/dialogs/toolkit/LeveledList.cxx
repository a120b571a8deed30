// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/toolkit/LeveledList.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/KeyPressed.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XWindow.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

void onPress(const Dialog& dialog, const char* button, std::function<void()> reaction)
{
    dialog.control<awt::XButton>(rtl::OUString::createFromAscii(button))
        ->addActionListener(new Pressed(std::move(reaction)));
}

LeveledList::LeveledList(const Dialog& dialog, const char* id, Reactions reactions)
    : mDialog(dialog)
    , mId(rtl::OUString::createFromAscii(id))
    , mReactions(std::move(reactions))
{
    const auto list = mDialog.control<awt::XListBox>(mId);
    list->addItemListener(new Chosen(mReactions.chosen));
    list->addActionListener(new Pressed(mReactions.opened));
    mDialog.control<awt::XWindow>(mId)->addKeyListener(new KeyPressed(
        [add = mReactions.add, remove = mReactions.remove](const awt::KeyEvent& key)
        {
            if (key.Modifiers != 0)
                return;
            if (key.KeyCode == awt::Key::INSERT)
                add();
            else if (key.KeyCode == awt::Key::DELETE)
                remove();
        }));
}

void LeveledList::show(const std::vector<Entry>& entries)
{
    std::vector<rtl::OUString> texts;
    texts.reserve(entries.size());
    // Blanks at the beginning: the office's lists have no levels.
    for (const Entry& entry : entries)
        texts.push_back(calc::toOffice((entry.isBelow ? "\u2003\u2003" : "") + entry.text));
    showEntries(mDialog, mId, texts);
    mCount = entries.size();
}

std::optional<std::size_t> LeveledList::chosen() const
{
    const std::optional<std::size_t> place = chosenEntry(mDialog, mId);
    return place && *place < mCount ? place : std::nullopt;
}

void LeveledList::choose(std::size_t place) const
{
    if (mCount > 0)
        chooseEntry(mDialog, mId, std::min(place, mCount - 1));
    mReactions.chosen();
}

void LeveledList::focus() const
{
    mDialog.control<awt::XWindow>(mId)->setFocus();
}

}
