// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// BoardStyles: the cell styles of a dashboard, and the colours of its charts.
#pragma once

#include "calc/create/Creation.hxx"

#include <array>

namespace ficheaction::calc
{

void makeBoardStyles(const Creation& creation);

namespace palette
{

/// The series of a chart: as far apart for colour-blind readers as for others, and each lighter than the one before, so
/// that they stay apart in grey.
inline constexpr std::array<sal_Int32, 4> series{0x12455A, 0xC2571A, 0x5AA9C9, 0xF2D38B};

/// What may come on top of a figure: people who are counted without a name.
inline constexpr sal_Int32 possible = 0xB7D3DE;

}

}
