// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/design/NameDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "dialogs/toolkit/Stretching.hxx"
#include "text/TextFolding.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

std::optional<std::string> askName(const Window& window, const rtl::OUString& title, const std::string& present,
                                   const std::function<std::string(const std::string&)>& whyNot)
{
    const Dialog dialog(window, "DesignName");
    dialog.model()->setPropertyValue("Title", uno::Any(title));
    const auto field = dialog.control<awt::XTextComponent>("Name");
    field->setText(calc::toOffice(present));
    stretchWith(dialog, {{"Name", Follow::Grow, Follow::Stay},
                         {"Ok", Follow::Move, Follow::Move},
                         {"Cancel", Follow::Move, Follow::Move}});
    const Window over = window.under(dialog.peer());
    std::string name;
    const auto submit = [&]
    {
        name = texts::trimmed(calc::fromOffice(field->getText()));
        if (const std::string why = whyNot(name); !why.empty())
            return showError(over, calc::toOffice(why));
        dialog.accept();
    };
    dialog.control<awt::XButton>("Ok")->addActionListener(new Pressed(submit));
    return dialog.execute() ? std::optional(name) : std::nullopt;
}

}
