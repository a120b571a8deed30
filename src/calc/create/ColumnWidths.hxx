// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ColumnWidths: how wide the columns of a register are: as the template says, or as their type needs.
#pragma once

#include "model/Template.hxx"

#include <sal/types.h>

namespace ficheaction::calc
{

/// In 1/100 mm. No word of the heading is broken.
sal_Int32 widthOf(const model::Column& column, const model::Register& owner, const model::Template& definition);

/// Of a column in the sheet of lists: its longest value fits in one line or two.
sal_Int32 widthOf(const model::ListOfValues& list);

/// The least width in which a heading stands without a broken word.
sal_Int32 widthOfHeading(const std::string& heading);

}
