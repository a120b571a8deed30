// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Options: what a person decides once about how the extension works, in the office's configuration
// (extension/Settings.xcs).
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace ficheaction::commands
{

struct Options
{
    std::string structure;      ///< the name that is proposed for a new fiche; also what was typed last time
    std::string templateFolder; ///< URL of the folder with the person's own templates; empty: there is none
    bool colourDoubtful = true; ///< whether new fiches colour cells that are unreadable or not in their list
    int threshold = 5;          ///< copies for partners keep back figures of fewer people: 3, 5, 11; 0: none
};

Options readOptions(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

/// Remembers a name that was typed; where an administrator has fixed it, the person types it again next time.
void rememberStructure(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                       const std::string& structure);

/// Throws a UNO exception where an administrator has fixed one of them.
void writeOptions(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  const Options& options);

}
