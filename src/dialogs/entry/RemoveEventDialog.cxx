// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/entry/RemoveEventDialog.hxx"

#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XRadioButton.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

std::optional<commands::RemovalChoices> askRemoval(const Window& window, const RemovalQuestion& question)
{
    const Dialog dialog(window, "RemoveEvent");
    dialog.setText("Event", question.event);
    dialog.setText("Rows", question.rows);
    if (!question.cancelling.isEmpty())
        dialog.setText("Cancelling", question.cancelling);
    if (!question.deleting.isEmpty())
        dialog.setText("Deleting", question.deleting);
    dialog.enable("Cancelling", question.canCancel);
    dialog.control<awt::XRadioButton>(question.canCancel ? rtl::OUString("Cancelling") : rtl::OUString("Deleting"))
        ->setState(true);
    // What cannot be cancelled is not deleted by an Enter that was meant to cancel it.
    for (const char* button : {"Ok", "Cancel"})
        dialog.properties(rtl::OUString::createFromAscii(button))
            ->setPropertyValue("DefaultButton", uno::Any((*button == 'O') == question.canCancel));
    const bool hasRows = !question.along.isEmpty();
    dialog.properties("Along")->setPropertyValue("EnableVisible", uno::Any(hasRows));
    if (hasRows)
        dialog.setText("Along", question.along);
    stretchWith(dialog, {{"Event", Follow::Grow, Follow::Stay},
                         {"Rows", Follow::Grow, Follow::Stay},
                         {"Cancelling", Follow::Grow, Follow::Stay},
                         {"Deleting", Follow::Grow, Follow::Stay},
                         {"Along", Follow::Grow, Follow::Stay},
                         {"Ok", Follow::Move, Follow::Move},
                         {"Cancel", Follow::Move, Follow::Move}});
    if (!dialog.execute())
        return std::nullopt;
    commands::RemovalChoices choices;
    choices.cancels = dialog.control<awt::XRadioButton>("Cancelling")->getState();
    choices.takesRows = hasRows && dialog.control<awt::XCheckBox>("Along")->getState() != 0;
    return choices;
}

}
