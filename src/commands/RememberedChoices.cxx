// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/RememberedChoices.hxx"

#include "calc/Text.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XHierarchicalPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include <utility>
#include <vector>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
constexpr char format[] = "Export/Format";
constexpr char inside[] = "Export/Inside";
constexpr char threshold[] = "Export/Threshold";
constexpr char comparedPeriods[] = "Export/ComparedPeriods";
constexpr char samePeopleOnce[] = "Consolidate/SamePeopleOnce";

uno::Reference<beans::XHierarchicalPropertySet> openSettings(const uno::Reference<uno::XComponentContext>& context,
                                                             const char* access)
{
    uno::Sequence<uno::Any> arguments(1);
    arguments.getArray()[0] <<= beans::PropertyValue(
        "nodepath", -1, uno::Any(rtl::OUString("/org.ficheaction.Settings")), beans::PropertyState_DIRECT_VALUE);
    return uno::Reference<beans::XHierarchicalPropertySet>(
        configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
            rtl::OUString::createFromAscii(access), arguments),
        uno::UNO_QUERY_THROW);
}

uno::Reference<beans::XHierarchicalPropertySet> settingsToRead(const uno::Reference<uno::XComponentContext>& context)
{
    return openSettings(context, "com.sun.star.configuration.ConfigurationAccess");
}

void remember(const uno::Reference<uno::XComponentContext>& context,
              const std::vector<std::pair<const char*, uno::Any>>& values)
{
    try
    {
        const auto settings = openSettings(context, "com.sun.star.configuration.ConfigurationUpdateAccess");
        for (const auto& [name, value] : values)
            settings->setHierarchicalPropertyValue(rtl::OUString::createFromAscii(name), value);
        uno::Reference<util::XChangesBatch>(settings, uno::UNO_QUERY_THROW)->commitChanges();
    }
    catch (const uno::Exception&)
    {
        // It is fixed.
    }
}
}

ExportSettings readExportSettings(const uno::Reference<uno::XComponentContext>& context)
{
    const auto settings = settingsToRead(context);
    ExportSettings last;
    rtl::OUString name;
    sal_Int32 least = last.threshold;
    settings->getHierarchicalPropertyValue(format) >>= name;
    settings->getHierarchicalPropertyValue(inside) >>= last.inside;
    settings->getHierarchicalPropertyValue(threshold) >>= least;
    settings->getHierarchicalPropertyValue(comparedPeriods) >>= last.comparedPeriods;
    last.format = calc::fromOffice(name);
    last.threshold = least;
    return last;
}

void rememberExportSettings(const uno::Reference<uno::XComponentContext>& context, const ExportSettings& settings)
{
    remember(context, {{format, uno::Any(calc::toOffice(settings.format))},
                       {inside, uno::Any(settings.inside)},
                       {threshold, uno::Any(static_cast<sal_Int32>(settings.threshold))},
                       {comparedPeriods, uno::Any(settings.comparedPeriods)}});
}

bool readSamePeopleOnce(const uno::Reference<uno::XComponentContext>& context)
{
    bool once = true;
    settingsToRead(context)->getHierarchicalPropertyValue(samePeopleOnce) >>= once;
    return once;
}

void rememberSamePeopleOnce(const uno::Reference<uno::XComponentContext>& context, bool once)
{
    remember(context, {{samePeopleOnce, uno::Any(once)}});
}

}
