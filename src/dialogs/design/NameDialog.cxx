// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/design/NameDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Stretching.hxx"
#include "text/TextFolding.hxx"

#include <com/sun/star/awt/XTextComponent.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

std::optional<std::string> askName(const Window& window, const rtl::OUString& title, const std::string& present)
{
    const Dialog dialog(window, "DesignName");
    dialog.model()->setPropertyValue("Title", uno::Any(title));
    const auto field = dialog.control<awt::XTextComponent>("Name");
    field->setText(calc::toOffice(present));
    field->setSelection(awt::Selection(0, field->getText().getLength()));
    stretchWith(dialog, {{"Name", Follow::Grow, Follow::Stay},
                         {"Ok", Follow::Move, Follow::Move},
                         {"Cancel", Follow::Move, Follow::Move}});
    if (!dialog.execute())
        return std::nullopt;
    return std::string(texts::trimmed(calc::fromOffice(field->getText())));
}

}
