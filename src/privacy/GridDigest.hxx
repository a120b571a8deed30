// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridDigest: what a frozen copy says of itself, so that a changed figure can be noticed later, in any format.
#pragma once

#include "privacy/SharedFiche.hxx"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ficheaction::privacy
{

/// SHA-256, as hexadecimal digits, of what a reader sees in `rows`: the rows of the grid's sheet from its first to the
/// one above the frozen line. Numbers count to 12 digits, days as days since 1899-12-30, runs of blanks and line breaks
/// as one blank, blanks around a text not at all; empty cells at the end of a row and empty rows at the end do not
/// count: the same after .ods and .xlsx.
std::string gridDigest(std::span<const std::vector<SharedValue>> rows);

/// The first characters of a template's digest, which tell versions of its rules apart.
std::string rulesVersion(std::string_view templateJson);

/// The marks that a frozen line carries, whatever its language.
struct FrozenMarks
{
    std::string digest;
    std::string rules;

    bool operator==(const FrozenMarks&) const = default;
};

/// "empreinte <digest> … règles <rules>" with the words of the template: `pattern` has {day}, {digest} and {rules}.
std::string frozenLine(const std::string& pattern, const std::string& day, const FrozenMarks& marks);

/// The marks in `text`: 64 hexadecimal digits, and the 12 of the rules after them. Empty where there are none.
std::optional<FrozenMarks> frozenMarks(std::string_view text);

}
