// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/Creation.hxx"

#include "calc/document/Text.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/util/Date.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// "fr" is the French of the document, or else of France; "en-GB" is as it says.
lang::Locale localeOfTexts(const std::string& language, const lang::Locale& document)
{
    const std::size_t dash = language.find('-');
    lang::Locale locale;
    locale.Language = toOffice(language.substr(0, dash)).toAsciiLowerCase();
    if (dash != std::string::npos)
        locale.Country = toOffice(language.substr(dash + 1)).toAsciiUpperCase();
    else if (locale.Language == document.Language)
        locale.Country = document.Country;
    else
        locale.Country = locale.Language == "en" ? rtl::OUString("GB") : locale.Language.toAsciiUpperCase();
    return locale;
}
}

Creation creationIn(const uno::Reference<uno::XComponentContext>& context,
                    const uno::Reference<sheet::XSpreadsheetDocument>& document, const NewFiche& fiche,
                    Additions& additions)
{
    const uno::Reference<beans::XPropertySet> settings(document, uno::UNO_QUERY_THROW);
    Creation creation{context, document, fiche, additions, {}, {}, 0};
    settings->getPropertyValue("CharLocale") >>= creation.documentLocale;
    creation.textLocale = localeOfTexts(fiche.definition->language, creation.documentLocale);
    util::Date nullDate;
    settings->getPropertyValue("NullDate") >>= nullDate;
    creation.nullDate = model::Date::of(nullDate.Year, nullDate.Month, nullDate.Day).daysSinceEpoch;
    return creation;
}

}
