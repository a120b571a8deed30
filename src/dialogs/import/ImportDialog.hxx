// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ImportDialog: asks what is to be imported and where it goes, page by page, and tells what it came to.
#pragma once

#include "commands/entry/Import.hxx"
#include "dialogs/toolkit/Window.hxx"

namespace ficheaction::dialogs
{

/// Fills in the import's request; false where the person closed the dialog.
bool askImport(const Window& window, const commands::Messages& messages, commands::Import& import);

/// What was done, in a sentence.
rtl::OUString importedText(const commands::Messages& messages, const commands::ImportReport& report);

/// What was done, and every row that a person should know about, as a text that can be copied.
void showImportReport(const Window& window, const commands::Messages& messages, const commands::ImportReport& report);

}
