// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// StoredDecisions: what a person decided on texts for partners, as a property of the document that they stand in.
#pragma once

#include "privacy/text/RememberedDecisions.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::calc
{

privacy::RememberedDecisions
storedDecisions(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

/// Writes the property, or removes it where there are none; no step of the undo list. The document is then modified.
void storeDecisions(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    const privacy::RememberedDecisions& decisions);

}
