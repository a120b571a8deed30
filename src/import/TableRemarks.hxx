// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TableRemarks: what of a source is not among the rows and columns that an import takes.
#pragma once

#include "import/Plan.hxx"

namespace ficheaction::imports
{

/// The notes of the source; "headings-guessed": nothing in the row of the headings is a heading that the register
/// knows; "above-headings": a row above the headings that is as full as the rows below usually are; "more-cells": a row
/// with something to the right of the last heading, with the first such text; "fewer-cells": a row of a text
/// file that ends before a column that others fill, with its heading, where the file writes its rows to the last
/// column; "column-left-out": a column with
/// something in it that goes nowhere, with its heading. Linear in the cells.
std::vector<Problem> tableRemarks(const SourceTable& source, const Request& request, const model::Template& definition,
                                  const Reading& reading);

}
