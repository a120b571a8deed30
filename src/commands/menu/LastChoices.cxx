// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/menu/LastChoices.hxx"

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
uno::Reference<beans::XPropertySet> openChoices(const uno::Reference<uno::XComponentContext>& context,
                                                const char* access)
{
    uno::Sequence<uno::Any> arguments(1);
    arguments.getArray()[0] <<=
        beans::PropertyValue("nodepath", -1, uno::Any(rtl::OUString("/org.ficheaction.Settings/Choices")),
                             beans::PropertyState_DIRECT_VALUE);
    return uno::Reference<beans::XPropertySet>(
        configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
            rtl::OUString::createFromAscii(access), arguments),
        uno::UNO_QUERY_THROW);
}
}

std::vector<std::string> lastChoices(const uno::Reference<uno::XComponentContext>& context, const char* name)
{
    uno::Sequence<rtl::OUString> texts;
    openChoices(context, "com.sun.star.configuration.ConfigurationAccess")
        ->getPropertyValue(rtl::OUString::createFromAscii(name)) >>= texts;
    std::vector<std::string> choices;
    for (const rtl::OUString& text : texts)
        choices.push_back(calc::fromOffice(text));
    return choices;
}

void rememberChoices(const uno::Reference<uno::XComponentContext>& context, const char* name,
                     const std::vector<std::string>& choices)
{
    try
    {
        uno::Sequence<rtl::OUString> texts(static_cast<sal_Int32>(choices.size()));
        for (std::size_t choice = 0; choice < choices.size(); ++choice)
            texts.getArray()[choice] = calc::toOffice(choices[choice]);
        const auto settings = openChoices(context, "com.sun.star.configuration.ConfigurationUpdateAccess");
        settings->setPropertyValue(rtl::OUString::createFromAscii(name), uno::Any(texts));
        uno::Reference<util::XChangesBatch>(settings, uno::UNO_QUERY_THROW)->commitChanges();
    }
    catch (const uno::Exception&)
    {
        // They are fixed.
    }
}

}
