// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NamePart: a surname or a first name, taken apart so that two writings of it can be told to be one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::quality
{

struct NamePart
{
    std::string text;                ///< folded, as typed
    std::vector<std::string> tokens; ///< between blanks, hyphens and apostrophes, without particles (de, du, le, van…)
    std::string letters;             ///< of all words with the particles, one behind the other: "benali" for "Ben Ali"
    std::string core;                ///< of the tokens, in their order
    std::string sound;               ///< what a French ear makes of the core

    bool empty() const { return letters.empty(); }
};

/// `folded`: see texts::folded. Particles alone are a name: "Le" is one.
NamePart namePart(std::string_view folded);

/// Roughly what a French ear hears of folded Latin letters: "dupond" and "dupont" are "dupon", "qasim" and "kassim"
/// "kasim". Letters of other scripts stay.
std::string soundOf(std::string_view letters);

}
