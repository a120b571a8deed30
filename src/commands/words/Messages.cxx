// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/words/Messages.hxx"

#include "calc/document/Text.hxx"
#include "commands/package/Package.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
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
    arguments.getArray()[0] <<= beans::PropertyValue(
        "nodepath", -1, uno::Any(rtl::OUString("/org.openoffice.Setup/L10N")), beans::PropertyState_DIRECT_VALUE);
    const uno::Reference<container::XNameAccess> node(
        provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess", arguments),
        uno::UNO_QUERY_THROW);
    rtl::OUString language;
    node->getByName("ooLocale") >>= language;
    return language;
}

lang::Locale catalogueLocale(const std::string& language)
{
    return language == "fr" ? lang::Locale("fr", "FR", "") : lang::Locale("en", "US", "");
}

/// In one pass: what is put in may itself hold a brace, as a person's cell may.
std::string filled(const std::string& pattern, const std::map<std::string, std::string>& parameters)
{
    std::string text;
    std::size_t position = 0;
    while (position < pattern.size())
    {
        const std::size_t open = pattern.find('{', position);
        const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
        if (close == std::string::npos)
            break;
        text.append(pattern, position, open - position);
        const auto found = parameters.find(pattern.substr(open + 1, close - open - 1));
        text += found != parameters.end() ? found->second : pattern.substr(open, close - open + 1);
        position = close + 1;
    }
    return text.append(pattern, position);
}
}

Messages::Messages(const uno::Reference<uno::XComponentContext>& context)
    : mLanguage(interfaceLanguage(context).startsWith("fr") ? "fr" : "en")
    , mCatalogue(resource::StringResourceWithLocation::create(context, packageLocation(context) + "/strings", true,
                                                              catalogueLocale(mLanguage), "messages", "",
                                                              uno::Reference<task::XInteractionHandler>()),
                 uno::UNO_QUERY_THROW)
{
}

rtl::OUString Messages::text(const std::string& key, const std::map<std::string, std::string>& parameters) const
{
    const rtl::OUString id = calc::toOffice(key);
    if (!mCatalogue->hasEntryForId(id))
        return id;
    return calc::toOffice(filled(calc::fromOffice(mCatalogue->resolveString(id)), parameters));
}

rtl::OUString Messages::counted(const std::string& key, std::int64_t count,
                                std::map<std::string, std::string> parameters) const
{
    // French says "0 ligne", English "0 rows".
    const bool one = count == 1 || (count == 0 && mLanguage == "fr");
    parameters["count"] = number(count);
    return text(key + (one ? ".one" : ".many"), parameters);
}

std::string Messages::number(std::int64_t count) const
{
    const std::string separator = calc::fromOffice(text("number.thousands"));
    std::string digits = std::to_string(count);
    const std::size_t first = digits.front() == '-' ? 1 : 0;
    for (std::size_t place = digits.size(); place > first + 3;)
    {
        place -= 3;
        digits.insert(place, separator);
    }
    return digits;
}

}
