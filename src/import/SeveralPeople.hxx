// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SeveralPeople: cells with the names of several people, who would come in as one.
#pragma once

#include <string_view>

namespace ficheaction::imports
{

/// "Tom, Lou et Zoé", "M. et Mme Durif", "Ana & Paul", "Famille Durif"; not "Durif, Ana", a name before its first name,
/// unless `isFirstName`: the cell has first names alone.
bool namesSeveral(std::string_view text, bool isFirstName);

}
