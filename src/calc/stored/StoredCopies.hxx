// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// StoredCopies: what earlier copies for partners told, as a property of the document that they were made of.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <cstddef>
#include <optional>
#include <string>

namespace ficheaction::calc
{

/// The JSON of privacy::recordsJson; empty where nothing was shared yet.
std::string storedCopies(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

/// Not a step of the undo list: a copy that was sent stays sent. The document is then modified. Its digest and how many
/// copies it is of are stored beside it, by which it is noticed when somebody empties or changes it.
void storeCopies(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const std::string& json, std::size_t count);

/// How many copies were on record when it was stored last, where that is no longer what is stored; empty where it is,
/// or where none was ever stored with its digest.
std::optional<std::size_t>
lostCopies(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}
