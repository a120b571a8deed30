// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MeasureWriter: the rule of an indicator, as MeasureReader reads it.
#pragma once

#include "model/Template.hxx"

#include <boost/json/object.hpp>

namespace ficheaction::templates
{

/// `definition` has the registers of the measure.
boost::json::object measureJson(const model::Measure& measure, const model::Template& definition);

}
