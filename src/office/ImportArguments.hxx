// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ImportArguments: what a macro says of an import, and what it is told afterwards.
#pragma once

#include "commands/entry/ImportChoices.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <org/ficheaction/ImportReport.hpp>

namespace ficheaction::office
{

/// As XActionSheet.importRows describes them. Throws calc::UserError "option-unknown", "option-value", "import-pair".
commands::ImportChoices
importChoicesFrom(const rtl::OUString& url, const rtl::OUString& registerId,
                  const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options);

org::ficheaction::ImportReport structOf(const commands::ImportReport& report);

}
