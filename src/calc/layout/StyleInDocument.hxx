// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// StyleInDocument: what the cell styles of StyleNames are called in a document. A fiche whose sheets are in French has
// French names; one of before, or in another language, has those of StyleNames.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <rtl/ustring.hxx>

#include <string>

namespace ficheaction::calc
{

/// The name of a style of StyleNames, or of one that is called after it, in sheets of this language.
rtl::OUString styleNameIn(const std::string& language, const rtl::OUString& style);

/// The same as the document has it. Where it has neither, as in French.
rtl::OUString styleNameIn(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                          const rtl::OUString& style);
rtl::OUString styleNameIn(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                          const char* style);

/// Whether a style of a document is this one of StyleNames, in whatever language.
bool isStyle(const rtl::OUString& name, const char* style);

}
