// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// KeptFiches: the KeptFiche of each open document. Who works on one takes it out and gives it back: two commands at
// once never share one.
#pragma once

#include "commands/fiche/KeptFiche.hxx"

namespace ficheaction::commands
{

/// Null where there is none, or somebody has it.
std::unique_ptr<KeptFiche> takeKeptFiche(const SpreadsheetDocument& document);

/// Keeps it until it is taken or the document is closed. Never throws.
void giveBackKeptFiche(const SpreadsheetDocument& document, std::unique_ptr<KeptFiche> fiche);

}
