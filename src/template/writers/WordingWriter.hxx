// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// WordingWriter: the words that a template calls otherwise than the extension does.
#pragma once

#include "model/Template.hxx"

#include <boost/json/object.hpp>

namespace ficheaction::templates
{

/// In the order of wordingKeys(). All words in languages that the extension has no words of its own for.
boost::json::object wordingJson(const model::Template& definition);

}
