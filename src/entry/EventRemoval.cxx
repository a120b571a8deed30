// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "entry/EventRemoval.hxx"

#include "text/SameMeaning.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::entry
{

namespace
{
bool saysCancelled(const std::string& folded)
{
    return folded.starts_with("annul") || folded.starts_with("cancel") || texts::meanTheSame(folded, "annulee");
}

/// As the template says, else as one of the lists does: fiches keep the template that they were made with.
std::optional<std::pair<std::size_t, std::string>> cancelledValue(const engine::Dataset& data, std::size_t events)
{
    const model::Register& owner = *data.tables()[events].definition;
    for (std::size_t column = 0; column < owner.columns.size(); ++column)
        if (!owner.columns[column].whereCancelled.empty())
            return std::pair(column, owner.columns[column].whereCancelled);
    for (std::size_t column = 0; column < owner.columns.size(); ++column)
    {
        if (owner.columns[column].type != model::ColumnType::List)
            continue;
        const std::string& list = owner.columns[column].list;
        for (const engine::FoldedId value : data.list(list))
            if (saysCancelled(std::string(data.pool().foldedText(value))))
                return std::pair(column, data.display(list, value));
    }
    return std::nullopt;
}
}

std::size_t EventRemoval::rowsAlong() const
{
    std::size_t count = 0;
    for (const RowsOfRegister& each : along)
        count += each.rows.size();
    return count;
}

EventRemoval eventRemoval(const engine::Dataset& data, std::size_t events, std::uint32_t row)
{
    EventRemoval removal;
    const model::Register& owner = *data.tables()[events].definition;
    for (std::uint32_t index = 0; index < data.tables().size(); ++index)
    {
        const engine::TypedTable& table = data.tables()[index];
        RowsOfRegister along{index, {}};
        for (std::uint32_t column = 0; table.found && column < table.columns.size(); ++column)
        {
            const model::Column& declared = table.definition->columns[column];
            if (declared.type != model::ColumnType::Reference || declared.reference != owner.id)
                continue;
            const std::vector<std::string>& date = table.definition->date.steps;
            const bool isNothingWithout = declared.required || (date.size() > 1 && date.front() == declared.id);
            const std::vector<std::int32_t>& rows = table.columns[column].rows;
            for (std::uint32_t at = 0; at < rows.size(); ++at)
                if (rows[at] == static_cast<std::int32_t>(row))
                {
                    if (isNothingWithout)
                        along.rows.push_back(at);
                    else
                        removal.loose.push_back({index, column, at});
                }
        }
        std::sort(along.rows.rbegin(), along.rows.rend());
        along.rows.erase(std::unique(along.rows.begin(), along.rows.end()), along.rows.end());
        if (!along.rows.empty())
            removal.along.push_back(std::move(along));
    }
    const auto cancelled = cancelledValue(data, events);
    if (cancelled && data.tables()[events].columns[cancelled->first].present)
        removal.cancelled = {{static_cast<std::uint32_t>(events), static_cast<std::uint32_t>(cancelled->first), row},
                             cancelled->second};
    return removal;
}

}
