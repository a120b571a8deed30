// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Create: makes a new fiche action from a template.
#pragma once

#include "model/Date.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <optional>
#include <string>

namespace ficheaction::commands
{

struct CreateChoices
{
    std::string templateIdOrUrl;
    std::string structure;
    std::optional<model::Period> period; ///< empty: this calendar year, or the sample's own period
    bool sample = false;
    bool colourDoubtful = true; ///< cells that are unreadable or not in their list, while typing
};

/// A run. Throws calc::UserError; the document is then as it was.
void create(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
            const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
            const CreateChoices& choices);

}
