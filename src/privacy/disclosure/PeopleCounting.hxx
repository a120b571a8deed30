// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PeopleCounting: which indicators are about people, so that small figures of them are kept back.
#pragma once

#include "model/Template.hxx"

namespace ficheaction::privacy
{

/// The template's word ("countsPeople"), else derived from the measure.
bool countsPeople(const model::Template& definition, const model::Indicator& indicator);

/// Whether the rows of a measure, or what it counts, are people, or stand for some: participants, households,
/// attendances. Of a measure made of others, whether that is so of one of them.
bool countsPeople(const model::Template& definition, const model::Measure& measure);

}
