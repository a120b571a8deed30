// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/run/RunGuard.hxx"

#include <atomic>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
// Shared by the whole office, as its one main loop is.
std::atomic<int> runs = 0;
}

RunGuard::RunGuard(const uno::Reference<uno::XComponentContext>& context,
                   const uno::Reference<sheet::XSpreadsheetDocument>& document)
    : mHold(context, document)
{
    ++runs;
}

RunGuard::~RunGuard()
{
    --runs;
}

bool RunGuard::isRunning()
{
    return runs > 0;
}

}
