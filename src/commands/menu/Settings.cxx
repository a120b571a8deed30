// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/menu/Settings.hxx"

#include "calc/Text.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
constexpr char newFiche[] = "/org.ficheaction.Settings/NewFiche";
constexpr char structureProperty[] = "Structure";

uno::Reference<beans::XPropertySet> openNode(const uno::Reference<uno::XComponentContext>& context,
                                             const rtl::OUString& access)
{
    uno::Sequence<uno::Any> arguments(1);
    arguments.getArray()[0] <<=
        beans::PropertyValue("nodepath", -1, uno::Any(rtl::OUString(newFiche)), beans::PropertyState_DIRECT_VALUE);
    return uno::Reference<beans::XPropertySet>(
        configuration::theDefaultProvider::get(context)->createInstanceWithArguments(access, arguments),
        uno::UNO_QUERY_THROW);
}
}

std::string rememberedStructure(const uno::Reference<uno::XComponentContext>& context)
{
    rtl::OUString structure;
    openNode(context, "com.sun.star.configuration.ConfigurationAccess")->getPropertyValue(structureProperty) >>=
        structure;
    return calc::fromOffice(structure);
}

void rememberStructure(const uno::Reference<uno::XComponentContext>& context, const std::string& structure)
{
    try
    {
        const uno::Reference<beans::XPropertySet> node =
            openNode(context, "com.sun.star.configuration.ConfigurationUpdateAccess");
        node->setPropertyValue(structureProperty, uno::Any(calc::toOffice(structure)));
        const uno::Reference<util::XChangesBatch> changes(node, uno::UNO_QUERY_THROW);
        changes->commitChanges();
    }
    catch (const uno::Exception&)
    {
        // An administrator may have fixed the setting: the person types the name again next time.
    }
}

}
