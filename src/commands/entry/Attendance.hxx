// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Attendance: writes who came to what, in one undo step.
#pragma once

#include "commands/fiche/FicheData.hxx"
#include "entry/AttendanceDraft.hxx"

namespace ficheaction::commands
{

/// The template's first register of attendances. Throws UserError "no-attendances".
roles::AttendanceRegister attendanceRegister(const FicheData& fiche);

/// Throws UserError "unknown-event" ({event}, {sheet}).
std::uint32_t eventNamed(const FicheData& fiche, const roles::AttendanceRegister& attendance, const std::string& key);

/// Throws what calc::RegisterWriter throws; nothing is written then.
void writeAttendance(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                     const FicheData& fiche, const entry::AttendanceDraft& draft, const rtl::OUString& undoTitle);

}
