// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FicheJson: what the partners of a made fiche see, and its template, as one line of JSON.
#pragma once

#include "MadeFiche.hxx"

#include <string>
#include <vector>

namespace ficheaction::test
{

/// `copies`: the protected columns of each copy; `truths`: the same unprotected, for the report.
std::string ficheJson(const MadeFiche& fiche, std::uint64_t seed,
                      const std::vector<std::vector<engine::Results>>& copies,
                      const std::vector<std::vector<engine::Results>>& truths, double seconds, bool optimal);

/// A fiche that was refused, with the reason.
std::string refusedJson(const MadeFiche& fiche, std::uint64_t seed, const std::string& reason);

}
