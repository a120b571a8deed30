// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/StoredCopies.hxx"

#include "calc/Text.hxx"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr char propertyName[] = "FicheAction.SharedCopies";

uno::Reference<beans::XPropertyContainer>
userDefinedProperties(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const uno::Reference<document::XDocumentPropertiesSupplier> supplier(document, uno::UNO_QUERY_THROW);
    return supplier->getDocumentProperties()->getUserDefinedProperties();
}

bool has(const uno::Reference<beans::XPropertySet>& properties)
{
    return properties->getPropertySetInfo()->hasPropertyByName(propertyName);
}
}

std::string storedCopies(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const uno::Reference<beans::XPropertySet> properties(userDefinedProperties(document), uno::UNO_QUERY_THROW);
    rtl::OUString text;
    if (has(properties))
        properties->getPropertyValue(propertyName) >>= text;
    return fromOffice(text);
}

void storeCopies(const uno::Reference<sheet::XSpreadsheetDocument>& document, const std::string& json)
{
    const uno::Reference<beans::XPropertyContainer> container = userDefinedProperties(document);
    const uno::Reference<beans::XPropertySet> properties(container, uno::UNO_QUERY_THROW);
    if (has(properties))
        container->removeProperty(propertyName);
    container->addProperty(propertyName, beans::PropertyAttribute::REMOVABLE, uno::Any(toOffice(json)));
    uno::Reference<util::XModifiable>(document, uno::UNO_QUERY_THROW)->setModified(true);
}

}
