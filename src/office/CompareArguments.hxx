// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CompareArguments: what a macro says of periods to compare, as the command takes it.
#pragma once

#include "calc/grid/ComparedColumns.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/Sequence.hxx>
#include <org/ficheaction/Period.hpp>

namespace ficheaction::office
{

/// The periods without their headings. Throws UserError "compared-day" ({value}), "period-upside-down",
/// "option-unknown"
/// ({option}, {known}).
calc::GridComparison comparisonFrom(const com::sun::star::uno::Sequence<org::ficheaction::Period>& periods,
                                    const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options);

}
