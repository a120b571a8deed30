// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// StoredMemory: what a document remembers of its last two recomputes (explain/Memory.hxx), in properties of its own
// that survive .ods and .xlsx.
#pragma once

#include "calc/document/UndoContext.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <string>

namespace ficheaction::calc
{

struct StoredMemory
{
    std::string before; ///< of the recompute that was the last one before something changed; may be empty
    std::string last;
    std::string frozen; ///< the one that a person keeps to compare with; empty where there is none

    bool operator==(const StoredMemory&) const = default;
};

StoredMemory storedMemory(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

/// Keeps it, as part of the step. Writes nothing where the document remembers the same already.
void storeMemory(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const StoredMemory& memory, UndoContext& step);

}
