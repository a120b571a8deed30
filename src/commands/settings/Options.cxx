// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/settings/Options.hxx"

#include "calc/document/Text.hxx"
#include "commands/settings/StoredSettings.hxx"

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
constexpr char structure[] = "NewFiche/Structure";
constexpr char templateFolder[] = "NewFiche/TemplateFolder";
constexpr char colourDoubtful[] = "NewFiche/ColourDoubtful";
constexpr char threshold[] = "Sharing/Threshold";
}

Options readOptions(const uno::Reference<uno::XComponentContext>& context)
{
    const auto settings = storedSettings(context);
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
    rememberSettings(context, {{structure, uno::Any(calc::toOffice(name))}});
}

void writeOptions(const uno::Reference<uno::XComponentContext>& context, const Options& options)
{
    storeSettings(context, {{structure, uno::Any(calc::toOffice(options.structure))},
                            {templateFolder, uno::Any(calc::toOffice(options.templateFolder))},
                            {colourDoubtful, uno::Any(options.colourDoubtful)},
                            {threshold, uno::Any(static_cast<sal_Int32>(options.threshold))}});
}

}
