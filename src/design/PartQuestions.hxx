// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PartQuestions: what is asked about a figure that is made of other figures.
#pragma once

#include "design/Asked.hxx"

namespace ficheaction::design
{

/// The parts of a ratio, of sets of people, of a trend; the formula over indicators.
void askParts(Asked& asked, const Figure& figure);

}
