// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NumberFormats: formats of dates and numbers in the way of the document's locale.
#pragma once

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/util/XNumberFormats.hpp>

namespace ficheaction::calc
{

class NumberFormats
{
public:
    NumberFormats(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                  com::sun::star::lang::Locale locale);

    /// Day, month and year of four digits, in the locale's order.
    sal_Int32 date() const;

    /// The same and hours and minutes.
    sal_Int32 dateTime() const;

    /// `code` is in the English of the United States: "#,##0.00".
    sal_Int32 format(const rtl::OUString& code) const;

    /// `code` and the percent sign, in the locale's way: French puts a no-break space between them.
    rtl::OUString percent(const rtl::OUString& code) const;

private:
    rtl::OUString codeOf(sal_Int32 key) const;

    com::sun::star::uno::Reference<com::sun::star::util::XNumberFormats> mFormats;
    com::sun::star::lang::Locale mLocale;
};

}
