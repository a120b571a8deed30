// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TieTemplate: gives a fiche that has lost its template one again.
#pragma once

#include "commands/package/Templates.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>
#include <vector>

namespace ficheaction::commands
{

struct PossibleTemplate
{
    LoadedTemplate loaded;
    std::string bundledId; ///< empty for a file of the person's
};

/// Those of the package and of the person's folder that the fiche can have been made from, the nearest first. A file
/// with errors is none of them. Reads the named ranges and the grid of `document`.
std::vector<PossibleTemplate>
possibleTemplates(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

/// A run, and one undo step: the document has the template `text` (JSON) from now on; nothing else changes. Throws
/// InvalidTemplate, and UserError "template-other" ({template}) where the fiche was not made from it.
void tieTemplate(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const std::string& text);

}
