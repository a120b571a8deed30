// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ShapeWords: the words of json/ObjectShape, as the shapes of a template use them.
#pragma once

#include "json/ObjectShape.hxx"

namespace ficheaction::templates::shapes
{

using json::KeyShape;
using json::ObjectShape;
using json::optional;
using json::ValueType;

}
