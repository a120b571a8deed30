// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/figures/ReportDialog.hxx"

#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Stretching.hxx"

using namespace com::sun::star;

namespace ficheaction::dialogs
{

bool showReport(const Window& window, const rtl::OUString& text, bool withList)
{
    const Dialog dialog(window, "Report");
    dialog.setText("Text", text);
    dialog.properties("Text")->setPropertyValue("AutoVScroll", uno::Any(true));
    dialog.enable("List", withList);
    stretchWith(dialog, {{"Text", Follow::Grow, Follow::Grow},
                         {"List", Follow::Move, Follow::Move},
                         {"Close", Follow::Move, Follow::Move}});
    return dialog.execute();
}

}
