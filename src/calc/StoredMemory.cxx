// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/StoredMemory.hxx"

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
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

constexpr char lastName[] = "FicheAction.Memory";
constexpr char beforeName[] = "FicheAction.MemoryBefore";
constexpr char frozenName[] = "FicheAction.MemoryFrozen";

uno::Reference<beans::XPropertyContainer> propertiesOf(const Document& document)
{
    const uno::Reference<document::XDocumentPropertiesSupplier> supplier(document, uno::UNO_QUERY_THROW);
    return supplier->getDocumentProperties()->getUserDefinedProperties();
}

std::string read(const Document& document, const char* name)
{
    const rtl::OUString property = rtl::OUString::createFromAscii(name);
    const uno::Reference<beans::XPropertySet> properties(propertiesOf(document), uno::UNO_QUERY_THROW);
    rtl::OUString text;
    if (properties->getPropertySetInfo()->hasPropertyByName(property))
        properties->getPropertyValue(property) >>= text;
    return fromOffice(text);
}

void write(const Document& document, const char* name, const std::string& text)
{
    const rtl::OUString property = rtl::OUString::createFromAscii(name);
    const uno::Reference<beans::XPropertyContainer> container = propertiesOf(document);
    const uno::Reference<beans::XPropertySet> properties(container, uno::UNO_QUERY_THROW);
    if (properties->getPropertySetInfo()->hasPropertyByName(property))
        container->removeProperty(property);
    if (!text.empty())
        container->addProperty(property, beans::PropertyAttribute::REMOVABLE, uno::Any(toOffice(text)));
}

void write(const Document& document, const StoredMemory& memory)
{
    write(document, lastName, memory.last);
    write(document, beforeName, memory.before);
    write(document, frozenName, memory.frozen);
}
}

StoredMemory storedMemory(const Document& document)
{
    return {read(document, beforeName), read(document, lastName), read(document, frozenName)};
}

void storeMemory(const Document& document, const StoredMemory& memory, UndoContext& step)
{
    const StoredMemory present = storedMemory(document);
    if (present == memory)
        return;
    step.write({[document, memory] { write(document, memory); }, [document, present] { write(document, present); }});
}

}
