// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// StoredCopies: what earlier copies for partners told, as a property of the document that they were made of.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <string>

namespace ficheaction::calc
{

/// The JSON of privacy::recordsJson; empty where nothing was shared yet.
std::string storedCopies(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

/// Not a step of the undo list: a copy that was sent stays sent. The document is then modified.
void storeCopies(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const std::string& json);

}
