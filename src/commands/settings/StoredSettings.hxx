// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// StoredSettings: what the extension keeps in the office's configuration (extension/Settings.xcs).
#pragma once

#include <com/sun/star/beans/XHierarchicalPropertySet.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <utility>
#include <vector>

namespace ficheaction::commands
{

/// To be read by "Group/Name".
com::sun::star::uno::Reference<com::sun::star::beans::XHierarchicalPropertySet>
storedSettings(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

/// Throws a UNO exception where an administrator has fixed one of them.
void storeSettings(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                   const std::vector<std::pair<const char*, com::sun::star::uno::Any>>& values);

/// The same; what is fixed stays as it is.
void rememberSettings(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                      const std::vector<std::pair<const char*, com::sun::star::uno::Any>>& values);

}
