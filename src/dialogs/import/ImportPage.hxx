// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ImportPage: one of the pages of the dialog that imports rows. Each shows the part of the import that it is about, and
// puts what the person chooses into it.
#pragma once

#include "commands/entry/Import.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <functional>

namespace ficheaction::dialogs
{

/// What the pages share. All of it outlives them.
struct ImportPages
{
    const Window& window; ///< that of the dialog: errors stand over it
    const commands::Messages& messages;
    const Dialog& dialog;
    commands::Import& import;
    /// Calls something that may fail, and tells the person of it; false where it did.
    std::function<bool(const std::function<void()>&)> attempt;
};

class ImportPage
{
public:
    explicit ImportPage(const ImportPages& pages)
        : mPages(pages)
    {
    }
    virtual ~ImportPage() = default;
    ImportPage(const ImportPage&) = delete;
    ImportPage& operator=(const ImportPage&) = delete;

    /// Called whenever the person comes to the page.
    virtual void show() = 0;

    /// Whether there is anything to choose on it; otherwise it is passed over.
    virtual bool isNeeded() const { return true; }

    /// Whether what it says is complete, so that the next page makes sense.
    virtual bool isComplete() const { return true; }

protected:
    const Dialog& dialog() const { return mPages.dialog; }
    commands::Import& import() const { return mPages.import; }

    rtl::OUString text(const std::string& key, const std::map<std::string, std::string>& parameters = {}) const
    {
        return mPages.messages.text("import." + key, parameters);
    }

    const ImportPages& mPages;
};

}
