// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DocumentProperty: texts that travel with a document, in its user-defined properties: they survive .ods, .fods and
// .xlsx.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <optional>
#include <string>

namespace ficheaction::calc
{

/// Empty where there is none. Somebody may have made it a number or a date by hand: then it reads as an empty text.
std::optional<std::string>
documentProperty(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const char* name);

/// Removes it where there is no text. The undo list does not record it.
void setDocumentProperty(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                         const char* name, const std::optional<std::string>& text);

}
