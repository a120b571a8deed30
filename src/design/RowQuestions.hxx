// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowQuestions: what is asked about a figure of the rows of a register.
#pragma once

#include "design/Asked.hxx"

namespace ficheaction::design
{

/// Which register, what of its rows, and which of them count.
void askRows(Asked& asked, const Figure& figure);

}
