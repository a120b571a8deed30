// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NamedValues: registers, columns and values as a macro names them, by the ids of the template.
#pragma once

#include "model/CellValue.hxx"
#include "model/Template.hxx"

#include <string>
#include <vector>

namespace ficheaction::commands
{

struct NamedValue
{
    std::string column; ///< id
    model::CellValue value;
};

/// Index of the register. Throws calc::UserError "unknown-register" ({register}, {known}).
std::size_t registerNamed(const model::Template& definition, const std::string& id);

/// A value for each column of the register, in its order; empty where none is given. Throws calc::UserError
/// "unknown-column" ({register}, {column}, {known}).
std::vector<model::CellValue> cellsOf(const model::Register& owner, const std::vector<NamedValue>& values);

}
