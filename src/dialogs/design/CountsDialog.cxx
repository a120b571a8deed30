// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/design/CountsDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/design/ConditionLines.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XWindow.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

std::optional<model::Filter> askCounts(const Window& window, const commands::Messages& messages,
                                       const AnswerTexts& texts, const model::Template& definition,
                                       const model::Register& owner, const WhyNot<model::Filter>& whyNot)
{
    const Dialog dialog(window, "DesignCounts");
    const Window over = window.under(dialog.peer());
    dialog.setText("Register", calc::toOffice(owner.label));
    ConditionLines lines(over, dialog, messages, texts, [&] { dialog.setText("Hint", rtl::OUString()); });
    lines.show(definition, owner, !owner.date.empty(), owner.counts);
    stretchWith(dialog, {{"Register", Follow::Grow, Follow::Stay},
                         {"Intro", Follow::Grow, Follow::Stay},
                         {"Conditions", Follow::Grow, Follow::Grow},
                         {"Any", Follow::Grow, Follow::Move},
                         {"AddCondition", Follow::Stay, Follow::Move},
                         {"EditCondition", Follow::Stay, Follow::Move},
                         {"RemoveCondition", Follow::Stay, Follow::Move},
                         {"Hint", Follow::Grow, Follow::Move},
                         {"Ok", Follow::Move, Follow::Move},
                         {"Cancel", Follow::Move, Follow::Move}});
    const auto submit = [&]
    {
        if (const std::string why = whyNot(lines.filter()); !why.empty())
            return showError(over, calc::toOffice(why));
        dialog.accept();
    };
    dialog.control<awt::XButton>("Ok")->addActionListener(new Pressed(submit));
    dialog.control<awt::XWindow>("AddCondition")->setFocus();
    return dialog.execute() ? std::optional(lines.filter()) : std::nullopt;
}

}
