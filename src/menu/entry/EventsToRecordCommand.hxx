// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// EventsToRecordCommand: past events without attendance, each one key away from its window.
#pragma once

#include "menu/MenuCommand.hxx"

namespace ficheaction::menu
{

class EventsToRecordCommand : public MenuCommand
{
public:
    bool
    enabled(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) const override;
    void run(const dialogs::Window& window) const override;
};

}
