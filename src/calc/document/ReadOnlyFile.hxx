// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ReadOnlyFile: a workbook that is opened to be read and nothing else, as loadUnseen() does. It closes when this goes.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace ficheaction::calc
{

class ReadOnlyFile
{
public:
    /// Throws UserError "file-unreadable" ({file}), "file-password" ({file}) where it is encrypted, "file-no-workbook"
    /// ({file}) where it is something else.
    ReadOnlyFile(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const std::string& url);
    ~ReadOnlyFile();
    ReadOnlyFile(const ReadOnlyFile&) = delete;
    ReadOnlyFile& operator=(const ReadOnlyFile&) = delete;

    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document() const
    {
        return mDocument;
    }

private:
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
};

}
