// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/entry/EventsToRecordCommand.hxx"

#include "calc/document/A1.hxx"
#include "calc/document/LocalTime.hxx"
#include "calc/document/Text.hxx"
#include "calc/layout/WritePermission.hxx"
#include "commands/entry/Attendance.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/entry/RowListDialog.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "entry/EventsToRecord.hxx"
#include "menu/DocumentState.hxx"
#include "menu/GoToCell.hxx"
#include "menu/entry/RecordAttendanceCommand.hxx"
#include "roles/RowLabels.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
std::string lineOf(const commands::FicheData& fiche, std::size_t events, std::uint32_t row)
{
    const std::optional<model::Date> day = roles::dayOf(fiche.dataset(), events, row);
    return (day ? fiche.cellLocale().day(*day) + " – " : std::string()) +
           roles::referenceText(fiche.dataset(), events, row);
}

/// The attendances noted next are of the event in whose row the cursor is.
void goToEvent(const dialogs::Window& window, const calc::RegisterPlace& place, std::uint32_t row)
{
    for (const std::optional<sal_Int32>& column : place.columns)
        if (column)
            return goToCell(window, place.sheetName,
                            calc::fromOffice(calc::relativeCell(*column, place.sheetRow(row))));
}

/// Shows what waits; the chosen event is in view then. False where the person has done, or nothing waits.
bool choose(const dialogs::Window& window, const commands::Messages& messages, bool isFirst, std::size_t& chosen)
{
    const commands::FicheData fiche(window.context, window.document());
    const roles::AttendanceRegister attendance = commands::attendanceRegister(fiche);
    const std::vector<std::uint32_t> rows =
        entry::eventsToRecord(fiche.dataset(), attendance, calc::LocalTime::now().day);
    if (rows.empty())
    {
        if (isFirst)
            dialogs::showInformation(window, messages.text("to-record.none"));
        return false;
    }
    dialogs::RowListQuestion question{messages.text("to-record.title"),
                                      messages.counted("to-record.intro", static_cast<std::int64_t>(rows.size())),
                                      {},
                                      chosen,
                                      messages.text("to-record.accept")};
    for (const std::uint32_t row : rows)
        question.lines.push_back(lineOf(fiche, attendance.events, row));
    const std::optional<std::size_t> line = dialogs::askWhichRow(window, question);
    if (!line)
        return false;
    chosen = *line;
    goToEvent(window, fiche.layout().registers[attendance.events], rows[*line]);
    return true;
}
}

bool EventsToRecordCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return calc::isWritable(document) && holdsFiche(document);
}

void EventsToRecordCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    std::size_t chosen = 0; // What was noted leaves the list: the next one takes its line.
    for (bool isFirst = true; choose(window, messages, isFirst, chosen); isFirst = false)
        RecordAttendanceCommand().run(window);
}

}
