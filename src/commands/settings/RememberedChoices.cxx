// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/settings/RememberedChoices.hxx"

#include "calc/document/Text.hxx"
#include "commands/settings/StoredSettings.hxx"

#include <utility>
#include <vector>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
constexpr char format[] = "Export/Format";
constexpr char comparedPeriods[] = "Export/ComparedPeriods";
constexpr char samePeopleOnce[] = "Consolidate/SamePeopleOnce";
constexpr char packFolder[] = "AddPack/Folder";
}

ExportSettings readExportSettings(const uno::Reference<uno::XComponentContext>& context)
{
    const auto settings = storedSettings(context);
    ExportSettings last;
    rtl::OUString name;
    settings->getHierarchicalPropertyValue(format) >>= name;
    settings->getHierarchicalPropertyValue(comparedPeriods) >>= last.comparedPeriods;
    last.format = calc::fromOffice(name);
    return last;
}

void rememberExportSettings(const uno::Reference<uno::XComponentContext>& context, const ExportSettings& settings)
{
    rememberSettings(context, {{format, uno::Any(calc::toOffice(settings.format))},
                               {comparedPeriods, uno::Any(settings.comparedPeriods)}});
}

bool readSamePeopleOnce(const uno::Reference<uno::XComponentContext>& context)
{
    bool once = true;
    storedSettings(context)->getHierarchicalPropertyValue(samePeopleOnce) >>= once;
    return once;
}

void rememberSamePeopleOnce(const uno::Reference<uno::XComponentContext>& context, bool once)
{
    rememberSettings(context, {{samePeopleOnce, uno::Any(once)}});
}

std::string readPackFolder(const uno::Reference<uno::XComponentContext>& context)
{
    rtl::OUString folder;
    storedSettings(context)->getHierarchicalPropertyValue(packFolder) >>= folder;
    return calc::fromOffice(folder);
}

void rememberPackFolder(const uno::Reference<uno::XComponentContext>& context, const std::string& folder)
{
    rememberSettings(context, {{packFolder, uno::Any(calc::toOffice(folder))}});
}

}
