// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RegisterEdits: a definition after a column, a list or a register came, changed or went. Nothing in the one given
// changes; what does not hold is refused in words.
#pragma once

#include "design/GridEdits.hxx"

namespace ficheaction::design
{

using DefinitionOrRefusal = std::variant<model::Template, Refusal>;

/// A column of the register `owner` (an id): behind the others where its id is empty, which is then made of the label;
/// else in the place of the one of this id. Refused where its label is empty or taken, where it has no list, or no
/// register to refer to, and where an indicator needs it to be of the type that it was.
DefinitionOrRefusal withColumn(const model::Template& definition, const std::string& owner, model::Column column,
                               std::string_view language);

/// Refused where the register is known by it (key, weight, date), and where an indicator or another column needs it.
DefinitionOrRefusal withoutColumn(const model::Template& definition, const std::string& owner,
                                  const std::string& column, std::string_view language);

/// In front of the column before it (`up`), or behind the one after it; as it was where there is none. The order is
/// that of forms and lists of columns: in a sheet that is there, columns stay where they are.
DefinitionOrRefusal withColumnMoved(const model::Template& definition, const std::string& owner,
                                    const std::string& column, bool up, std::string_view language);

/// A list: a new one where its id is empty. Refused where its label is empty or taken, where it has no values, or one
/// twice, and where an indicator needs a value that it no longer has.
DefinitionOrRefusal withList(const model::Template& definition, model::ListOfValues list, std::string_view language);

/// Refused where a column has it, or the card.
DefinitionOrRefusal withoutList(const model::Template& definition, const std::string& list, std::string_view language);

/// A register whose rows have a number and a date, under the first words of the language. Refused where the label is
/// empty or taken, or cannot be that of a sheet.
DefinitionOrRefusal withRegister(const model::Template& definition, const std::string& label,
                                 std::string_view language);

/// Which rows of a register count in every indicator that does not ask for all (model::Register::counts); everything:
/// all. Refused where the condition lacks something, and where an indicator no longer holds.
DefinitionOrRefusal withCounts(const model::Template& definition, const std::string& owner, model::Filter counts,
                               std::string_view language);

/// Refused where an indicator or a column needs it, and where it is the last.
DefinitionOrRefusal withoutRegister(const model::Template& definition, const std::string& owner,
                                    std::string_view language);

}
