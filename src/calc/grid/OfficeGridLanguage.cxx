// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/OfficeGridLanguage.hxx"

#include "calc/document/LocaleFormats.hxx"
#include "calc/document/Text.hxx"

#include <com/sun/star/i18n/LocaleData2.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
lang::Locale localeOf(const std::string& language)
{
    const std::size_t hyphen = language.find('-');
    return {toOffice(language.substr(0, hyphen)),
            hyphen == std::string::npos ? rtl::OUString() : toOffice(language.substr(hyphen + 1)), rtl::OUString()};
}

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// "12/01" of "12/01/2026": the year goes with what sets it apart.
std::string withoutYear(const std::string& text, model::Date day)
{
    const std::string year = std::to_string(static_cast<int>(day.civil().year()));
    std::size_t begin = text.find(year);
    if (begin == std::string::npos)
        return text;
    std::size_t end = begin + year.size();
    if (begin == 0)
        while (end < text.size() && !isDigit(text[end]))
            ++end;
    while (begin > 0 && !isDigit(text[begin - 1]))
        --begin;
    return text.substr(0, begin) + text.substr(end);
}
}

GridLanguage gridLanguage(const uno::Reference<uno::XComponentContext>& context,
                          const uno::Reference<sheet::XSpreadsheetDocument>& document,
                          const model::Template& definition)
{
    const lang::Locale locale = documentLocale(document);
    const LocaleFormats formats(context, locale);
    GridLanguage language;
    language.wording = &definition.wording;
    language.number = [formats, locale](double number, int decimals)
    { return numberText(formats, locale, number, decimals); };
    language.day = [formats, locale](model::Date day) { return dayText(formats, locale, day); };
    language.dayOfYear = [formats, locale](model::Date day) { return withoutYear(dayText(formats, locale, day), day); };
    const i18n::LocaleDataItem item = i18n::LocaleData2::create(context)->getLocaleItem(localeOf(definition.language));
    language.quoteBegin = fromOffice(item.doubleQuotationStart);
    language.quoteEnd = fromOffice(item.doubleQuotationEnd);
    if (language.quoteBegin == "«")
    {
        language.quoteBegin += "\u00A0";
        language.quoteEnd = "\u00A0" + language.quoteEnd;
    }
    return language;
}

}
