// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// KnownPeople: what the registers say of people, for the search of texts and for the proof.
#pragma once

#include "privacy/people/PersonalColumns.hxx"
#include "privacy/text/TextSearch.hxx"

#include <vector>

namespace ficheaction::privacy
{

/// The people of all registers; the names typed where somebody is referred to whom no register has; words for
/// households that are names.
std::vector<PersonName> peopleNames(const engine::Dataset& data, const PersonalColumns& columns);

/// What else is known of them: births, remarks, numbers, keys. Without the template's phrases.
KnownWords knownOfPeople(const engine::Dataset& data, const PersonalColumns& columns);

}
