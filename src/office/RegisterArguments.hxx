// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RegisterArguments: what macros say of a sheet that becomes a register.
#pragma once

#include "design/SheetCorrections.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/Sequence.hxx>

#include <optional>

namespace ficheaction::office
{

struct SheetChoices
{
    std::optional<std::size_t> headingRow; ///< of the sheet, from 0
    design::SheetCorrections corrections;
};

/// As XActionSheet.registerSheet describes them. Throws calc::UserError "option-unknown", "option-value".
SheetChoices sheetChoicesFrom(const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options);

}
