// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/package/Packs.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "commands/files/TextFile.hxx"
#include "commands/package/Package.hxx"
#include "commands/package/Templates.hxx"
#include "template/checks/Names.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
std::string packFolder(const uno::Reference<uno::XComponentContext>& context)
{
    return calc::fromOffice(packageLocation(context)) + "/packs";
}
}

std::vector<std::string> bundledPackIds(const uno::Reference<uno::XComponentContext>& context)
{
    std::vector<std::string> ids;
    for (const std::string& file : templateFiles(context, packFolder(context)))
    {
        const std::string name = file.substr(file.rfind('/') + 1);
        ids.push_back(name.substr(0, name.rfind('.')));
    }
    return ids;
}

std::shared_ptr<const model::Template> loadPack(const uno::Reference<uno::XComponentContext>& context,
                                                const std::string& idOrUrl)
{
    std::string url = idOrUrl;
    if (templates::isTemplateId(idOrUrl))
    {
        const std::vector<std::string> ids = bundledPackIds(context);
        if (std::find(ids.begin(), ids.end(), idOrUrl) == ids.end())
        {
            std::string known;
            for (const std::string& id : ids)
                known += known.empty() ? id : ", " + id;
            throw calc::UserError("pack-unknown", {{"pack", idOrUrl}, {"known", known}});
        }
        url = packFolder(context) + "/" + idOrUrl + ".json";
    }
    return parseNewTemplate(readTextFile(context, calc::toOffice(url)), idOrUrl).definition;
}

}
