// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Packs: the packs of indicators that the extension brings.
#pragma once

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <memory>
#include <string>
#include <vector>

namespace ficheaction::model
{
struct Template;
}

namespace ficheaction::commands
{

/// Their ids, in order.
std::vector<std::string>
bundledPackIds(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

/// Reads a pack, which is made as a template is. `idOrUrl` is the id of a bundled one or the URL of a file.
/// Throws UserError "pack-unknown" ({pack}, {known}) or "file-unreadable" ({file}), or InvalidTemplate.
std::shared_ptr<const model::Template>
loadPack(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
         const std::string& idOrUrl);

}
