// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/KeyLabels.hxx"

#include "roles/Roles.hxx"

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

rtl::OUString dropDownOf(const model::Template& definition, const model::Column& column)
{
    if (!column.list.empty())
        return listValuesName(column.list);
    const model::Register* const referred = definition.registerNamed(column.reference);
    return referred && !referred->key.empty() ? keyValuesName(*referred) : rtl::OUString();
}

rtl::OUString keyValuesFormula(const model::Template& definition, const model::Register& owner, const ValueColumn& keys,
                               const std::vector<std::optional<sal_Int32>>& places)
{
    const auto placeOf = [&places](std::optional<std::size_t> column)
    { return column ? places[*column] : std::optional<sal_Int32>(); };
    for (const roles::PeopleRegister& people : roles::peopleRegisters(definition))
    {
        if (&definition.registers[people.table] != &owner)
            continue;
        const std::optional<sal_Int32> last = placeOf(people.lastName);
        const std::optional<sal_Int32> first = placeOf(people.firstName);
        if (last && first)
            return namedValuesFormula(keys, *last, *first);
        if (last || first)
            return labelledValuesFormula(keys, last ? *last : *first);
    }
    const std::optional<sal_Int32> label = placeOf(labelColumnOf(owner));
    return label ? labelledValuesFormula(keys, *label) : valuesFormula(keys);
}

std::optional<std::size_t> labelColumnOf(const model::Template& definition, const model::Column& reference)
{
    const model::Register* const referred = definition.registerNamed(reference.reference);
    return referred ? labelColumnOf(*referred) : std::nullopt;
}

}
