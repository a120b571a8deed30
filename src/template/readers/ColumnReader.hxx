// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ColumnReader: one column of a register: its type, and what goes with a type of that sort.
#pragma once

#include "model/Template.hxx"
#include "template/checks/InheritCycles.hxx"
#include "template/checks/References.hxx"
#include "json/ObjectReader.hxx"

namespace ficheaction::templates
{

/// The column as it stands there; of type text where the type is unknown (and reported).
model::Column readColumn(const json::ObjectReader& object);

bool hasKnownType(const json::ObjectReader& object);

/// Checks what `column`, of `owner`, says of lists and other registers.
void linkColumn(const model::Template& definition, const model::Register& owner, const model::Column& column,
                const json::ObjectReader& object, const References& references, InheritCycles& cycles);

}
