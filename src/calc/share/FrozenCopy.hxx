// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FrozenCopy: a frozen copy that is open: the line that tells its digest, the digest that it gives now, and what
// changed.
#pragma once

#include "privacy/FrozenRecord.hxx"
#include "privacy/GridDigest.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::calc
{

struct FrozenCopy
{
    privacy::FrozenMark mark;
    std::string shown;                        ///< the digest of what the mark covers, as it is now
    std::vector<privacy::CopyChange> changes; ///< as far as the copy's record tells them
};

/// By the first line of a frozen copy on any sheet; empty where there is none.
std::optional<FrozenCopy>
frozenCopyIn(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
             const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}
