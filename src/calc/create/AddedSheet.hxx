// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AddedSheet: a sheet more in a fiche that is there, made by the same makers as in a new one.
#pragma once

#include "calc/create/SheetCells.hxx"
#include "calc/document/UndoContext.hxx"

#include <functional>

namespace ficheaction::calc
{

using SheetMaker = std::function<void(const Creation& creation, const SheetCells& sheet)>;

/// Behind all others, as a part of `step`. `make` is called again when the step is repeated. Its first row stays while
/// people scroll. Throws UserError "sheet-exists" ({sheet}), "protected-structure".
void addSheet(UndoContext& step, const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
              const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
              const NewFiche& fiche, const std::string& name, const SheetMaker& make, sal_Int32 frozenColumns = 0);

}
