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
/// Keys of more events than this do not help anybody.
constexpr std::size_t mostKeys = 6;

struct SelectedEvents
{
    std::size_t table = 0;
    std::vector<std::uint32_t> rows; ///< none: no event is selected
};

/// Every event of which a cell is selected.
SelectedEvents selectedEvents(const dialogs::Window& window, const commands::FicheData& fiche)
{
    const std::optional<SelectedRow> selected = selectedRow(window, fiche.layout());
    const std::vector<roles::AttendanceRegister> attendances = roles::attendanceRegisters(fiche.definition());
    const bool isEvent =
        selected && std::any_of(attendances.begin(), attendances.end(),
                                [&](const roles::AttendanceRegister& each) { return each.events == selected->table; });
    if (!isEvent)
        return {};
    const engine::TypedTable& rows = fiche.dataset().tables()[selected->table];
    SelectedEvents events{selected->table, selectedRows(window, fiche.layout().registers[selected->table],
                                                        static_cast<std::uint32_t>(rows.rows))};
    std::erase_if(
        events.rows, [&](std::uint32_t row)
        { return rows.states[row] != engine::RowState::Valid && rows.states[row] != engine::RowState::Invalid; });
    return events;
}

std::string oneText(const commands::FicheData& fiche, std::size_t table, std::uint32_t row)
{
    const std::optional<model::Date> day = roles::dayOf(fiche.dataset(), table, row);
    const std::string text = roles::referenceText(fiche.dataset(), table, row);
    return day ? fiche.cellLocale().day(*day) + " – " + text : text;
}

/// "E012, E013, E014 : 3 événements"
rtl::OUString severalText(const commands::Messages& messages, const commands::FicheData& fiche,
                          const SelectedEvents& events)
{
    std::string keys;
    for (std::size_t event = 0; event < std::min(events.rows.size(), mostKeys); ++event)
    {
        const std::string key = roles::keyOf(fiche.dataset(), events.table, events.rows[event]);
        keys += (event > 0 ? ", " : "") + (key.empty() ? oneText(fiche, events.table, events.rows[event]) : key);
    }
    const std::size_t others = events.rows.size() - std::min(events.rows.size(), mostKeys);
    if (others > 0)
        keys += calc::fromOffice(
            messages.text("and-others", {{"count", messages.number(static_cast<std::int64_t>(others))}}));
    return messages.text("event.several",
                         {{"events", keys}, {"count", messages.number(static_cast<std::int64_t>(events.rows.size()))}});
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
                                    const SelectedEvents& events)
{
    const entry::EventsRemoval removal = entry::eventsRemoval(fiche.dataset(), events.table, events.rows);
    std::map<std::size_t, std::size_t> along;
    for (const entry::RowsOfRegister& each : removal.along)
        along[each.table] = each.rows.size();
    std::map<std::size_t, std::size_t> about = along;
    for (const engine::CellAddress& cell : removal.loose)
        ++about[cell.table];
    const bool several = events.rows.size() > 1;
    const std::string ending = several ? "-several" : "";
    dialogs::RemovalQuestion question;
    question.event = several ? severalText(messages, fiche, events)
                             : calc::toOffice(oneText(fiche, events.table, events.rows.front()));
    question.rows = about.empty()
                        ? messages.text("event.no-rows" + ending)
                        : messages.text("event.rows" + ending, {{"rows", countedRows(messages, fiche, about)}});
    question.canCancel = !removal.cancelled.empty();
    if (question.canCancel)
        question.cancelling = messages.text("event.cancelling" + ending, {{"state", removal.cancelled.front().second}});
    else if (removal.canSayCancelled)
        question.cancelling = messages.text("event.cancelled-already" + ending);
    if (several)
        question.deleting = messages.text("event.deleting-several");
    if (!along.empty())
        question.along = messages.text("event.along" + ending, {{"rows", countedRows(messages, fiche, along)}});
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
    const SelectedEvents events = selectedEvents(window, fiche);
    if (events.rows.empty())
        return dialogs::showInformation(window, messages.text("event.none-selected"));
    if (const auto choices = dialogs::askRemoval(window, questionOf(messages, fiche, events)))
        commands::removeEvent(window.context, window.document(), fiche, events.table, events.rows, *choices);
}

}
