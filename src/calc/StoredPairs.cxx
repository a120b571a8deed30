// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/StoredPairs.hxx"

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
constexpr char propertyName[] = "FicheAction.NotTheSame";

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

quality::ToldApart storedPairs(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const uno::Reference<beans::XPropertySet> properties(userDefinedProperties(document), uno::UNO_QUERY_THROW);
    if (!has(properties))
        return {};
    rtl::OUString text;
    properties->getPropertyValue(propertyName) >>= text;
    return quality::toldApartFrom(fromOffice(text));
}

void storePairs(const uno::Reference<sheet::XSpreadsheetDocument>& document, const quality::ToldApart& pairs)
{
    const uno::Reference<beans::XPropertyContainer> container = userDefinedProperties(document);
    const uno::Reference<beans::XPropertySet> properties(container, uno::UNO_QUERY_THROW);
    if (has(properties))
        container->removeProperty(propertyName);
    if (!pairs.empty())
        container->addProperty(propertyName, beans::PropertyAttribute::REMOVABLE,
                               uno::Any(toOffice(quality::toldApartText(pairs))));
}

}
