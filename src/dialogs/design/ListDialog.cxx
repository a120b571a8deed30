// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/Text.hxx"
#include "dialogs/design/ColumnDialog.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "dialogs/toolkit/Stretching.hxx"
#include "text/TextFolding.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

std::optional<model::ListOfValues> askList(const Window& window, const model::ListOfValues& present,
                                           const WhyNot<model::ListOfValues>& whyNot)
{
    const Dialog dialog(window, "DesignList");
    const Window over = window.under(dialog.peer());
    std::string lines;
    for (const std::string& value : present.values)
        lines += value + "\n";
    dialog.control<awt::XTextComponent>("Name")->setText(calc::toOffice(present.label));
    dialog.control<awt::XTextComponent>("Values")->setText(calc::toOffice(lines));
    dialog.control<awt::XCheckBox>("Ordered")->setState(present.ordered ? 1 : 0);
    stretchWith(dialog, {{"Name", Follow::Grow, Follow::Stay},
                         {"Values", Follow::Grow, Follow::Grow},
                         {"Ordered", Follow::Grow, Follow::Move},
                         {"Ok", Follow::Move, Follow::Move},
                         {"Cancel", Follow::Move, Follow::Move}});
    model::ListOfValues list = present;
    const auto submit = [&]
    {
        const auto text = [&](const char* field)
        {
            const auto control = dialog.control<awt::XTextComponent>(rtl::OUString::createFromAscii(field));
            return calc::fromOffice(control->getText());
        };
        list.label = texts::trimmed(text("Name"));
        list.values.clear();
        const std::string typed = text("Values");
        for (const std::string_view value : texts::severalValues(typed))
            list.values.emplace_back(value);
        list.ordered = dialog.control<awt::XCheckBox>("Ordered")->getState() == 1;
        if (const std::string why = whyNot(list); !why.empty())
            return showError(over, calc::toOffice(why));
        dialog.accept();
    };
    dialog.control<awt::XButton>("Ok")->addActionListener(new Pressed(submit));
    return dialog.execute() ? std::optional(list) : std::nullopt;
}

}
