// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Shrinking: a case that fails, cut down to the least that still does.
#pragma once

#include "Case.hxx"

#include <functional>

namespace ficheaction::test
{

/// `fails` is true of `example`, and of what is returned. Stops after `attempts` smaller cases.
Case shrunk(Case example, const std::function<bool(const Case&)>& fails, int attempts = 4000);

}
