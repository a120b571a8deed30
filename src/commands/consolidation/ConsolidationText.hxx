// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ConsolidationText: what a consolidation says, in the words of the person's language.
#pragma once

#include "calc/reports/ConsolidatedSheets.hxx"
#include "commands/consolidation/SourceFiles.hxx"
#include "consolidate/Consolidation.hxx"

namespace ficheaction::commands
{

/// `recounted`: totals of people come from the rows of all files.
calc::ConsolidatedSheets
consolidationText(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  const Messages& messages, const SourceFiles& files, const consolidate::Consolidation& grid,
                  bool recounted);

}
