// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ColumnSort: what is comparable of two columns: their type, and the list or register that their values are of.
#pragma once

#include "model/Register.hxx"

#include <string>

namespace ficheaction::templates
{

bool isSameSort(const model::Column& one, const model::Column& other);

/// "text", "list (categories)", "reference (people)".
std::string sortText(const model::Column& column);

}
