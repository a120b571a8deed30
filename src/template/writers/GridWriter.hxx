// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridWriter: the objects of the grid and their indicators, as GridReader reads them.
#pragma once

#include "model/Template.hxx"

#include <boost/json/object.hpp>

namespace ficheaction::templates
{

boost::json::object indicatorJson(const model::Indicator& indicator, const model::Template& definition);

boost::json::object gridObjectJson(const model::GridObject& object, const model::Template& definition);

boost::json::object gridJson(const model::Template& definition);

}
