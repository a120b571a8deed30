// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExportResultsCommand: asks in what form the results are saved and for whom, then where, and does it.
#pragma once

#include "menu/MenuCommand.hxx"

namespace ficheaction::menu
{

class ExportResultsCommand : public MenuCommand
{
public:
    bool
    enabled(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) const override;
    void run(const dialogs::Window& window) const override;
};

}
