// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// OfficeGridLanguage: the grid's words in one document: its template's, with numbers and days in its locale's way.
#pragma once

#include "calc/grid/GridLanguage.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace ficheaction::calc
{

/// `definition` outlives what is returned.
GridLanguage gridLanguage(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                          const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                          const model::Template& definition);

}
