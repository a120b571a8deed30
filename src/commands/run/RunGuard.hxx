// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RunGuard: while a command works on a document no other command starts, and the document is held. A progress bar lets
// the office take clicks meanwhile.
#pragma once

#include "commands/run/DocumentHold.hxx"

namespace ficheaction::commands
{

class RunGuard
{
public:
    RunGuard(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
             const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);
    ~RunGuard();
    RunGuard(const RunGuard&) = delete;
    RunGuard& operator=(const RunGuard&) = delete;

    /// Whether a guard lives, for whichever document.
    static bool isRunning();

private:
    DocumentHold mHold;
};

}
