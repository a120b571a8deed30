// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// OrdinaryWords: what a word is beside a name: in the language, in names, before and behind them. All words are folded.
#pragma once

#include <string_view>

namespace ficheaction::privacy
{

/// A word of the language that is a name too: in lower case it is meant as a word.
bool isCommonWord(std::string_view word);

/// A month, a day of the week, a feast, a word without a meaning of its own ("son", "max"): also with a capital it is
/// no name by itself.
bool isNeverAlone(std::string_view word);

/// "el", "ben", "da", "van": a part of names that is none by itself.
bool isParticle(std::string_view word);

/// "m", "mme", "dr": stands before a name and does not belong to it.
bool isTitle(std::string_view word);

/// "epouse", "nee", "dit": stands between two names of one person.
bool isNameLink(std::string_view word);

/// "association", "ecole": who has this in the name is several.
bool isCollective(std::string_view word);

/// "rue", "square": what follows is how a place is called.
bool isPlaceWord(std::string_view word);

/// "salle", "ecole": the same, where it is called by two words at least.
bool isEverydayPlaceWord(std::string_view word);

/// What "petit", "grand", "premier" say something of in every programme: "dejeuner", "groupe".
bool isFieldNoun(std::string_view word);

/// What may follow "M. le" or "famille" and is no name: an office, a sort of families, a pronoun.
bool isNoName(std::string_view word);

}
