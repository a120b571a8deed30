// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// LastRow: how far down a register goes.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <vector>

namespace ficheaction::calc
{

/// The last row below `headingRow` with content in one of `columns`, whatever is in others; `headingRow` where there is
/// none. Looks from the bottom of what is used, in steps that grow: a long register costs no more than a short one.
sal_Int32 lastRowOf(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                    const std::vector<sal_Int32>& columns, sal_Int32 headingRow);

}
