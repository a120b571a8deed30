// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NameLikeness: how probably two writings are one name, and why.
#pragma once

#include "quality/duplicates/NamePart.hxx"

#include <string>
#include <vector>

namespace ficheaction::quality
{

/// `share` from 0 (another name) to 1 (the same). Reasons are codes: "same-name", "accents" (or case, or blanks),
/// "particles" (or hyphens, in one word or two), "sound", "one-letter", "two-letters", "double-name" (one has one word
/// more), "short-form", "initial", "name-missing".
struct Likeness
{
    double share = 0;
    std::vector<std::string> reasons;
};

/// `isFirstName`: short forms are usual, and "Marie" is seldom "Marie-Claude".
Likeness likeness(const NamePart& one, const NamePart& other, bool isFirstName);

/// Of whole names; also where one has surname and first name exchanged ("swapped").
Likeness likeness(const NamePart& oneLast, const NamePart& oneFirst, const NamePart& otherLast,
                  const NamePart& otherFirst);

}
