// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Learned: what the indicators of a pack that a fiche has already say about what is tied to what.
#pragma once

#include "packs/Ties.hxx"

namespace ficheaction::packs
{

/// Of every indicator that both have by its id, and whose measures are made alike.
Ties learnedTies(const model::Template& pack, const model::Template& definition);

}
