// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FigureRelations: how numbers hang together that count different things: people, their households, the rows that they
// are in.
#pragma once

#include "privacy/disclosure/FigureBook.hxx"

namespace ficheaction::privacy
{

/// Adds to the book's system that nobody is counted more often than rows name somebody.
void relateFigures(FigureBook& book);

}
