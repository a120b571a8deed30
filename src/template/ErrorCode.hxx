// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ErrorCode: what can be wrong in a template beyond what json::ErrorCode has. docs/templates.md says what to do about
// each.
#pragma once

#include <span>
#include <string_view>

namespace ficheaction::templates
{

enum class ErrorCode
{
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
    TooManyBreakdowns,  ///< more paths in a breakdown than a grid can show
    BadOperand,         ///< a measure that cannot be part of this one
    DifferentRegisters, ///< sets of people from different registers
    MissingPlaceholder, ///< a wording without a part that is filled in
    UnknownPlaceholder, ///< a wording with a part that nothing fills
    WrongCount,         ///< as many texts are due as there are bands, or dimensions
    NotAscending,       ///< bounds of bands that do not go up
    NotDated,           ///< rows without a date, where the date decides
    UnknownIndicator,   ///< no indicator has this id
    BadFormula,         ///< a formula that cannot be read
    ExpressionCycle,    ///< expressions that are made of one another in a circle
    BadRollUp,          ///< figures that cannot be put together so
    QuotedNumber,       ///< a number in quotes, where a number is expected of figures
    NotAShare           ///< 85 for 85 %, which is 0.85
};

/// As in PlacedError::code: "unknown-register".
std::string_view codeText(ErrorCode code);

/// The texts of all codes, in the order of the enumeration.
std::span<const std::string_view> codeTexts();

}
