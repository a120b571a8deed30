// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/entry/OfferedEvents.hxx"

#include "calc/document/LocalTime.hxx"
#include "calc/document/LocaleFormats.hxx"
#include "calc/document/UserError.hxx"
#include "menu/SelectedRow.hxx"
#include "roles/RowLabels.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
struct Dated
{
    std::uint32_t row = 0;
    std::optional<model::Date> day;
};

std::vector<Dated> latestFirst(const engine::Dataset& data, std::size_t table)
{
    std::vector<Dated> all;
    const engine::TypedTable& rows = data.tables()[table];
    for (std::size_t row = 0; row < rows.rows; ++row)
        if (rows.states[row] == engine::RowState::Valid)
            all.push_back({static_cast<std::uint32_t>(row), roles::dayOf(data, table, row)});
    std::stable_sort(all.begin(), all.end(), [](const Dated& one, const Dated& other) { return one.day > other.day; });
    return all;
}

/// The event of the row that the cursor is in.
std::optional<std::uint32_t> selectedEvent(const dialogs::Window& window, const commands::FicheData& fiche,
                                           const roles::AttendanceRegister& attendance)
{
    const std::optional<SelectedRow> selected = selectedRow(window, fiche.layout());
    if (!selected)
        return std::nullopt;
    if (selected->table == attendance.events)
        return selected->row;
    const std::vector<std::int32_t>& events = fiche.dataset().tables()[attendance.table].columns[attendance.event].rows;
    if (selected->table != attendance.table || selected->row >= events.size() || events[selected->row] < 0)
        return std::nullopt;
    return static_cast<std::uint32_t>(events[selected->row]);
}

std::size_t latestSoFar(const std::vector<Dated>& events)
{
    const model::Date today = calc::LocalTime::now().day;
    const auto found =
        std::find_if(events.begin(), events.end(), [&](const Dated& each) { return each.day && *each.day <= today; });
    return found == events.end() ? 0 : static_cast<std::size_t>(found - events.begin());
}
}

OfferedEvents offeredEvents(const dialogs::Window& window, const commands::FicheData& fiche,
                            const roles::AttendanceRegister& attendance)
{
    const std::vector<Dated> events = latestFirst(fiche.dataset(), attendance.events);
    if (events.empty())
        throw calc::UserError("no-events", {{"sheet", fiche.definition().registers[attendance.events].label}});
    const lang::Locale locale = calc::documentLocale(window.document());
    const calc::LocaleFormats formats(window.context, locale);
    const std::optional<std::uint32_t> selected = selectedEvent(window, fiche, attendance);
    OfferedEvents offered;
    offered.chosen = latestSoFar(events);
    for (const Dated& event : events)
    {
        if (selected == event.row)
            offered.chosen = offered.events.size();
        const std::string day = event.day ? calc::dayText(formats, locale, *event.day) + " – " : std::string();
        offered.events.push_back(
            {event.row, day + roles::referenceText(fiche.dataset(), attendance.events, event.row)});
    }
    return offered;
}

}
