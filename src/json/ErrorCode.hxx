// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ErrorCode: what can be wrong in any JSON text that is read with its places. docs/templates.md says what to do about
// each.
#pragma once

#include <span>
#include <string_view>

namespace ficheaction::json
{

enum class ErrorCode
{
    Syntax,             ///< the text is no JSON: a comma, quote or bracket is missing, or the file is cut off
    Encoding,           ///< the text is not UTF-8
    TooLarge,           ///< the text is longer than it may be
    TooDeep,            ///< more brackets inside one another than there may be
    TooManyIndicators,  ///< more indicators than a template, or the results of one, may have
    UnsupportedVersion, ///< `schemaVersion` is not one that this version reads
    DuplicateKey,       ///< a key stands twice in one object
    UnknownKey,         ///< a key that has no meaning there
    MissingKey,         ///< a key that must be there is not
    MisplacedKey,       ///< a known key that does not go with the others
    WrongType,          ///< a number where text is due, and so on
    NumberTooLarge,     ///< a number beyond what a computer holds
    ForbiddenCharacter, ///< a control character inside a text
    EmptyText,          ///< a text that must say something is empty
    EmptyArray,         ///< a list in which at least one value is due has none
    BadDate,            ///< no day of the calendar
    BadNumber,          ///< no number
    OutOfRange,         ///< a number below or above what is allowed
    UnknownChoice       ///< a word that is none of the few that may stand there
};

/// As in PlacedError::code: "unknown-key".
std::string_view codeText(ErrorCode code);

/// The texts of all codes, in the order of the enumeration.
std::span<const std::string_view> codeTexts();

}
