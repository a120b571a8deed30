// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// LastChoices: what a person chose in a dialog last time, kept in the office's configuration (extension/Settings.xcs).
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>
#include <vector>

namespace ficheaction::menu
{

/// `name`: a property of the group Choices. Empty where nothing was chosen yet.
std::vector<std::string>
lastChoices(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context, const char* name);

/// Where an administrator has fixed them, the person chooses again next time.
void rememberChoices(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                     const char* name, const std::vector<std::string>& choices);

}
