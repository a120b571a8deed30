// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/entry/RemoveEventCommand.hxx"

#include "calc/document/Text.hxx"
#include "calc/layout/WritePermission.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/entry/RemoveEventDialog.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "menu/DocumentState.hxx"
#include "menu/SelectedRow.hxx"
#include "roles/RowLabels.hxx"

#include <algorithm>
#include <map>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
/// The row of the cursor, where it is one of an event.
std::optional<SelectedRow> selectedEvent(const dialogs::Window& window, const commands::FicheData& fiche)
{
    const std::optional<SelectedRow> selected = selectedRow(window, fiche.layout());
    const std::vector<roles::AttendanceRegister> attendances = roles::attendanceRegisters(fiche.definition());
    const bool isEvent =
        selected && std::any_of(attendances.begin(), attendances.end(),
                                [&](const roles::AttendanceRegister& each) { return each.events == selected->table; });
    if (!isEvent)
        return std::nullopt;
    const engine::TypedTable& rows = fiche.dataset().tables()[selected->table];
    const bool isRow = selected->row < rows.rows && (rows.states[selected->row] == engine::RowState::Valid ||
                                                     rows.states[selected->row] == engine::RowState::Invalid);
    return isRow ? selected : std::nullopt;
}

/// "90 lignes de « Participations », 3 lignes de « Retours »"
std::string countedRows(const commands::Messages& messages, const commands::FicheData& fiche,
                        const std::map<std::size_t, std::size_t>& counts)
{
    std::string all;
    for (const auto& [table, count] : counts)
    {
        const calc::RegisterPlace& place = fiche.layout().registers[table];
        all += (all.empty() ? "" : ", ") +
               calc::fromOffice(
                   messages.counted("event.rows-of", static_cast<std::int64_t>(count), {{"sheet", place.sheetName}}));
    }
    return all;
}

dialogs::RemovalQuestion questionOf(const commands::Messages& messages, const commands::FicheData& fiche,
                                    const SelectedRow& event)
{
    const entry::EventRemoval removal = entry::eventRemoval(fiche.dataset(), event.table, event.row);
    std::map<std::size_t, std::size_t> along;
    for (const entry::RowsOfRegister& each : removal.along)
        along[each.table] = each.rows.size();
    std::map<std::size_t, std::size_t> about = along;
    for (const engine::CellAddress& cell : removal.loose)
        ++about[cell.table];
    const std::optional<model::Date> day = roles::dayOf(fiche.dataset(), event.table, event.row);
    const std::string text = roles::referenceText(fiche.dataset(), event.table, event.row);
    dialogs::RemovalQuestion question;
    question.event = calc::toOffice(day ? fiche.cellLocale().day(*day) + " – " + text : text);
    question.rows = about.empty() ? messages.text("event.no-rows")
                                  : messages.text("event.rows", {{"rows", countedRows(messages, fiche, about)}});
    if (removal.cancelled)
        question.cancelled = messages.text("event.cancelling", {{"state", removal.cancelled->second}});
    if (!along.empty())
        question.along = messages.text("event.along", {{"rows", countedRows(messages, fiche, along)}});
    return question;
}
}

bool RemoveEventCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return calc::isWritable(document) && holdsFiche(document);
}

void RemoveEventCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    const commands::FicheData fiche(window.context, window.document());
    const std::optional<SelectedRow> event = selectedEvent(window, fiche);
    if (!event)
        return dialogs::showInformation(window, messages.text("event.none-selected"));
    if (const auto choices = dialogs::askRemoval(window, questionOf(messages, fiche, *event)))
        commands::removeEvent(window.context, window.document(), fiche, event->table, event->row, *choices);
}

}
