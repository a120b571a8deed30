// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/ImportSettings.hxx"

#include "calc/Text.hxx"
#include "calc/UserError.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
constexpr char importNode[] = "/org.ficheaction.Settings/Import";
constexpr char mappingsProperty[] = "Mappings";

uno::Reference<beans::XPropertySet> openNode(const uno::Reference<uno::XComponentContext>& context,
                                             const rtl::OUString& access)
{
    uno::Sequence<uno::Any> arguments(1);
    arguments.getArray()[0] <<=
        beans::PropertyValue("nodepath", -1, uno::Any(rtl::OUString(importNode)), beans::PropertyState_DIRECT_VALUE);
    return uno::Reference<beans::XPropertySet>(
        configuration::theDefaultProvider::get(context)->createInstanceWithArguments(access, arguments),
        uno::UNO_QUERY_THROW);
}
}

std::vector<imports::SavedMapping> savedMappings(const uno::Reference<uno::XComponentContext>& context)
{
    rtl::OUString text;
    openNode(context, "com.sun.star.configuration.ConfigurationAccess")->getPropertyValue(mappingsProperty) >>= text;
    return imports::mappingsFrom(calc::fromOffice(text));
}

void rememberMappings(const uno::Reference<uno::XComponentContext>& context,
                      const std::vector<imports::SavedMapping>& mappings)
{
    try
    {
        const uno::Reference<beans::XPropertySet> node =
            openNode(context, "com.sun.star.configuration.ConfigurationUpdateAccess");
        node->setPropertyValue(mappingsProperty, uno::Any(calc::toOffice(imports::mappingsText(mappings))));
        const uno::Reference<util::XChangesBatch> changes(node, uno::UNO_QUERY_THROW);
        changes->commitChanges();
    }
    catch (const uno::Exception&)
    {
        throw calc::UserError("import-not-kept");
    }
}

}
