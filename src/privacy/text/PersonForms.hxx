// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PersonForms: in how many ways the texts of a centre may call one person of its registers.
#pragma once

#include "privacy/text/TextSearch.hxx"

#include <string>
#include <vector>

namespace ficheaction::privacy
{

/// One way to call somebody: folded words with one space between them.
struct PersonForm
{
    std::string words;
    HitKind kind = HitKind::FullName;
    bool initials = false; ///< begins or ends with initials, which are written with capitals
    /// Particles only, or of one or two letters: a name only where something announces it.
    bool weak = false;
};

/// Of a name as registers have it: "Mme Lebrunet épouse Castelnau", "Jean-Pierre (Jeannot)", a whole name in the column
/// of last names. Titles are no part of it; each part of a composed name is a form but for its particles; names that
/// are written in several words are forms in one word too. Who is several (an association) has the whole name only.
std::vector<PersonForm> formsOf(const PersonName& person);

}
