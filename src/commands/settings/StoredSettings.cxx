// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/settings/StoredSettings.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using Settings = uno::Reference<beans::XHierarchicalPropertySet>;

Settings openSettings(const uno::Reference<uno::XComponentContext>& context, const char* access)
{
    uno::Sequence<uno::Any> arguments(1);
    arguments.getArray()[0] <<= beans::PropertyValue(
        "nodepath", -1, uno::Any(rtl::OUString("/org.ficheaction.Settings")), beans::PropertyState_DIRECT_VALUE);
    return Settings(configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
                        rtl::OUString::createFromAscii(access), arguments),
                    uno::UNO_QUERY_THROW);
}
}

Settings storedSettings(const uno::Reference<uno::XComponentContext>& context)
{
    return openSettings(context, "com.sun.star.configuration.ConfigurationAccess");
}

void storeSettings(const uno::Reference<uno::XComponentContext>& context,
                   const std::vector<std::pair<const char*, uno::Any>>& values)
{
    const Settings settings = openSettings(context, "com.sun.star.configuration.ConfigurationUpdateAccess");
    for (const auto& [name, value] : values)
        settings->setHierarchicalPropertyValue(rtl::OUString::createFromAscii(name), value);
    uno::Reference<util::XChangesBatch>(settings, uno::UNO_QUERY_THROW)->commitChanges();
}

void rememberSettings(const uno::Reference<uno::XComponentContext>& context,
                      const std::vector<std::pair<const char*, uno::Any>>& values)
{
    try
    {
        storeSettings(context, values);
    }
    catch (const uno::Exception&)
    {
        // An administrator has fixed them.
    }
}

}
