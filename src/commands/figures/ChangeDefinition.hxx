// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ChangeDefinition: gives a live fiche another definition, and its sheets with it: rows of the grid, columns, lists,
// registers, the template that travels in the document, the figures.
#pragma once

#include "calc/create/ChangedRegisters.hxx"
#include "commands/words/Messages.hxx"
#include "template/DefinitionChanges.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::commands
{

/// A value that a list no longer has, and cells still hold: the check finds them.
struct ValueInUse
{
    std::string list; ///< its label
    std::string value;
    std::size_t cells = 0;
};

struct DefinitionChange
{
    std::vector<templates::Difference> differences;
    std::vector<ValueInUse> inUse;

    bool isNothing() const { return differences.empty(); }
};

/// A run: what changeDefinition would do, and whether it holds. Changes nothing. Throws as changeDefinition does.
DefinitionChange
definitionChange(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const std::string& json);

/// A run, and one undo step with all that belongs to it: the document has the definition `json` from now on, and the
/// figures that it makes. Nothing that is in the sheets is overwritten or moved, but for whole rows of the grid: new
/// columns come into the first free column, what the definition no longer has stays where it is, headings and labels
/// change where they still are the old ones. Without any difference nothing is written. `tied`: a new register of
/// `json` whose rows are in a sheet that is there, which stays as it is.
///
/// Throws InvalidTemplate where `json` cannot be read; UserError "definition-key", "definition-reference" (see
/// templates::obstaclesBetween), "definition-headings" ({register}), "grid-missing", "sheet-exists" ({sheet}),
/// "protected", "protected-structure", "read-only", and what a recompute throws. The document is then as it was.
DefinitionChange
changeDefinition(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const std::string& json, const std::optional<calc::TiedRegister>& tied = {});

/// A line for each difference: "Indicateur ajouté : Familles touchées", then one for each value in use.
std::vector<std::string> changeTexts(const Messages& messages, const DefinitionChange& change);

}
