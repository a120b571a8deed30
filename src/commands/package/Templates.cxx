// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/package/Templates.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "commands/files/TextFile.hxx"
#include "commands/package/InvalidTemplate.hxx"
#include "commands/package/Package.hxx"
#include "template/FilledTemplate.hxx"
#include "template/SampleReader.hxx"
#include "template/TemplateReader.hxx"

#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/uno/Exception.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
bool exists(const uno::Reference<uno::XComponentContext>& context, const rtl::OUString& url)
{
    try
    {
        return ucb::SimpleFileAccess::create(context)->exists(url);
    }
    catch (const uno::Exception&)
    {
        return false;
    }
}

rtl::OUString templateUrl(const uno::Reference<uno::XComponentContext>& context, const std::string& id)
{
    return packageLocation(context) + "/templates/" + calc::toOffice(id) + ".json";
}

rtl::OUString sampleUrl(const uno::Reference<uno::XComponentContext>& context, const std::string& id)
{
    return packageLocation(context) + "/samples/" + calc::toOffice(id) + ".json";
}

/// "clos-du-roy" and not a URL, a path or anything with a dot.
bool isTemplateId(const std::string& text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(),
                                        [](unsigned char character)
                                        { return std::isalnum(character) || character == '-' || character == '_'; });
}

LoadedTemplate loaded(templates::TemplateOrErrors read, const std::string& text, const std::string& name)
{
    if (auto* errors = std::get_if<std::vector<templates::TemplateError>>(&read))
        throw InvalidTemplate(name, std::move(*errors));
    return {std::make_shared<const model::Template>(std::get<model::Template>(std::move(read))), text};
}

std::string joined(const std::vector<std::string>& words, const std::string& separator)
{
    std::string text;
    for (const std::string& word : words)
        text += text.empty() ? word : separator + word;
    return text;
}
}

std::vector<std::string> bundledTemplateIds(const uno::Reference<uno::XComponentContext>& context)
{
    std::vector<std::string> ids;
    const std::string ending = ".json";
    const uno::Sequence<rtl::OUString> files =
        ucb::SimpleFileAccess::create(context)->getFolderContents(packageLocation(context) + "/templates", false);
    for (const rtl::OUString& url : files)
    {
        const std::string name = calc::fromOffice(url.copy(url.lastIndexOf('/') + 1));
        if (!name.ends_with(ending))
            continue;
        const std::string id = name.substr(0, name.size() - ending.size());
        if (isTemplateId(id)) // the schemas beside the templates have a dot in their names
            ids.push_back(id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

LoadedTemplate parseTemplate(const std::string& text, const std::string& name)
{
    return loaded(templates::readTemplate(text), text, name);
}

LoadedTemplate parseNewTemplate(const std::string& text, const std::string& name)
{
    return loaded(templates::readNewTemplate(text), text, name);
}

LoadedTemplate loadTemplate(const uno::Reference<uno::XComponentContext>& context, const std::string& idOrUrl)
{
    rtl::OUString url = calc::toOffice(idOrUrl);
    if (isTemplateId(idOrUrl))
    {
        url = templateUrl(context, idOrUrl);
        if (!exists(context, url))
            throw calc::UserError("template-unknown",
                                  {{"template", idOrUrl}, {"known", joined(bundledTemplateIds(context), ", ")}});
    }
    return parseNewTemplate(readTextFile(context, url), idOrUrl);
}

std::vector<BundledTemplate> bundledTemplates(const uno::Reference<uno::XComponentContext>& context)
{
    std::vector<BundledTemplate> bundled;
    for (const std::string& id : bundledTemplateIds(context))
    {
        const LoadedTemplate loaded = loadTemplate(context, id);
        bundled.push_back(
            {id, loaded.definition->title, loaded.definition->language, exists(context, sampleUrl(context, id))});
    }
    return bundled;
}

std::shared_ptr<const model::SampleYear> loadSample(const uno::Reference<uno::XComponentContext>& context,
                                                    const std::string& templateId)
{
    const rtl::OUString url = sampleUrl(context, templateId);
    if (!exists(context, url))
        return nullptr;
    std::optional<model::SampleYear> sample = templates::readSampleYear(readTextFile(context, url));
    return sample ? std::make_shared<const model::SampleYear>(*std::move(sample)) : nullptr;
}

LoadedTemplate filledBySample(const uno::Reference<uno::XComponentContext>& context, const LoadedTemplate& loaded)
{
    const rtl::OUString url = sampleUrl(context, loaded.definition->id);
    if (!exists(context, url))
        return loaded;
    std::string text = templates::filledTemplate(loaded.text, readTextFile(context, url));
    templates::TemplateOrErrors read = templates::readTemplate(text);
    if (auto* const filled = std::get_if<model::Template>(&read))
        return {std::make_shared<const model::Template>(std::move(*filled)), std::move(text)};
    return loaded;
}

std::vector<std::string> templateFiles(const uno::Reference<uno::XComponentContext>& context, const std::string& folder)
{
    std::vector<std::string> files;
    uno::Sequence<rtl::OUString> urls;
    try
    {
        if (!folder.empty())
            urls = ucb::SimpleFileAccess::create(context)->getFolderContents(calc::toOffice(folder), false);
    }
    catch (const uno::Exception&)
    {
        return files;
    }
    for (const rtl::OUString& url : urls)
        if (url.toAsciiLowerCase().endsWith(".json"))
            files.push_back(calc::fromOffice(url));
    std::sort(files.begin(), files.end());
    return files;
}

}
