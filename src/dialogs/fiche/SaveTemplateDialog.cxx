// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/fiche/SaveTemplateDialog.hxx"

#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XRadioButton.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

std::optional<SaveTemplateAnswer> askSaveTemplate(const Window& window, const SaveTemplateAnswer& proposal)
{
    const Dialog dialog(window, "SaveTemplate");
    const auto title = dialog.control<awt::XTextComponent>("Title");
    const auto ownTexts = dialog.control<awt::XCheckBox>("OwnTexts");
    const auto toFile = dialog.control<awt::XRadioButton>("ToFile");
    const auto validate = [&] { dialog.enable("Save", !title->getText().trim().isEmpty()); };
    dialog.setText("Title", proposal.title);
    ownTexts->setState(proposal.ownTexts ? 1 : 0);
    toFile->setState(proposal.toFile);
    dialog.control<awt::XRadioButton>("Mine")->setState(!proposal.toFile);
    title->addTextListener(new Typed(validate));
    validate();
    stretchWith(dialog, {{"Intro", Follow::Grow, Follow::Stay},
                         {"Title", Follow::Grow, Follow::Stay},
                         {"Save", Follow::Move, Follow::Move},
                         {"Cancel", Follow::Move, Follow::Move}});
    if (!dialog.execute())
        return std::nullopt;
    return SaveTemplateAnswer{title->getText().trim(), ownTexts->getState() == 1, bool(toFile->getState())};
}

}
