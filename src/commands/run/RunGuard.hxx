// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RunGuard: one run at a time, whoever asked for it. Every command that a person or a macro can ask for makes one
// before it looks at the document: it holds the document, and it is what a progress bar needs, which lets the office
// take clicks and run macros meanwhile.
#pragma once

#include "commands/run/DocumentHold.hxx"

#include <optional>

namespace ficheaction::commands
{

/// What a run does with its document.
enum class Access
{
    Reads,
    Writes,
    OnlyShows ///< how far the run has come; there may be no document
};

class RunGuard
{
public:
    /// Throws calc::UserError: "no-document"; "document-closed"; "read-only" where the run writes and the document
    /// cannot be written; "busy" where another run goes on.
    RunGuard(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
             const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
             Access access);
    ~RunGuard();
    RunGuard(const RunGuard&) = delete;
    RunGuard& operator=(const RunGuard&) = delete;

    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document() const
    {
        return mDocument;
    }

    /// Whether a run goes on, in whichever document.
    static bool isRunning();

private:
    /// The one that there is in the whole office, as its one main loop is.
    struct Turn
    {
        Turn();
        ~Turn();
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;
    };

    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    Turn mTurn;
    std::optional<DocumentHold> mHold;
};

}
