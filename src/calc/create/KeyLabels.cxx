// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/KeyLabels.hxx"

namespace ficheaction::calc
{

std::optional<std::size_t> labelColumnOf(const model::Register& referred)
{
    for (std::size_t index = 0; index < referred.columns.size(); ++index)
    {
        const model::Column& column = referred.columns[index];
        if (column.type == model::ColumnType::Text && column.required && !column.personal && column.id != referred.key)
            return index;
    }
    return std::nullopt;
}

std::optional<std::size_t> labelColumnOf(const model::Template& definition, const model::Column& reference)
{
    const model::Register* const referred = definition.registerNamed(reference.reference);
    return referred ? labelColumnOf(*referred) : std::nullopt;
}

}
