// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/Options.hxx"

#include "calc/Text.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XHierarchicalPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
constexpr char structure[] = "NewFiche/Structure";
constexpr char templateFolder[] = "NewFiche/TemplateFolder";
constexpr char colourDoubtful[] = "NewFiche/ColourDoubtful";
constexpr char threshold[] = "Sharing/Threshold";

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
}

Options readOptions(const uno::Reference<uno::XComponentContext>& context)
{
    const auto settings = openSettings(context, "com.sun.star.configuration.ConfigurationAccess");
    const auto text = [&settings](const char* name)
    {
        rtl::OUString value;
        settings->getHierarchicalPropertyValue(rtl::OUString::createFromAscii(name)) >>= value;
        return calc::fromOffice(value);
    };
    Options options;
    options.structure = text(structure);
    options.templateFolder = text(templateFolder);
    settings->getHierarchicalPropertyValue(colourDoubtful) >>= options.colourDoubtful;
    sal_Int32 people = 5;
    settings->getHierarchicalPropertyValue(threshold) >>= people;
    options.threshold = people;
    return options;
}

void rememberStructure(const uno::Reference<uno::XComponentContext>& context, const std::string& name)
{
    try
    {
        const auto settings = openSettings(context, "com.sun.star.configuration.ConfigurationUpdateAccess");
        settings->setHierarchicalPropertyValue(structure, uno::Any(calc::toOffice(name)));
        uno::Reference<util::XChangesBatch>(settings, uno::UNO_QUERY_THROW)->commitChanges();
    }
    catch (const uno::Exception&)
    {
        // It is fixed.
    }
}

void writeOptions(const uno::Reference<uno::XComponentContext>& context, const Options& options)
{
    const auto settings = openSettings(context, "com.sun.star.configuration.ConfigurationUpdateAccess");
    settings->setHierarchicalPropertyValue(structure, uno::Any(calc::toOffice(options.structure)));
    settings->setHierarchicalPropertyValue(templateFolder, uno::Any(calc::toOffice(options.templateFolder)));
    settings->setHierarchicalPropertyValue(colourDoubtful, uno::Any(options.colourDoubtful));
    settings->setHierarchicalPropertyValue(threshold, uno::Any(static_cast<sal_Int32>(options.threshold)));
    uno::Reference<util::XChangesBatch>(settings, uno::UNO_QUERY_THROW)->commitChanges();
}

}
