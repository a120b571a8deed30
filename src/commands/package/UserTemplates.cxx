// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/package/UserTemplates.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "commands/package/Templates.hxx"
#include "template/OpenedTemplate.hxx"

#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/uno/Exception.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>

using namespace com::sun::star;

namespace ficheaction::commands
{

std::string userTemplateFolder(const uno::Reference<uno::XComponentContext>& context)
{
    const rtl::OUString user = util::PathSubstitution::create(context)->substituteVariables("$(user)", true);
    return calc::fromOffice(user) + "/fiche-action/templates";
}

rtl::OUString userTemplateUrl(const uno::Reference<uno::XComponentContext>& context, const std::string& title)
{
    const rtl::OUString folder = calc::toOffice(userTemplateFolder(context));
    try
    {
        ucb::SimpleFileAccess::create(context)->createFolder(folder);
    }
    catch (const uno::Exception&)
    {
        throw calc::UserError("folder-unwritable", {{"folder", calc::fromOffice(folder)}});
    }
    return folder + "/" + calc::toOffice(templates::templateIdFor(title, bundledTemplateIds(context))) + ".json";
}

bool isTemplateThere(const uno::Reference<uno::XComponentContext>& context, const rtl::OUString& url)
{
    return ucb::SimpleFileAccess::create(context)->exists(url);
}

void removeUserTemplate(const uno::Reference<uno::XComponentContext>& context, const std::string& url)
{
    try
    {
        ucb::SimpleFileAccess::create(context)->kill(calc::toOffice(url));
    }
    catch (const uno::Exception&)
    {
        throw calc::UserError("template-not-removed", {{"file", url}});
    }
}

}
