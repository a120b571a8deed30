// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Verification: the test that figures which are about to be given out tell nothing that they must not.
#pragma once

#include "engine/evaluation/Evaluation.hxx"
#include "privacy/disclosure/Suppression.hxx"
#include "privacy/disclosure/SystemMaking.hxx"

#include <span>

namespace ficheaction::privacy
{

/// Builds the system again from `given`, the figures as they will be shown, and asks the attacker for every need of
/// `made` that is not hopeless. Throws std::logic_error where one does not hold, or where a small figure is shown.
void verify(const model::Template& definition, std::span<const engine::Results> given, int threshold,
            std::span<const SharedRecord> earlier, const MadeSystem& made, const Suppression& suppression,
            const engine::Progress& progress);

}
