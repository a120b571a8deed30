// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/LocaleFormats.hxx"

#include "calc/document/Text.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/i18n/NumberFormatIndex.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/NumberFormatsSupplier.hpp>
#include <com/sun/star/util/NumberFormatter.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

lang::Locale documentLocale(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const uno::Reference<beans::XPropertySet> properties(document, uno::UNO_QUERY_THROW);
    lang::Locale locale;
    properties->getPropertyValue("CharLocale") >>= locale;
    return locale;
}

std::int32_t documentNullDate(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const uno::Reference<beans::XPropertySet> properties(document, uno::UNO_QUERY_THROW);
    util::Date date(30, 12, 1899);
    properties->getPropertyValue("NullDate") >>= date;
    return model::Date::of(date.Year, date.Month, date.Day).daysSinceEpoch;
}

LocaleFormats::LocaleFormats(const uno::Reference<uno::XComponentContext>& context, const lang::Locale& locale)
{
    const uno::Reference<util::XNumberFormatsSupplier> supplier =
        util::NumberFormatsSupplier::createWithLocale(context, locale);
    formats = supplier->getNumberFormats();
    types.set(formats, uno::UNO_QUERY_THROW);
    formatter.set(util::NumberFormatter::create(context), uno::UNO_QUERY_THROW);
    formatter->attachNumberFormatsSupplier(supplier);
}

std::string numberText(const LocaleFormats& formats, const lang::Locale& locale, double number, int decimals)
{
    const sal_Int32 standard = formats.types->getStandardFormat(util::NumberFormat::NUMBER, locale);
    const rtl::OUString code =
        formats.formats->generateFormat(standard, locale, true, false, static_cast<sal_Int16>(decimals), 1);
    sal_Int32 key = formats.formats->queryKey(code, locale, false);
    if (key < 0)
        key = formats.formats->addNew(code, locale);
    return fromOffice(formats.formatter->convertNumberToString(key, number));
}

std::string dayText(const LocaleFormats& formats, const lang::Locale& locale, model::Date day)
{
    // These formats are apart from the document's: their day 0 is the office's own.
    constexpr model::Date dayZero = model::Date::of(1899, 12, 30);
    const sal_Int32 key = formats.types->getFormatIndex(i18n::NumberFormatIndex::DATE_SYS_DDMMYYYY, locale);
    return fromOffice(formats.formatter->convertNumberToString(key, day.daysSinceEpoch - dayZero.daysSinceEpoch));
}

}
