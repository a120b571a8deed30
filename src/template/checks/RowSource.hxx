// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowSource: the rows that a measure looks at, as far as its paths need to know them.
#pragma once

#include "model/Template.hxx"

namespace ficheaction::templates
{

struct RowSource
{
    const model::Register* rows = nullptr; ///< null where it is unknown, and reported: then paths are not followed
    bool dated = true;                     ///< each row has a day on which people are of some age
};

}
