// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DimensionWriter: what rows are told apart by, as DimensionReader reads it.
#pragma once

#include "model/Dimension.hxx"

#include <vector>

#include <boost/json/array.hpp>

namespace ficheaction::templates
{

/// The path where there is nothing more to say, else an object.
boost::json::value dimensionJson(const model::Dimension& dimension);

boost::json::array breakdownJson(const std::vector<model::Dimension>& breakdown);

}
