// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Fit: takes back what does not go together in a measure.
#pragma once

#include "model/Template.hxx"

#include <initializer_list>

namespace ficheaction::design
{

/// Whether `path` leads from `source` to a column of one of `types`; of any, where there are none.
bool leadsTo(const model::Template& definition, const model::Register& source, const model::Path& path,
             std::initializer_list<model::ColumnType> types = {});

/// Whether the rows of the measure have a day.
bool isDated(const model::Register& source, const model::Measure& measure);

/// The measure without what its kind does not have, paths that lead nowhere or to columns that do not serve, and
/// conditions on such paths. With as many parts as its kind has, new ones empty.
model::Measure fitted(const model::Template& definition, const model::Measure& measure);

/// The filter without conditions on paths that lead nowhere.
model::Filter fitted(const model::Template& definition, const model::Register& source, const model::Filter& filter);

/// Whether the dimension serves for the rows of each of `sources`, in the same way.
bool serves(const model::Template& definition, const std::vector<const model::Register*>& sources,
            const model::Dimension& dimension);

/// The registers whose rows the measure is made of; none where one is not known yet.
std::vector<const model::Register*> sourcesOf(const model::Template& definition, const model::Measure& measure);

}
