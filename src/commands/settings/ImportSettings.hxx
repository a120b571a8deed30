// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ImportSettings: the mappings that a person has kept, in the office's configuration (extension/Settings.xcs).
#pragma once

#include "import/SavedMapping.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <vector>

namespace ficheaction::commands
{

/// The last one kept first.
std::vector<imports::SavedMapping>
savedMappings(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

/// Throws calc::UserError "import-not-kept" where an administrator has fixed the setting.
void rememberMappings(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                      const std::vector<imports::SavedMapping>& mappings);

}
