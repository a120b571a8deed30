// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FormFields: what a form asks for a row of a register: one field for each column, as the template declares it.
#pragma once

#include "engine/data/Dataset.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::entry
{

enum class FieldKind
{
    Text,
    LongText,
    Number,
    Day,
    Choice,   ///< one value, of those offered or another
    Several,  ///< values separated by semicolons, of those offered or others
    Reference ///< a row of another register
};

struct FormField
{
    std::size_t column = 0;
    FieldKind kind = FieldKind::Text;
    std::string label; ///< the heading; with its unit
    std::string help;
    bool required = false;
    std::vector<std::string> choices;
    std::string wherePast; ///< what is proposed where the row's date is past
};

/// What belongs into a field beside the row's date, where `typed` is in it now: its wherePast where it is empty and the
/// day is before `today`; nothing where that was proposed and the day is a later one. No value: it stays as it is.
std::optional<std::string> proposedText(const FormField& field, const std::optional<model::Date>& day,
                                        model::Date today, const std::string& typed);

/// The fields of these columns, in their order.
std::vector<FormField> formFields(const engine::Dataset& data, std::size_t table,
                                  const std::vector<std::size_t>& columns);

/// All columns of a register.
std::vector<std::size_t> allColumns(const engine::Dataset& data, std::size_t table);

/// Registers to which a person may add rows in a form, the one of events first: all but attendances.
std::vector<std::size_t> formRegisters(const engine::Dataset& data);

}
