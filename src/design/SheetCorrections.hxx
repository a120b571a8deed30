// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SheetCorrections: what a macro says otherwise than it is proposed of a sheet that becomes a register.
#pragma once

#include "design/SheetRegister.hxx"

#include <map>

namespace ficheaction::design
{

/// Columns are named by their labels, as they are proposed. What is empty stays as proposed.
struct SheetCorrections
{
    std::optional<std::string> key;                   ///< "": none
    std::optional<std::string> date;                  ///< "": none
    std::optional<std::vector<std::string>> personal; ///< these and no others
    std::vector<std::string> leftOut;
    /// "text", "number", "date", "list" (with the column's own values), "values"; "list:ID", "reference:ID" name a list
    /// or a register that is there.
    std::map<std::string, std::string> types;
};

/// A Refusal where a column or a type is not known. A key or a date that is left out is none any more, unless it is the
/// one that is asked for.
std::variant<SheetRegister, Refusal> corrected(SheetRegister proposed, const SheetCorrections& corrections,
                                               std::string_view language);

}
