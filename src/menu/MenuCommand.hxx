// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MenuCommand: one entry of the menu: when it applies and what it does in a window.
#pragma once

#include "dialogs/toolkit/Window.hxx"

#include <memory>
#include <string>

namespace ficheaction::menu
{

class MenuCommand
{
public:
    virtual ~MenuCommand() = default;

    /// Whether a person can choose it now. Asked often: it looks, and reads no cells.
    virtual bool
    enabled(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) const = 0;

    /// Does it, with dialogs. What it throws is shown to the person as an error.
    virtual void run(const dialogs::Window& window) const = 0;
};

/// The command of `org.ficheaction:<name>`; null where there is none.
std::unique_ptr<MenuCommand> menuCommand(const std::string& name);

}
