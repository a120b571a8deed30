// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/entry/PersonAttendancesCommand.hxx"

#include "calc/document/A1.hxx"
#include "calc/document/Text.hxx"
#include "commands/entry/Attendance.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/entry/RowListDialog.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "menu/DocumentState.hxx"
#include "menu/GoToCell.hxx"
#include "menu/SelectedRow.hxx"
#include "menu/entry/OfferedEvents.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
struct Visits
{
    std::vector<std::string> lines; ///< the latest first
    std::vector<std::uint32_t> rows;
};

Visits visitsOf(const dialogs::Window& window, const commands::FicheData& fiche, const entry::AttendanceDraft& draft,
                std::uint32_t person)
{
    Visits visits;
    const std::optional<std::size_t> role = entry::roleColumn(fiche.definition(), draft.attendance());
    for (const dialogs::OfferedEvent& event : offeredEvents(window, fiche, draft.attendance()).events)
        for (const std::size_t number : draft.of(event.row))
        {
            const entry::AttendanceEntry& entry = draft.entry(number);
            if (entry.person != person)
                continue;
            const std::string* const noted = role ? std::get_if<std::string>(&entry.cells[*role]) : nullptr;
            visits.lines.push_back(event.text + (noted ? " – " + *noted : std::string()));
            visits.rows.push_back(*entry.row);
        }
    return visits;
}

/// The register that says what the person came to.
std::optional<roles::AttendanceRegister> attendanceOf(const commands::FicheData& fiche, const SelectedRow& selected)
{
    if (selected.row < fiche.dataset().tables()[selected.table].rows)
        for (const roles::AttendanceRegister& each : roles::attendanceRegisters(fiche.definition()))
            if (each.people && each.people->table == selected.table)
                return each;
    return std::nullopt;
}

void goToRow(const dialogs::Window& window, const calc::RegisterPlace& place, std::size_t column, std::uint32_t row)
{
    if (place.found && place.columns[column])
        goToCell(window, place.sheetName,
                 calc::fromOffice(calc::relativeCell(*place.columns[column], place.sheetRow(row))));
}
}

bool PersonAttendancesCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return holdsFiche(document);
}

void PersonAttendancesCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    const commands::FicheData fiche(window.context, window.document());
    const std::optional<SelectedRow> selected = selectedRow(window, fiche.layout());
    const std::optional<roles::AttendanceRegister> attendance =
        selected ? attendanceOf(fiche, *selected) : std::nullopt;
    if (!attendance)
        return dialogs::showInformation(window, messages.text("person.none-selected"));
    const entry::AttendanceDraft draft(fiche.dataset(), *attendance);
    const Visits visits = visitsOf(window, fiche, draft, selected->row);
    const std::optional<std::size_t> line = dialogs::askWhichRow(
        window, {messages.text("person.title", {{"name", draft.nameOf(selected->row)}}),
                 messages.counted("person.visits", static_cast<std::int64_t>(visits.rows.size())), visits.lines});
    if (line)
        goToRow(window, fiche.layout().registers[attendance->table], attendance->event, visits.rows[*line]);
}

}
