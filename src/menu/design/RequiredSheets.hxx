// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RequiredSheets: a command that changes a definition refuses before anything is answered, and not after it.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace ficheaction::menu
{

/// Throws calc::UserError "grid-missing" ({sheet}), and "protected" where its rows cannot change.
void requireGrid(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

/// The same; and "protected" where the headings of a register or a list cannot change.
void requireSheets(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}
