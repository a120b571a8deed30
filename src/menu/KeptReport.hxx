// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// KeptReport: what there is to read about the last command of a document, for who asks for it in the bar.
#pragma once

#include "menu/MenuCommand.hxx"

#include <functional>

namespace ficheaction::menu
{

/// Opens it over a window of the document.
using ShowReport = std::function<void(const dialogs::Window&)>;

/// Until the next one is kept, or the document closes. Throws DocumentGone.
void keepReport(const dialogs::Window& window, ShowReport show);

/// Shows what was kept last.
class KeptReportCommand : public MenuCommand
{
public:
    bool
    enabled(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) const override;
    void run(const dialogs::Window& window) const override;
};

}
