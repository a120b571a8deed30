// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Freezing: gives a copy the digest of what it shows once it is stored and opened.
#pragma once

#include "calc/share/StoreShared.hxx"
#include "privacy/GridDigest.hxx"
#include "privacy/ShownWorkbook.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <cstddef>
#include <optional>
#include <string>

namespace ficheaction::calc
{

/// The document property that holds privacy::frozenRecord.
inline constexpr char frozenRecordName[] = "FicheAction.Frozen";

struct FrozenLinePlace
{
    std::size_t sheet = 0;
    std::size_t row = 0;
    std::size_t column = 0;
    privacy::FrozenMark mark;
};

/// The first line of a frozen copy, sheet by sheet and row by row; empty where there is none.
std::optional<FrozenLinePlace> frozenLineIn(const privacy::ShownWorkbook& workbook);

/// Puts zeros in place of the line's digest, as the digest itself was made.
void openLineOf(privacy::ShownWorkbook& workbook, const FrozenLinePlace& line);

/// The document has a line with a digest of zeros. Stores it in memory and opens it, as formats keep things in ways of
/// their own; writes the digest of what is seen then into the line, and the record of it into a property. Returns the
/// line as it stands in the document now; empty where there is none. Throws a UNO exception where the office cannot
/// store or open it.
std::string freeze(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                   const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                   SharedFormat format);

}
