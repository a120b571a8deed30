// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CreateArguments: what a macro says of a new fiche, as the command takes it.
#pragma once

#include "commands/fiche/Create.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/Sequence.hxx>

namespace ficheaction::office
{

/// Throws UserError "option-unknown" ({option}, {known}), "option-date" ({option}, {value}), "period-missing",
/// "period-upside-down".
commands::CreateChoices choicesFrom(const rtl::OUString& templateName,
                                    const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options);

}
