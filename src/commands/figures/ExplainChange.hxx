// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExplainChange: what made the figures of the last recompute differ from those before. Changes nothing, and reads no
// registers: it is in the document's memory.
#pragma once

#include "commands/fiche/FicheData.hxx"
#include "commands/words/Messages.hxx"
#include "explain/Changes.hxx"

#include <memory>
#include <string>
#include <vector>

namespace ficheaction::commands
{

/// The recompute that the last one is compared with.
enum class Since
{
    Before, ///< the last one that came out differently
    Frozen  ///< the one that a person keeps
};

/// What a document remembers.
struct RememberedRuns
{
    bool any = false; ///< a recompute at all
    std::vector<Since> comparable;
};

RememberedRuns
rememberedRuns(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

/// A run: keeps the last recompute to compare later ones with, in place of the one that was kept, in one undo step.
/// Throws UserError "nothing-to-freeze".
void freezeLastRun(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                   const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                   const Messages& messages);

struct FigureChanges
{
    std::shared_ptr<const model::Template> definition;
    explain::RememberedRun before;
    explain::RememberedRun after;
    std::vector<explain::ChangedFigure> figures; ///< those that differ first, in the order of the grid
};

/// A run. Throws calc::UserError "change-unknown" where the document remembers fewer than two recomputes; "no-fiche".
FigureChanges figureChanges(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                            const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                            Since since);

/// "Personnes différentes (Habitant) : 42 → 45"
std::string figureLine(const Messages& messages, const FigureChanges& changes, const explain::ChangedFigure& figure);

/// "La règle de cet indicateur a changé le 3 mars 2026." `since`: as in explain::ChangedFigure.
std::string ruleLine(const Messages& messages, const std::string& since);

/// "E012 : 3 de plus"
std::string rowLine(const Messages& messages, const FigureChanges& changes, const explain::ChangedRow& row);

}
