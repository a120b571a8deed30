// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DateFields: the fields of a dialog that hold days.
#pragma once

#include "dialogs/toolkit/Dialog.hxx"
#include "model/Date.hxx"

#include <optional>

namespace ficheaction::dialogs
{

void showDay(const Dialog& dialog, const rtl::OUString& field, model::Date day);

/// Empty where the field is.
std::optional<model::Date> dayIn(const Dialog& dialog, const rtl::OUString& field);

}
