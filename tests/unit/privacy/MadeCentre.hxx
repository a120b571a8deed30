// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MadeCentre: a made-up centre's template, and the measures that random grids are made of.
#pragma once

#include "model/Template.hxx"

#include <memory>

namespace ficheaction::test
{

/// People with three attributes, who attend events; attendances have the attributes too, of the people they name.
std::unique_ptr<model::Template> madeCentre();

model::Filter isThere(const char* path, const char* value);

/// People in the attendances.
model::Measure distinctPeople(model::Filter where = {});

}
