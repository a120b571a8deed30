// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/StoredTemplate.hxx"

#include "calc/Text.hxx"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr char propertyName[] = "FicheAction.Template";

uno::Reference<beans::XPropertyContainer> userDefinedProperties(const SpreadsheetDocument& document)
{
    const uno::Reference<document::XDocumentPropertiesSupplier> supplier(document, uno::UNO_QUERY_THROW);
    return supplier->getDocumentProperties()->getUserDefinedProperties();
}

bool has(const uno::Reference<beans::XPropertySet>& properties)
{
    return properties->getPropertySetInfo()->hasPropertyByName(propertyName);
}
}

std::optional<std::string> storedTemplate(const SpreadsheetDocument& document)
{
    const uno::Reference<beans::XPropertySet> properties(userDefinedProperties(document), uno::UNO_QUERY_THROW);
    if (!has(properties))
        return std::nullopt;
    rtl::OUString text;
    // Someone may have made it a number or a date by hand: then it reads as an empty text.
    properties->getPropertyValue(propertyName) >>= text;
    return fromOffice(text);
}

void storeTemplate(const SpreadsheetDocument& document, const std::optional<std::string>& text)
{
    const uno::Reference<beans::XPropertyContainer> container = userDefinedProperties(document);
    const uno::Reference<beans::XPropertySet> properties(container, uno::UNO_QUERY_THROW);
    if (has(properties))
        container->removeProperty(propertyName);
    if (text)
        container->addProperty(propertyName, beans::PropertyAttribute::REMOVABLE, uno::Any(toOffice(*text)));
}

}
