// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CopyArguments: what a macro says of a copy for partners, as the command takes it, and the report as the macro gets
// it.
#pragma once

#include "commands/copies/PartnerCopy.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/Sequence.hxx>
#include <org/ficheaction/CopyReport.hpp>

namespace ficheaction::office
{

/// As XActionSheet.savePartnerCopy describes them. Throws UserError "option-unknown" ({option}, {known}),
/// "option-value"
/// ({option}, {value}, {known}).
commands::PartnerCopyChoice
copyChoiceFrom(const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options);

/// "refuse", "keep", "remove", "replace". Throws UserError "option-value".
commands::TextRule textRuleFrom(const com::sun::star::beans::PropertyValue& option);

org::ficheaction::CopyReport structOf(const commands::PartnerCopyReport& report, const commands::Messages& messages);

}
