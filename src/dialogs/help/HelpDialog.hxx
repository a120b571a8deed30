// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// HelpDialog: the pages of the help, from which a person chooses.
#pragma once

#include "dialogs/toolkit/Window.hxx"

#include <string>

namespace ficheaction::dialogs
{

/// Opens it at a page of commands::helpTopics.
void showHelp(const Window& window, const std::string& topic);

}
