// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ShownReading: reads what a person sees of a document, for its digest.
#pragma once

#include "privacy/ShownWorkbook.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace ficheaction::calc
{

/// All sheets, also hidden ones. Columns narrower and rows lower than a millimetre count as hidden; widths and heights
/// beyond that, colours that can be read, lines and the layout of printed pages do not count.
privacy::ShownWorkbook
readShownWorkbook(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}
