// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/registers/ReadingConditions.hxx"

#include "calc/document/LocaleFormats.hxx"
#include "calc/document/Text.hxx"
#include "calc/registers/ListReader.hxx"

#include <com/sun/star/sheet/XCalculatable.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
std::vector<std::string> sheetNames(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    std::vector<std::string> names;
    for (const rtl::OUString& name : document->getSheets()->getElementNames())
        names.push_back(fromOffice(name));
    return names;
}

std::vector<std::int32_t> numbersOf(const RegisterPlace& place)
{
    std::vector<std::int32_t> numbers{place.found ? place.sheet : -1, place.headingRow};
    for (const std::optional<sal_Int32>& column : place.columns)
        numbers.push_back(column.value_or(-1));
    return numbers;
}
}

ReadingConditions::ReadingConditions(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                     const model::Template& definition, const FicheLayout& layout)
    : calculatesAtOnce(
          uno::Reference<sheet::XCalculatable>(document, uno::UNO_QUERY_THROW)->isAutomaticCalculationEnabled())
    , nullDate(documentNullDate(document))
    , sheets(sheetNames(document))
    , lists(readLists(document, definition, layout))
{
    const lang::Locale language = documentLocale(document);
    locale = fromOffice(language.Language + "-" + language.Country + "-" + language.Variant);
    for (const RegisterPlace& place : layout.registers)
        registers.push_back(numbersOf(place));
}

}
