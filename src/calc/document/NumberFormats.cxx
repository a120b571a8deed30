// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/NumberFormats.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/i18n/NumberFormatIndex.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

NumberFormats::NumberFormats(const uno::Reference<sheet::XSpreadsheetDocument>& document, lang::Locale locale)
    : mFormats(uno::Reference<util::XNumberFormatsSupplier>(document, uno::UNO_QUERY_THROW)->getNumberFormats())
    , mLocale(std::move(locale))
{
}

sal_Int32 NumberFormats::date() const
{
    const uno::Reference<util::XNumberFormatTypes> types(mFormats, uno::UNO_QUERY_THROW);
    return types->getFormatIndex(i18n::NumberFormatIndex::DATE_SYS_DDMMYYYY, mLocale);
}

sal_Int32 NumberFormats::dateTime() const
{
    const rtl::OUString code = codeOf(date()) + " " + codeOf(format("HH:MM"));
    const sal_Int32 known = mFormats->queryKey(code, mLocale, false);
    return known >= 0 ? known : mFormats->addNew(code, mLocale);
}

sal_Int32 NumberFormats::format(const rtl::OUString& code) const
{
    const lang::Locale english("en", "US", "");
    return mFormats->addNewConverted(code, english, mLocale);
}

rtl::OUString NumberFormats::percent(const rtl::OUString& code) const
{
    // In quotes: after a trip through .xlsx the bare character is read as a separator of thousands, and 68 % shows as 0
    // %.
    return mLocale.Language == "fr" ? code + "\"" + rtl::OUString(u'\u00A0') + "\"%" : code + "%";
}

rtl::OUString NumberFormats::codeOf(sal_Int32 key) const
{
    rtl::OUString code;
    mFormats->getByKey(key)->getPropertyValue("FormatString") >>= code;
    return code;
}

}
