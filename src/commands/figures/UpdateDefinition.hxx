// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// UpdateDefinition: a newer template or a colleague's definition, compared with that of a live fiche and taken over
// thing by thing.
#pragma once

#include "commands/figures/ChangeDefinition.hxx"
#include "design/Updates.hxx"

#include <memory>
#include <set>

namespace ficheaction::commands
{

/// Another definition that may be taken over.
struct OfferedDefinition
{
    std::string title;
    bool isOwn = false; ///< a template of the person's own
    std::shared_ptr<const model::Template> definition;
};

/// The templates with the id of `mine`: the bundled one, those in the person's folders. Files with errors are passed
/// over.
std::vector<OfferedDefinition>
newerDefinitions(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const model::Template& mine);

/// `source`: the id of a bundled template, or the URL of a template (.json) or of a workbook with a fiche, which is
/// opened unseen. Throws as loadTemplate and calc::ReadOnlyFile do, and UserError "file-no-definition" ({file}).
OfferedDefinition definitionFrom(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                                 const std::string& source);

/// "Nouvel indicateur : Familles touchées (Redynamisation du quartier)"
std::string updateText(const Messages& messages, const design::Update& update);

/// A run: what `source` says otherwise than the fiche in `document`. Changes nothing.
std::vector<design::Update>
compareDefinition(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                  const std::string& source);

/// A run, and one undo step: the updates with these keys (design::Update::key) and what they need are taken over, as
/// changeDefinition does. Throws as it does, as definitionFrom does, UserError "update-unknown" ({update}, {known}) for
/// a key that is none of theirs, and "update-refused" ({why}).
DefinitionChange
updateDefinition(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const std::string& source, const std::set<std::string>& keys);

}
