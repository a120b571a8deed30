// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FrozenCopy: a frozen copy that is open: the line that tells its digest, and the digest that its cells give now.
#pragma once

#include "privacy/GridDigest.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <optional>
#include <string>

namespace ficheaction::calc
{

struct FrozenCopy
{
    privacy::FrozenMark mark;
    std::string shown; ///< gridDigest of the line's sheet as it is now, without the line's own cell
};

/// By the first line of a frozen copy on any sheet; empty where there is none.
std::optional<FrozenCopy>
frozenCopyIn(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}
