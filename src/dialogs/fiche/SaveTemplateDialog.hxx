// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SaveTemplateDialog: asks what a template is to be called, what goes with it, and where it is to be.
#pragma once

#include "dialogs/toolkit/Window.hxx"

#include <optional>

namespace ficheaction::dialogs
{

struct SaveTemplateAnswer
{
    rtl::OUString title;   ///< says something
    bool ownTexts = false; ///< with what the centre has written into the card and expected of figures
    bool toFile = false;   ///< to a file of the person's choice, not among their templates
};

/// What the person answered, beginning with `proposal`; empty where they did not want to.
std::optional<SaveTemplateAnswer> askSaveTemplate(const Window& window, const SaveTemplateAnswer& proposal);

}
