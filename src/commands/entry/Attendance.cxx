// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/entry/Attendance.hxx"

#include "calc/document/UndoContext.hxx"
#include "calc/document/UserError.hxx"
#include "calc/registers/RegisterWriter.hxx"
#include "commands/entry/AddRow.hxx"
#include "commands/run/RunGuard.hxx"
#include "entry/RowDraft.hxx"
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

namespace
{
void write(const uno::Reference<uno::XComponentContext>& context,
           const uno::Reference<sheet::XSpreadsheetDocument>& document, const FicheData& fiche,
           const entry::AttendanceDraft& draft)
{
    const entry::AttendanceChanges changes = draft.changes();
    if (changes.empty())
        return;
    const std::size_t table = draft.attendance().table;
    calc::UndoContext step(uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW),
                           Messages(context).text("undo.attendance"));
    calc::RegisterWriter writer(document, fiche.definition(), fiche.layout(), step);
    for (const entry::GivenKey& given : changes.keys)
        writer.set(given.cell, given.key);
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

/// False where the person is down already.
bool add(const FicheData& fiche, const Messages& messages, entry::AttendanceDraft& draft, std::uint32_t event,
         const NamedAttendance& given)
{
    const roles::AttendanceRegister& attendance = draft.attendance();
    const model::Register& owner = fiche.definition().registers[attendance.table];
    std::optional<std::uint32_t> person;
    if (!given.person.empty())
    {
        if (attendance.people)
            person = roles::rowNamed(fiche.dataset(), attendance.people->table, given.person);
        if (!person)
            throw calc::UserError("unknown-person", {{"person", given.person}});
    }
    std::vector<model::CellValue> cells = cellsOf(owner, given.details);
    cells[attendance.event] = roles::referenceText(fiche.dataset(), attendance.events, event);
    if (person)
        cells[*attendance.person] = given.person;
    if (attendance.weight && given.count != 0)
        cells[*attendance.weight] = static_cast<double>(given.count);
    entry::RowDraft row = entry::draftRow(fiche.dataset(), attendance.table, std::move(cells), fiche.localeReader());
    requireNoProblem(messages, fiche, attendance.table, row);
    return draft.add(event, person, std::move(row));
}
}

void writeAttendance(const uno::Reference<uno::XComponentContext>& context,
                     const uno::Reference<sheet::XSpreadsheetDocument>& document, const FicheData& fiche,
                     const entry::AttendanceDraft& draft)
{
    const RunGuard run(context, document, Access::Writes);
    write(context, document, fiche, draft);
}

std::size_t recordAttendance(const uno::Reference<uno::XComponentContext>& context,
                             const uno::Reference<sheet::XSpreadsheetDocument>& document, const std::string& eventKey,
                             const std::vector<NamedAttendance>& attendances)
{
    const RunGuard run(context, document, Access::Writes);
    const Messages messages(context);
    const FicheData fiche(context, document);
    entry::AttendanceDraft draft(fiche.dataset(), attendanceRegister(fiche));
    const std::uint32_t event = eventNamed(fiche, draft.attendance(), eventKey);
    std::size_t added = 0;
    for (const NamedAttendance& each : attendances)
        added += add(fiche, messages, draft, event, each) ? 1 : 0;
    write(context, document, fiche, draft);
    return added;
}

}
