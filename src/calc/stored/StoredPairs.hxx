// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// StoredPairs: the pairs of people whom somebody told apart, as a property of the document: keys, and no names.
#pragma once

#include "quality/duplicates/MergeRecord.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace ficheaction::calc
{

quality::ToldApart
storedPairs(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

/// Writes the property; removes it where there are no pairs.
void storePairs(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const quality::ToldApart& pairs);

}
