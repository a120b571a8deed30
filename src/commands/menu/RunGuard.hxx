// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RunGuard: while a command works on a document no other command starts and the document stays open. A progress bar
// lets the office take clicks meanwhile.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <rtl/ref.hxx>

namespace ficheaction::menu
{

class RunGuard
{
public:
    explicit RunGuard(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);
    ~RunGuard();
    RunGuard(const RunGuard&) = delete;
    RunGuard& operator=(const RunGuard&) = delete;

    /// Whether a guard lives, for whichever document.
    static bool isRunning();

private:
    class KeepOpen;

    rtl::Reference<KeepOpen> mKeepOpen;
};

}
