// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ErrorCode: everything that can be wrong in a template. docs/templates.md says what to do about each.
#pragma once

#include <string_view>
#include <vector>

namespace ficheaction::templates
{

enum class ErrorCode
{
    Syntax,             ///< the text is no JSON: a comma, quote or bracket is missing, or the file is cut off
    Encoding,           ///< the text is not UTF-8
    TooLarge,           ///< the text is longer than a template may be
    TooDeep,            ///< more brackets inside one another than a template may have
    TooManyIndicators,  ///< more indicators than a template may have
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
    BadId,              ///< an id that is not made as ids are
    DuplicateId,        ///< an id that is taken
    DuplicateLabel,     ///< two headings that cannot be told apart
    DuplicateValue,     ///< a value that stands twice
    BadValue,           ///< a value of a list that cannot be chosen
    BadLanguage,        ///< no language tag
    BadSheetName,       ///< a name that a sheet cannot have
    DuplicateSheetName, ///< two sheets of one name
    UnknownRegister,    ///< no register has this id
    UnknownColumn,      ///< the register has no such column
    UnknownList,        ///< no list has this id
    UnknownType,        ///< no such type of column
    UnknownKind,        ///< no such kind of measure
    UnknownFormat,      ///< no such format
    UnknownDirection,   ///< neither up nor down
    UnknownValue,       ///< the list does not have this value
    NotAReference,      ///< a path goes on behind a column that refers to no register
    RegisterWithoutKey, ///< a reference to a register whose rows have no key
    NotAScale,          ///< the list is not ordered
    WrongColumnType,    ///< the column is of a type that does not serve here
    InheritCycle,       ///< columns inherit from one another in a circle
    BadDate,            ///< no day of the calendar
    BadNumber,          ///< no number
    OutOfRange,         ///< a number below or above what is allowed
    TooManyBreakdowns,  ///< more paths in a breakdown than a grid can show
    BadOperand,         ///< a measure that cannot be part of this one
    DifferentRegisters, ///< sets of people from different registers
    MissingPlaceholder, ///< a wording without a part that is filled in
    UnknownPlaceholder, ///< a wording with a part that nothing fills
    UnknownChoice,      ///< a word that is none of the few that may stand there
    WrongCount,         ///< as many texts are due as there are bands, or dimensions
    NotAscending,       ///< bounds of bands that do not go up
    NotDated,           ///< rows without a date, where the date decides
    UnknownIndicator,   ///< no indicator has this id
    BadFormula,         ///< a formula that cannot be read
    ExpressionCycle,    ///< expressions that are made of one another in a circle
    BadRollUp           ///< figures that cannot be put together so
};

/// As in TemplateError::code: "unknown-key".
std::string_view codeText(ErrorCode code);

/// Every code, in the order of the enumeration.
const std::vector<ErrorCode>& allErrorCodes();

}
