// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NoticeUndone: calls somebody when what was told of a document is no longer so, because it was taken back.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>

namespace ficheaction::menu
{

using Undone = std::function<void(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>&)>;

/// Calls `undone` once, from the main loop, after the fiche that the document holds now was taken back, or with
/// `ofStep` its last step. It takes the place of what was to be called for the document before.
void callWhenUndone(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    bool ofStep, Undone undone);

}
