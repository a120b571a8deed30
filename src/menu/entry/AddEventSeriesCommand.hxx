// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AddEventSeriesCommand: events that come back: what they have in common in a form, then their days.
#pragma once

#include "menu/MenuCommand.hxx"

namespace ficheaction::menu
{

class AddEventSeriesCommand : public MenuCommand
{
public:
    bool
    enabled(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) const override;
    void run(const dialogs::Window& window) const override;
};

}
