// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RandomDefinition: a definition that nobody wrote, with all that a template can say, made without JSON.
#pragma once

#include "model/Template.hxx"

namespace ficheaction::templates
{

/// As the reader would make it. The same seed makes the same on every machine.
model::Template randomDefinition(unsigned seed);

}
