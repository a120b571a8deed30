// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// HeadingSubjects: whom the columns of a source are about, where each row is about two people: "Nom de l'enfant", "Nom
// du responsable".
#pragma once

#include "model/Template.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::imports
{

/// The person whom a heading speaks of: "enfant", "enfant 2", "responsable"; empty where it names nobody.
std::string subjectOf(std::string_view heading);

/// By column: whether it is about somebody else than the columns that a register of people takes. Where the headings
/// give names of more than one person, it takes those with the most columns of the register; the cells of two people
/// never make one.
std::vector<bool> aboutOthers(const std::vector<std::string>& headings, const model::Template& definition,
                              std::size_t registerIndex);

}
