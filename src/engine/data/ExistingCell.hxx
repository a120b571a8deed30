// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExistingCell: a cell that is in a register already, as the value that its column reads it as.
#pragma once

#include "engine/data/Dataset.hxx"
#include "model/CellValue.hxx"

namespace ficheaction::engine
{

/// A day in a column of dates (without its time), a number in a column of numbers, else its text without blanks around:
/// also of what could not be read. Nothing where nothing is.
model::CellValue existingCell(const Dataset& data, const CellAddress& cell);

}
