// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/copies/CopyReportDialog.hxx"

#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XButton.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

void showCopyReport(const Window& window, const rtl::OUString& text, const CopyReportActions& actions)
{
    bool wantsCopy = false;
    {
        const Dialog dialog(window, "CopyReport");
        dialog.setText("Text", text);
        const Window over = window.under(dialog.peer());
        dialog.control<awt::XButton>("Save")->addActionListener(new Pressed([&] { actions.save(over); }));
        dialog.control<awt::XButton>("Open")->addActionListener(new Pressed(
            [&]
            {
                wantsCopy = true;
                dialog.accept();
            }));
        stretchWith(dialog, {{"Text", Follow::Grow, Follow::Grow},
                             {"Save", Follow::Move, Follow::Move},
                             {"Open", Follow::Move, Follow::Move},
                             {"Close", Follow::Move, Follow::Move}});
        dialog.execute();
    }
    if (wantsCopy)
        actions.open();
}

}
