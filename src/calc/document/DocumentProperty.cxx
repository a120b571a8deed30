// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/DocumentProperty.hxx"

#include "calc/document/Text.hxx"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

uno::Reference<beans::XPropertyContainer> userDefinedProperties(const Document& document)
{
    const uno::Reference<document::XDocumentPropertiesSupplier> supplier(document, uno::UNO_QUERY_THROW);
    return supplier->getDocumentProperties()->getUserDefinedProperties();
}
}

std::optional<std::string> documentProperty(const Document& document, const char* name)
{
    const rtl::OUString property = rtl::OUString::createFromAscii(name);
    const uno::Reference<beans::XPropertySet> properties(userDefinedProperties(document), uno::UNO_QUERY_THROW);
    if (!properties->getPropertySetInfo()->hasPropertyByName(property))
        return std::nullopt;
    rtl::OUString text;
    properties->getPropertyValue(property) >>= text;
    return fromOffice(text);
}

void setDocumentProperty(const Document& document, const char* name, const std::optional<std::string>& text)
{
    const rtl::OUString property = rtl::OUString::createFromAscii(name);
    const uno::Reference<beans::XPropertyContainer> container = userDefinedProperties(document);
    const uno::Reference<beans::XPropertySet> properties(container, uno::UNO_QUERY_THROW);
    const bool exists = properties->getPropertySetInfo()->hasPropertyByName(property);
    // A property that is removed and added keeps the memory of its text until the document closes.
    if (text && exists)
        properties->setPropertyValue(property, uno::Any(toOffice(*text)));
    else if (text)
        container->addProperty(property, beans::PropertyAttribute::REMOVABLE, uno::Any(toOffice(*text)));
    else if (exists)
        container->removeProperty(property);
}

}
