// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/entry/RemoveEvent.hxx"

#include "calc/document/UndoContext.hxx"
#include "calc/document/UserError.hxx"
#include "calc/registers/RegisterWriter.hxx"
#include "commands/entry/Attendance.hxx"
#include "commands/run/RunGuard.hxx"
#include "commands/words/Messages.hxx"

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
std::size_t written(const uno::Reference<uno::XComponentContext>& context,
                    const uno::Reference<sheet::XSpreadsheetDocument>& document, const FicheData& fiche,
                    std::size_t events, const std::vector<std::uint32_t>& rows, const RemovalChoices& choices)
{
    const entry::EventsRemoval removal = entry::eventsRemoval(fiche.dataset(), events, rows);
    if (choices.cancels && !removal.canSayCancelled)
        throw calc::UserError("no-cancelling", {{"sheet", fiche.definition().registers[events].label}});
    const std::string title = choices.cancels ? "undo.cancel-event" : "undo.remove-event";
    calc::UndoContext step(uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW),
                           Messages(context).text(rows.size() > 1 ? title + "s" : title));
    calc::RegisterWriter writer(document, fiche.definition(), fiche.layout(), step);
    for (const auto& [cell, value] : removal.cancelled)
        if (choices.cancels)
            writer.set(cell, value);
    if (!choices.cancels && choices.takesRows)
        for (const engine::CellAddress& cell : removal.loose)
            writer.set(cell, {});
    for (const entry::RowsOfRegister& each : removal.along)
        for (const std::uint32_t other : each.rows)
            if (choices.takesRows)
                writer.remove(each.table, other);
    for (const entry::RowsOfRegister& each : removal.events)
        for (const std::uint32_t row : each.rows)
            if (!choices.cancels)
                writer.remove(each.table, row);
    step.commit();
    return choices.takesRows ? removal.rowsAlong() : 0;
}
}

std::size_t removeEvent(const uno::Reference<uno::XComponentContext>& context,
                        const uno::Reference<sheet::XSpreadsheetDocument>& document, const FicheData& fiche,
                        std::size_t events, const std::vector<std::uint32_t>& rows, const RemovalChoices& choices)
{
    const RunGuard run(context, document, Access::Writes);
    return written(context, document, fiche, events, rows, choices);
}

std::size_t removeEvent(const uno::Reference<uno::XComponentContext>& context,
                        const uno::Reference<sheet::XSpreadsheetDocument>& document, const std::string& eventKey,
                        const RemovalChoices& choices)
{
    const RunGuard run(context, document, Access::Writes);
    const FicheData fiche(context, document);
    const roles::AttendanceRegister attendance = attendanceRegister(fiche);
    return written(context, document, fiche, attendance.events, {eventNamed(fiche, attendance, eventKey)}, choices);
}

}
