// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Additions: everything that the creation of a fiche adds to a document, so that all of it can be taken back.
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <functional>
#include <string>
#include <vector>

namespace ficheaction::calc
{

class Additions
{
public:
    explicit Additions(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    /// A new sheet after all others.
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> addSheet(const rtl::OUString& name);
    /// A new sheet in front of the one that is at `place`.
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> addSheet(const rtl::OUString& name,
                                                                                 sal_Int16 place);

    /// Gives the one sheet of an empty document another name, so that its own is free.
    void setFirstSheetAside();

    /// Removes that sheet. It comes back, with its name, when all is taken back.
    void removeFirstSheet();

    /// A named range of the whole workbook. `content` is a formula without "=", in English with semicolons.
    void addName(const rtl::OUString& name, const rtl::OUString& content);

    /// A range with drop-down filters in its first row.
    void addFilteredRange(const rtl::OUString& name, const com::sun::star::table::CellRangeAddress& range);

    /// A style of the family "CellStyles" or "PageStyles". Null where the document has one of that name: it is the
    /// person's, and stays as it is.
    com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>
    addStyle(const char* family, const rtl::OUString& name, const rtl::OUString& parent);

    void addTemplate(const std::string& text);

    /// Takes everything back that was added since the last time. What someone has removed meanwhile is passed over.
    void takeBack();

private:
    void remember(std::function<void()> opposite);

    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    std::vector<std::function<void()>> mOpposites;
};

}
