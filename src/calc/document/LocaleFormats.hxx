// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// LocaleFormats: number formats of one locale, apart from those of any document. A document's own formats read
// "1/2/2026" in the way of the office that has opened it, and everything that is looked up there is stored with the
// document.
#pragma once

#include "model/Date.hxx"

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>
#include <com/sun/star/util/XNumberFormatter.hpp>

#include <cstdint>
#include <string>

namespace ficheaction::calc
{

/// The locale that the document's cells are written in, unless someone gave a cell another.
com::sun::star::lang::Locale
documentLocale(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

/// The day that the document counts as 0, in days since 1970-01-01.
std::int32_t
documentNullDate(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

struct LocaleFormats
{
    LocaleFormats(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  const com::sun::star::lang::Locale& locale);

    com::sun::star::uno::Reference<com::sun::star::util::XNumberFormats> formats;
    com::sun::star::uno::Reference<com::sun::star::util::XNumberFormatTypes> types;
    com::sun::star::uno::Reference<com::sun::star::util::XNumberFormatter> formatter;
};

/// "1 250,5": grouped, rounded to `decimals`.
std::string numberText(const LocaleFormats& formats, const com::sun::star::lang::Locale& locale, double number,
                       int decimals);

/// "12/01/2026": in the locale's order, with four digits for the year.
std::string dayText(const LocaleFormats& formats, const com::sun::star::lang::Locale& locale, model::Date day);

}
