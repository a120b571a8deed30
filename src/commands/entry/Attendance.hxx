// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Attendance: writes who came to what, in one undo step.
#pragma once

#include "commands/entry/NamedValues.hxx"
#include "commands/fiche/FicheData.hxx"
#include "entry/AttendanceDraft.hxx"

namespace ficheaction::commands
{

/// The template's first register of attendances. Throws UserError "no-attendances".
roles::AttendanceRegister attendanceRegister(const FicheData& fiche);

/// Throws UserError "unknown-event" ({event}, {sheet}).
std::uint32_t eventNamed(const FicheData& fiche, const roles::AttendanceRegister& attendance, const std::string& key);

/// A run: writes what changed in the draft. Throws what calc::RegisterWriter throws; nothing is written then.
void writeAttendance(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                     const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                     const FicheData& fiche, const entry::AttendanceDraft& draft);

/// Somebody, or people who were only counted, as a macro names them.
struct NamedAttendance
{
    std::string person;              ///< key; empty where people were only counted
    std::vector<NamedValue> details; ///< of the other columns
    std::int32_t count = 0;          ///< 0: the column stays empty
};

/// A run: adds those who are not down for the event already, in the template's first register of attendances; returns
/// how many. Throws besides UserError "no-attendances", "unknown-event", "unknown-person" ({person}), "row-refused".
std::size_t
recordAttendance(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const std::string& eventKey, const std::vector<NamedAttendance>& attendances);

}
