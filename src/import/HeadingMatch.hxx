// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// HeadingMatch: how well a heading of a source names a column of a register.
#pragma once

#include "model/Register.hxx"

#include <string_view>

namespace ficheaction::imports
{

/// From 0 (nothing in common) to 1 (the column's own heading or id). People's other words for the same thing count
/// ("Nom de famille", "Né(e) le"), words that both have, and slips of the keyboard; a long question that holds the
/// column's words counts less.
double headingScore(std::string_view heading, const model::Column& column);

/// Whether it speaks of an order or a payment, as exports of ticket and membership shops do: its number and its state
/// are nobody's.
bool speaksOfAnOrder(std::string_view heading);

}
