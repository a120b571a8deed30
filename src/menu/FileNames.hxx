// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FileNames: what a file that is made of a fiche is proposed to be called.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::menu
{

/// The action's title as the card has it, and `kind` with its ending behind it: "Action 12 – Clos du Roy –
/// Résultats.csv". `kind` alone where the card has none. A long title is cut at a word, and signs that no file name may
/// have are left out.
rtl::OUString
proposedFileName(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const rtl::OUString& kind);

}
