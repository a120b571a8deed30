// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SharedDocument: makes the copy for partners: a new document, made of the values of a SharedFiche and nothing else.
#pragma once

#include "calc/share/SharedViews.hxx"
#include "privacy/SharedFiche.hxx"

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace ficheaction::calc
{

/// An open document that nobody sees; it is closed with this.
class SharedDocument
{
public:
    /// No template of the person is used. `locale`: how dates and numbers are written, as in the source.
    SharedDocument(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                   const privacy::SharedFiche& fiche, const com::sun::star::lang::Locale& locale);
    ~SharedDocument();
    SharedDocument(const SharedDocument&) = delete;
    SharedDocument& operator=(const SharedDocument&) = delete;

    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document() const
    {
        return mDocument;
    }

    /// How each of its sheets is to be seen.
    const std::vector<SharedView>& views() const { return mViews; }

private:
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    std::vector<SharedView> mViews;
};

}
