// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RestoreInputs: brings back the drop-downs and the colours of the registers that a paste has taken away.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <cstddef>

namespace ficheaction::commands
{

/// A run: drop-downs, input help and the colours of doubtful cells, in one undo step. Returns in how many columns some
/// were missing; where none were, nothing is written. Throws what definitionIn throws, and UserError "read-only",
/// "protected".
std::size_t restoreInputs(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                          const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

/// A run: the colours of doubtful cells alone, without a step to undo. Does nothing where the document is read-only.
void colourDoubtfulAgain(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                         const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}
