// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/Messages.hxx"

#include "calc/Text.hxx"
#include "commands/Package.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/resource/StringResourceWithLocation.hpp>
#include <com/sun/star/task/XInteractionHandler.hpp>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
/// "fr" or "en-US": the language of the user interface.
rtl::OUString interfaceLanguage(const uno::Reference<uno::XComponentContext>& context)
{
    const uno::Reference<lang::XMultiServiceFactory> provider = configuration::theDefaultProvider::get(context);
    uno::Sequence<uno::Any> arguments(1);
    arguments[0] <<= beans::PropertyValue("nodepath", -1, uno::Any(rtl::OUString("/org.openoffice.Setup/L10N")),
                                          beans::PropertyState_DIRECT_VALUE);
    const uno::Reference<container::XNameAccess> node(
        provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess", arguments),
        uno::UNO_QUERY_THROW);
    rtl::OUString language;
    node->getByName("ooLocale") >>= language;
    return language;
}

lang::Locale catalogueLocale(const rtl::OUString& language)
{
    if (language.startsWith("fr"))
        return lang::Locale("fr", "FR", "");
    return lang::Locale("en", "US", "");
}
}

Messages::Messages(const uno::Reference<uno::XComponentContext>& context)
{
    mCatalogue = resource::StringResourceWithLocation::create(context, packageLocation(context) + "/strings", true,
                                                              catalogueLocale(interfaceLanguage(context)), "messages",
                                                              "", uno::Reference<task::XInteractionHandler>());
}

rtl::OUString Messages::text(const std::string& key, const std::map<std::string, std::string>& parameters) const
{
    const rtl::OUString id = calc::toOffice(key);
    if (!mCatalogue->hasEntryForId(id))
        return id;
    rtl::OUString text = mCatalogue->resolveString(id);
    for (const auto& [name, value] : parameters)
        text = text.replaceAll(calc::toOffice("{" + name + "}"), calc::toOffice(value));
    return text;
}

}
