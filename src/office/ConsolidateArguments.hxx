// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ConsolidateArguments: what a macro says of a consolidation and of saved results.
#pragma once

#include "commands/consolidation/Consolidate.hxx"
#include "commands/exports/SaveResults.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>

namespace ficheaction::office
{

/// As XActionSheet.consolidate describes them. Throws calc::UserError.
commands::ConsolidateChoices
consolidateChoices(const com::sun::star::uno::Sequence<rtl::OUString>& urls,
                   const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options);

/// As XActionSheet.saveResults describes them. Throws calc::UserError.
commands::SaveChoices saveChoices(const rtl::OUString& url,
                                  const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options);

}
