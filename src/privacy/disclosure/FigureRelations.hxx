// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FigureRelations: how the numbers in a book hang together, as the template lets everybody know.
#pragma once

#include "privacy/disclosure/FigureBook.hxx"

#include <vector>

namespace ficheaction::privacy
{

/// Adds to the book's system: the whole and the parts of each breakdown, coarser and finer breakdowns of one rule, a
/// period and its parts, people in sets, people and the rows that they are in. Returns the numbers that show what is
/// in one of two figures and not in the other: few people there are few people, too.
std::vector<std::size_t> relateFigures(FigureBook& book);

}
