// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ClosedDocument: closes a document that was opened or made for a while.
#pragma once

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XInterface.hpp>

namespace ficheaction::calc
{

/// Never throws: where somebody else holds the document, they close it later.
void closeDocument(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& document) noexcept;

}
