// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// LaidOut: JSON as people read it.
#pragma once

#include <string>

#include <boost/json/value.hpp>

namespace ficheaction::json
{

/// Two blanks for each level; arrays and objects that fit on a line of 120 characters stand on one. Keys keep their
/// order, and numbers are as short as they can be without becoming another number. No line break at the end.
std::string laidOut(const boost::json::value& value);

/// The same with neither blanks nor line breaks.
std::string withoutBlanks(const boost::json::value& value);

}
