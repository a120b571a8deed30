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

/// What becomes of texts that tell who somebody is.
enum class TextRule
{
    Refuse,
    Keep,
    Remove,
    Replace
};

struct CopyArguments
{
    commands::PartnerCopyChoice choice;
    TextRule texts = TextRule::Refuse;
};

/// Throws UserError "option-unknown" ({option}, {known}), "option-value" ({option}, {value}, {known}).
CopyArguments copyArgumentsFrom(const model::Template& definition, int usualThreshold,
                                const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options);

/// Decides each hit by `rule`; Refuse throws UserError "share.texts" ({places}).
commands::DecideTexts deciding(TextRule rule, const model::Template& definition, const commands::Messages& messages);

org::ficheaction::CopyReport structOf(const commands::PartnerCopyReport& report, const commands::Messages& messages);

}
