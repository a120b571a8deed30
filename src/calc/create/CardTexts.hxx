// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CardTexts: the words of a section of the card, as they stand in its one cell.
#pragma once

#include "model/Template.hxx"

#include <string>

namespace ficheaction::calc
{

/// Items are lines with a bullet, the values of a list stand in one line, groups in one line each. Empty for sections
/// that are tables: steps and participation.
std::string cardText(const model::Template& definition, const model::CardSection& section);

/// A step with its items below it.
std::string stepText(const model::CardSection::Step& step);

}
