// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AddRowCommand: a form for a new row of a register: the one in view, or that of events, of people, of what people
// said.
#pragma once

#include "menu/MenuCommand.hxx"

namespace ficheaction::menu
{

enum class AddTo
{
    RegisterInView, ///< that of events where none is in view, or one that no form adds to
    Events,
    People,
    Feedback
};

class AddRowCommand : public MenuCommand
{
public:
    explicit AddRowCommand(AddTo register_)
        : mRegister(register_)
    {
    }

    bool
    enabled(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) const override;
    void run(const dialogs::Window& window) const override;

private:
    AddTo mRegister;
};

}
