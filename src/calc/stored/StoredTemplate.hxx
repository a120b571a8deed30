// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// StoredTemplate: the template's JSON, which travels in the document as the user-defined property FicheAction.Template.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <optional>
#include <string>

namespace ficheaction::calc
{

using SpreadsheetDocument = com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>;

/// The text of the property; empty where the document has none.
std::optional<std::string> storedTemplate(const SpreadsheetDocument& document);

/// Writes the property; removes it where `text` is empty.
void storeTemplate(const SpreadsheetDocument& document, const std::optional<std::string>& text);

}
