// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Verification: the test that figures which are about to be given out tell nothing that they must not.
#pragma once

#include "engine/evaluation/Evaluation.hxx"
#include "privacy/disclosure/Suppression.hxx"
#include "privacy/disclosure/SystemMaking.hxx"

#include <span>
#include <vector>

namespace ficheaction::privacy
{

/// Builds the system again from `given`, the figures as they will be shown, and asks the attacker for every need of
/// `made`. Returns the places of those that do not hold. Throws std::logic_error where a small figure is shown, or one
/// that was to be kept back.
std::vector<std::size_t> unheldNeeds(const model::Template& definition, std::span<const engine::Results> given,
                                     int threshold, std::span<const SharedRecord> earlier, const MadeSystem& made,
                                     const Suppression& suppression, const engine::Progress& progress);

}
