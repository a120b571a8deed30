// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// BirthColumns: which columns people's ages are counted from, as the rules of a template say it.
#pragma once

#include "model/Template.hxx"

namespace ficheaction::templates
{

/// Marks each column (Column::birth) that a dimension or a filter on ages of some indicator leads to, and those that it
/// inherits from. Paths that lead nowhere are passed over.
void markBirths(model::Template& definition);

}
