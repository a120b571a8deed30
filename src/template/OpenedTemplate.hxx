// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// OpenedTemplate: a definition without what one centre has written into it, for others to begin with.
#pragma once

#include "model/Template.hxx"

#include <string>
#include <vector>

namespace ficheaction::templates
{

/// `definition` with everything left open that each centre writes for itself: the texts of the card, the steps and
/// levels, what is expected of figures, the initial rows. Labels, help, lists, registers and rules stay.
model::Template openedTemplate(model::Template definition);

/// `definition` without the cells of its initial rows that are about people, nor the rows that are named after them.
model::Template withoutPeople(model::Template definition);

/// The id that a template of this title has, which is the name of its file too: "Jardin partagé" is "jardin-partage".
/// Never the id of one that comes with the extension, whose sample year would be taken for its own: `taken` says
/// which ids these are.
std::string templateIdFor(const std::string& title, const std::vector<std::string>& taken);

}
