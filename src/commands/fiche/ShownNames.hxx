// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ShownNames: what staff call the sheets and columns of a fiche, which is not always what its template calls them.
#pragma once

#include "calc/layout/FicheLayout.hxx"
#include "model/Template.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::commands
{

/// A name that differs from the label of the template.
struct ShownName
{
    std::size_t table = 0;             ///< place of the register
    std::optional<std::size_t> column; ///< place of the column; none: the sheet
    std::string name;

    /// The label of `definition` that this is instead of.
    std::string& labelIn(model::Template& definition) const;
};

/// Of the sheets and columns that are there; `layout` is that of `definition` in `document`.
std::vector<ShownName>
shownNames(const model::Template& definition,
           const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
           const calc::FicheLayout& layout);

/// The definition with these names, to be put into words: two of them may be alike, so that it is no template to be
/// written.
model::Template withShownNames(model::Template definition, const std::vector<ShownName>& names);

}
