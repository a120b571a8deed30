// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/quality/UndoMergeDialog.hxx"

#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XListBox.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

std::optional<std::size_t> askWhichMerge(const Window& window, const std::vector<rtl::OUString>& merges)
{
    const Dialog dialog(window, "UndoMerge");
    dialog.properties("List")->setPropertyValue(
        "StringItemList", uno::Any(uno::Sequence<rtl::OUString>(merges.data(), static_cast<sal_Int32>(merges.size()))));
    const auto list = dialog.control<awt::XListBox>("List");
    list->selectItemPos(0, true);
    list->addActionListener(new Pressed([&dialog] { dialog.accept(); }));
    stretchWith(dialog, {{"Intro", Follow::Grow, Follow::Stay},
                         {"List", Follow::Grow, Follow::Grow},
                         {"Undo", Follow::Move, Follow::Move},
                         {"Close", Follow::Move, Follow::Move}});
    if (!dialog.execute() || list->getSelectedItemPos() < 0)
        return std::nullopt;
    return static_cast<std::size_t>(list->getSelectedItemPos());
}

}
