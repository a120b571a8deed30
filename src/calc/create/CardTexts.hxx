// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CardTexts: the words of a section of the card, as they stand in its one cell.
#pragma once

#include "model/Template.hxx"

#include <optional>
#include <string>

namespace ficheaction::calc
{

/// Items are lines with a bullet, the values of a list stand in one line, groups in one line each. Empty for sections
/// that are tables: steps and participation.
std::string cardText(const model::Template& definition, const model::CardSection& section);

/// A step with its items below it.
std::string stepText(const model::CardSection::Step& step);

/// The other way: the section with what people have made of its cardText. Lines are items, with or without a bullet; of
/// groups, what stands before the colon is the label. A title that was emptied, a list, whose values stand in a sheet
/// of their own, and tables stay as they are.
model::CardSection withCardText(const model::Template& definition, model::CardSection section, const std::string& text);

/// A step of its text and its schedule; nothing where it says nothing.
std::optional<model::CardSection::Step> stepFrom(const std::string& text, const std::string& due);

}
