// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "entry/EventRemoval.hxx"

#include "entry/CancelledEvents.hxx"

#include <algorithm>

namespace ficheaction::entry
{

namespace
{
std::size_t rowsOf(const std::vector<RowsOfRegister>& all)
{
    std::size_t count = 0;
    for (const RowsOfRegister& each : all)
        count += each.rows.size();
    return count;
}

/// The lowest first, each once.
void sortUp(std::vector<std::uint32_t>& rows)
{
    std::sort(rows.rbegin(), rows.rend());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

void addRows(std::vector<RowsOfRegister>& all, const RowsOfRegister& more)
{
    const auto same =
        std::find_if(all.begin(), all.end(), [&](const RowsOfRegister& each) { return each.table == more.table; });
    if (same == all.end())
        return all.push_back(more);
    same->rows.insert(same->rows.end(), more.rows.begin(), more.rows.end());
    sortUp(same->rows);
}

bool goes(const std::vector<RowsOfRegister>& all, const engine::CellAddress& cell)
{
    return std::any_of(all.begin(), all.end(),
                       [&](const RowsOfRegister& each) {
                           return each.table == cell.table &&
                                  std::find(each.rows.begin(), each.rows.end(), cell.row) != each.rows.end();
                       });
}
}

std::size_t EventRemoval::rowsAlong() const
{
    return rowsOf(along);
}

std::size_t EventsRemoval::rowsAlong() const
{
    return rowsOf(along);
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
        sortUp(along.rows);
        if (!along.rows.empty())
            removal.along.push_back(std::move(along));
    }
    const CancelledEvents cancelled(data, events);
    if (const auto& saying = cancelled.saying())
    {
        removal.cancelled = {{static_cast<std::uint32_t>(events), saying->column, row}, saying->value};
        removal.isCancelled = cancelled.has(row);
    }
    return removal;
}

EventsRemoval eventsRemoval(const engine::Dataset& data, std::size_t events, const std::vector<std::uint32_t>& rows)
{
    EventsRemoval all;
    addRows(all.events, {events, rows});
    sortUp(all.events.front().rows);
    for (const std::uint32_t row : all.events.front().rows)
    {
        const EventRemoval removal = eventRemoval(data, events, row);
        for (const RowsOfRegister& each : removal.along)
            addRows(all.along, each);
        all.loose.insert(all.loose.end(), removal.loose.begin(), removal.loose.end());
        all.canSayCancelled = all.canSayCancelled || removal.cancelled;
        if (removal.cancelled && !removal.isCancelled)
            all.cancelled.push_back(*removal.cancelled);
    }
    std::erase_if(all.loose,
                  [&](const engine::CellAddress& cell) { return goes(all.along, cell) || goes(all.events, cell); });
    return all;
}

}
