// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/run/RunGuard.hxx"

#include "calc/document/UserError.hxx"
#include "calc/layout/WritePermission.hxx"

#include <com/sun/star/lang/DisposedException.hpp>

#include <atomic>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
std::atomic<bool> running = false;

bool isOpen(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    try
    {
        // A closed document still answers, without sheets.
        return document->getSheets().is();
    }
    catch (const lang::DisposedException&)
    {
        return false;
    }
}

uno::Reference<sheet::XSpreadsheetDocument> required(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                                     Access access)
{
    if (access == Access::OnlyShows)
        return document.is() && isOpen(document) ? document : nullptr;
    if (!document.is())
        throw calc::UserError("no-document");
    if (!isOpen(document))
        throw calc::UserError("document-closed");
    if (access == Access::Writes && !calc::isWritable(document))
        throw calc::UserError("read-only");
    return document;
}
}

RunGuard::Turn::Turn()
{
    if (running.exchange(true))
        throw calc::UserError("busy");
}

RunGuard::Turn::~Turn()
{
    running = false;
}

RunGuard::RunGuard(const uno::Reference<uno::XComponentContext>& context,
                   const uno::Reference<sheet::XSpreadsheetDocument>& document, Access access)
    : mDocument(required(document, access))
{
    if (mDocument.is())
        mHold.emplace(context, mDocument);
}

RunGuard::~RunGuard() = default;

bool RunGuard::isRunning()
{
    return running;
}

}
