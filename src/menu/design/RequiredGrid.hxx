// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RequiredGrid: a command that changes the grid refuses before anything is answered, and not after it.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace ficheaction::menu
{

/// Throws calc::UserError "grid-missing" ({sheet}), and "protected" where its rows cannot change.
void requireGrid(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}
