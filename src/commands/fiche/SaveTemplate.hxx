// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SaveTemplate: the definition of a document's fiche as a template for other fiches.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace ficheaction::commands
{

/// A run: the definition that `document` carries, as templates::writeTemplate lays it out. Throws calc::UserError.
std::string definitionText(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                           const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

struct SaveTemplateChoices
{
    std::string title;     ///< of the template; empty: that of the fiche's own
    bool ownTexts = false; ///< with what the centre has written: the card, situations at the start, values aimed at
    bool replace = false;  ///< a file that is there already
};

/// A run: writes the definition of `document` with the lists of now, no row and nothing about people, to the file
/// `url`, whole or not at all. Its id is made of the file's name. Without `ownTexts` all is open that a centre writes
/// for itself. The document stays as it is. Throws calc::UserError, and as writeCheckedFile does.
void saveAsTemplate(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    const rtl::OUString& url, const SaveTemplateChoices& choices);

}
