// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Among: whether the people of one measure are some of those of another, as their rules say, whatever the rows.
#pragma once

#include "model/Measure.hxx"

namespace ficheaction::model
{

enum class Among
{
    Unknown, ///< the rules do not say
    Some,    ///< everybody of the one counts in the other
    EachRow  ///< and each row that counts in the one does so in the other, in the same way
};

/// Whether figures of this kind count one by one: they are whole numbers.
bool isCounted(MeasureKind kind);

/// `whole` counts different people; `part` does so, or counts those seen often, new or returning ones, over the same
/// register, days and path, with the conditions of `whole` and perhaps more.
Among amongThose(const Measure& part, const Measure& whole);

}
