// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FilterWriter: a condition on a row, as FilterReader reads it.
#pragma once

#include "model/Template.hxx"

#include <boost/json/object.hpp>

namespace ficheaction::templates
{

/// A filter on rows of `source`, which tells days from numbers; null where it is unknown. Empty where it is of every
/// row.
boost::json::object filterJson(const model::Filter& filter, const model::Register* source,
                               const model::Template& definition);

}
