// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// EntryArguments: what a macro gives for rows of registers, as the commands take it.
#pragma once

#include "commands/entry/AddEventSeries.hxx"
#include "commands/entry/Attendance.hxx"
#include "commands/entry/RemoveEvent.hxx"
#include "commands/entry/SignInSheet.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/Sequence.hxx>
#include <org/ficheaction/Attendance.hpp>

#include <vector>

namespace ficheaction::office
{

/// Throws UserError "value-kind" ({column}).
std::vector<commands::NamedValue>
valuesFrom(const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& values);

/// Throws UserError "value-kind" ({column}).
std::vector<commands::NamedAttendance>
attendancesFrom(const com::sun::star::uno::Sequence<org::ficheaction::Attendance>& attendances);

/// Throws UserError "option-unknown", "option-value" ({option}, {value}, {known}).
commands::SeriesDays seriesDaysFrom(const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options);

/// Throws UserError "option-unknown", "option-value" ({option}, {value}, {known}).
commands::RemovalChoices
removalChoicesFrom(const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options);

/// Throws UserError "option-unknown", "option-value" ({option}, {value}, {known}).
commands::SignInChoices
signInChoicesFrom(const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options);

}
