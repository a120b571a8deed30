// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Remember: keeps with the document what a recompute found, so that the next change can be explained.
#pragma once

#include "calc/stored/StoredMemory.hxx"
#include "commands/fiche/FicheData.hxx"

#include <map>
#include <string>

namespace ficheaction::commands
{

/// What the document is to remember after `results`: what it remembers now where no figure and no row of one changed.
calc::StoredMemory memoryAfter(const calc::StoredMemory& present, FicheData& fiche, const engine::Results& results,
                               const std::map<std::string, model::Expectation>& baselines);

}
