// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// EntryArguments: what a macro gives for rows of registers, as the values that the rules of entry take.
#pragma once

#include "commands/entry/SignInSheet.hxx"
#include "commands/fiche/FicheData.hxx"
#include "commands/words/Messages.hxx"
#include "entry/AttendanceDraft.hxx"
#include "entry/RowDraft.hxx"
#include "model/Template.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/Sequence.hxx>
#include <org/ficheaction/Attendance.hpp>

#include <string>
#include <vector>

namespace ficheaction::office
{

/// Index of the register. Throws UserError "unknown-register" ({register}, {known}).
std::size_t registerNamed(const model::Template& definition, const std::string& id);

/// The values in the order of the register's columns. Throws UserError "unknown-column", "value-kind".
std::vector<model::CellValue>
valuesFrom(const model::Register& owner,
           const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& values);

/// Adds what a macro gave to the draft; false where the person is down already. Throws UserError "unknown-person"
/// ({person}), "row-refused".
bool addAttendance(const commands::FicheData& fiche, const commands::Messages& messages, entry::AttendanceDraft& draft,
                   std::uint32_t event, const org::ficheaction::Attendance& given);

/// Throws UserError "option-unknown", "option-value" ({option}, {value}, {known}).
commands::SignInChoices
signInChoicesFrom(const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options);

}
