// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Parts: a system of figures in pieces that say nothing about each other.
#pragma once

#include "privacy/disclosure/FigureSystem.hxx"

#include <vector>

namespace ficheaction::privacy
{

struct SystemPart
{
    FigureSystem system;
    std::vector<std::size_t> cells; ///< of the whole, by place in the part
    std::vector<std::size_t> needs;
};

/// Quantities whose value is known to everybody hold nothing together.
std::vector<SystemPart> partsOf(const FigureSystem& whole);

}
