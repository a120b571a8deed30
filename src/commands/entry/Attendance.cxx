// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/entry/Attendance.hxx"

#include "calc/document/UndoContext.hxx"
#include "calc/document/UserError.hxx"
#include "calc/registers/RegisterWriter.hxx"
#include "roles/RowLabels.hxx"

using namespace com::sun::star;

namespace ficheaction::commands
{

roles::AttendanceRegister attendanceRegister(const FicheData& fiche)
{
    const std::vector<roles::AttendanceRegister> all = roles::attendanceRegisters(fiche.definition());
    if (all.empty())
        throw calc::UserError("no-attendances");
    return all.front();
}

std::uint32_t eventNamed(const FicheData& fiche, const roles::AttendanceRegister& attendance, const std::string& key)
{
    const std::optional<std::uint32_t> row = roles::rowNamed(fiche.dataset(), attendance.events, key);
    if (!row)
        throw calc::UserError("unknown-event",
                              {{"event", key}, {"sheet", fiche.definition().registers[attendance.events].label}});
    return *row;
}

void writeAttendance(const uno::Reference<sheet::XSpreadsheetDocument>& document, const FicheData& fiche,
                     const entry::AttendanceDraft& draft, const rtl::OUString& undoTitle)
{
    const entry::AttendanceChanges changes = draft.changes();
    if (changes.empty())
        return;
    const std::size_t table = draft.attendance().table;
    calc::UndoContext step(uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW), undoTitle);
    calc::RegisterWriter writer(document, fiche.definition(), fiche.layout(), step);
    if (!changes.people.empty())
        writer.append(draft.attendance().people->table, changes.people);
    for (const auto& [cell, value] : changes.corrected)
        writer.set(cell, value);
    if (!changes.added.empty())
        writer.append(table, changes.added);
    // The lowest comes first: rows above keep their places.
    for (const std::uint32_t row : changes.removed)
        writer.remove(table, row);
    for (const entry::NewListValue& added : changes.newValues)
        writer.addToList(added.list, added.value);
    step.commit();
}

}
