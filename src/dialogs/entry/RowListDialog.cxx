// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/entry/RowListDialog.hxx"

#include "dialogs/toolkit/ControlMaking.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XListBox.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

std::optional<std::size_t> askWhichRow(const Window& window, const RowListQuestion& question)
{
    const Dialog dialog(window, "RowList");
    dialog.model()->setPropertyValue("Title", uno::Any(question.title));
    dialog.setText("Intro", question.intro);
    dialog.properties("List")->setPropertyValue("StringItemList", uno::Any(textsOf(question.lines)));
    dialog.enable("Go", !question.lines.empty());
    if (!question.accept.isEmpty())
        dialog.setText("Go", question.accept);
    const auto list = dialog.control<awt::XListBox>("List");
    if (!question.lines.empty())
        list->selectItemPos(static_cast<sal_Int16>(std::min(question.chosen, question.lines.size() - 1)), true);
    list->addActionListener(new Pressed([&dialog] { dialog.accept(); }));
    stretchWith(dialog, {{"List", Follow::Grow, Follow::Grow},
                         {"Go", Follow::Move, Follow::Move},
                         {"Close", Follow::Move, Follow::Move}});
    if (!dialog.execute() || list->getSelectedItemPos() < 0)
        return std::nullopt;
    return static_cast<std::size_t>(list->getSelectedItemPos());
}

}
