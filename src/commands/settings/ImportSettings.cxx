// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/settings/ImportSettings.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "commands/settings/StoredSettings.hxx"

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
constexpr char mappings[] = "Import/Mappings";
}

std::vector<imports::SavedMapping> savedMappings(const uno::Reference<uno::XComponentContext>& context)
{
    rtl::OUString text;
    storedSettings(context)->getHierarchicalPropertyValue(mappings) >>= text;
    return imports::mappingsFrom(calc::fromOffice(text));
}

void rememberMappings(const uno::Reference<uno::XComponentContext>& context,
                      const std::vector<imports::SavedMapping>& kept)
{
    try
    {
        storeSettings(context, {{mappings, uno::Any(calc::toOffice(imports::mappingsText(kept)))}});
    }
    catch (const uno::Exception&)
    {
        throw calc::UserError("import-not-kept");
    }
}

}
