// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DuplicateStructs: people who are in a register twice, as the service tells it.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <org/ficheaction/Duplicate.hpp>

#include <vector>

namespace ficheaction::office
{

std::vector<org::ficheaction::Duplicate>
duplicatesIn(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
             const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}
