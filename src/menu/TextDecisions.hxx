// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TextDecisions: asks the person what becomes of texts for partners that tell who somebody is.
#pragma once

#include "commands/partners/Disclosure.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"

namespace ficheaction::menu
{

/// Throws engine::Cancelled where the person goes back. Both outlive what is returned.
commands::DecideTexts askingThePerson(const dialogs::Window& window, const commands::Messages& messages);

}
