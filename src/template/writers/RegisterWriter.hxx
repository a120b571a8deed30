// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RegisterWriter: lists, and registers with their columns and initial rows.
#pragma once

#include "model/Template.hxx"

#include <boost/json/object.hpp>

namespace ficheaction::templates
{

boost::json::object listJson(const model::ListOfValues& list);

boost::json::object columnJson(const model::Column& column);

/// `definition` has its initial rows.
boost::json::object registerJson(const model::Register& dataRegister, const model::Template& definition);

}
