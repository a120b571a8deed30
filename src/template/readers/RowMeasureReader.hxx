// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowMeasureReader: measures over the rows of one register.
#pragma once

#include "model/Measure.hxx"
#include "template/checks/References.hxx"
#include "template/checks/RowSource.hxx"
#include "json/ObjectReader.hxx"

namespace ficheaction::templates
{

/// What `measure`, whose kind is known, says about its rows. `object` is of the shape of that kind.
void readRowMeasure(const json::ObjectReader& object, const References& references, model::Measure& measure);

/// The rows that `measure`, of a register that may be unknown, looks at.
RowSource rowsOf(const model::Measure& measure, const model::Register* source);

/// At most as many dimensions as a grid can show, each once, with no path followed. `places` are where they stand.
std::vector<model::Dimension> readBreakdown(const json::ObjectReader& object, std::vector<const json::Node*>& places);

/// Reports where the breakdown of `object` would show so many groups, whatever the rows, that nobody could read them.
void checkGroups(const json::ObjectReader& object, std::size_t groups);

}
