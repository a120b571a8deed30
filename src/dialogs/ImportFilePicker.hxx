// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ImportFilePicker: the office's own dialog for files, for what is to be imported.
#pragma once

#include "commands/Messages.hxx"
#include "dialogs/Window.hxx"

#include <optional>

namespace ficheaction::dialogs
{

/// The URL of the file that the person chose; empty where they closed the dialog.
std::optional<rtl::OUString> askImportFile(const Window& window, const commands::Messages& messages);

}
