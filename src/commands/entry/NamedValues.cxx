// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/entry/NamedValues.hxx"

#include "calc/document/UserError.hxx"

namespace ficheaction::commands
{

namespace
{
template <class Items> std::string idsOf(const Items& items)
{
    std::string all;
    for (const auto& item : items)
        all += (all.empty() ? "" : ", ") + item.id;
    return all;
}

std::size_t columnNamed(const model::Register& owner, const std::string& id)
{
    if (const std::optional<std::size_t> column = owner.indexOf(id))
        return *column;
    throw calc::UserError("unknown-column", {{"register", owner.id}, {"column", id}, {"known", idsOf(owner.columns)}});
}
}

std::size_t registerNamed(const model::Template& definition, const std::string& id)
{
    if (const std::optional<std::size_t> table = definition.indexOf(id))
        return *table;
    throw calc::UserError("unknown-register", {{"register", id}, {"known", idsOf(definition.registers)}});
}

std::vector<model::CellValue> cellsOf(const model::Register& owner, const std::vector<NamedValue>& values)
{
    std::vector<model::CellValue> cells(owner.columns.size());
    for (const NamedValue& each : values)
        cells[columnNamed(owner, each.column)] = each.value;
    return cells;
}

}
