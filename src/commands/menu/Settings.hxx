// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Settings: what the extension remembers of a person's choices, in the office's configuration (extension/Settings.xcs).
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace ficheaction::menu
{

/// The name of the structure as typed last time; empty the first time.
std::string rememberedStructure(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

void rememberStructure(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                       const std::string& structure);

}
