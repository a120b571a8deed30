// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Templates: the templates and sample years that the extension brings, and templates that people keep in a folder.
#pragma once

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <memory>
#include <string>
#include <vector>

namespace ficheaction::model
{
struct SampleYear;
struct Template;
}

namespace ficheaction::commands
{

struct LoadedTemplate
{
    std::shared_ptr<const model::Template> definition;
    std::string text; ///< the JSON it was read from
};

/// Reads a template. `idOrUrl` is the id of a bundled one or the URL of a file.
/// Throws UserError "template-unknown" ({template}, {known}) or "file-unreadable" ({file}), or InvalidTemplate.
LoadedTemplate loadTemplate(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                            const std::string& idOrUrl);

/// Reads the template that a document holds. Throws InvalidTemplate.
LoadedTemplate parseTemplate(const std::string& text, const std::string& name);

/// Reads a template that no fiche has yet: templates::readNewTemplate. Throws InvalidTemplate.
LoadedTemplate parseNewTemplate(const std::string& text, const std::string& name);

/// URLs of the files of a folder whose names end in ".json", in order; none where there is no such folder.
std::vector<std::string>
templateFiles(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
              const std::string& folder);

struct BundledTemplate
{
    std::string id;
    std::string title;
    std::string language;
    bool hasSample = false;
};

/// The ids of the bundled templates, in their order.
std::vector<std::string>
bundledTemplateIds(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

/// The bundled templates, by id.
std::vector<BundledTemplate>
bundledTemplates(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

/// The sample year of a template; null where it has none.
std::shared_ptr<const model::SampleYear>
loadSample(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
           const std::string& templateId);

/// The template with what its sample year fills in: texts of the card, values of lists. As it is, where it has none or
/// has been changed so that it does not fit.
LoadedTemplate filledBySample(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                              const LoadedTemplate& loaded);

}
