// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExportResults: the results of a fiche as JSON text.
#pragma once

#include "commands/fiche/FicheData.hxx"

#include <string>

namespace ficheaction::commands
{

/// A run: computes the fiche of `document` and returns its results (design part 4;
/// extension/templates/results.schema.json). Changes nothing. Throws calc::UserError.
std::string exportResults(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                          const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}
