// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CardWriter: the sections of the card, as CardReader reads them.
#pragma once

#include "model/Template.hxx"

#include <boost/json/object.hpp>

namespace ficheaction::templates
{

boost::json::object cardSectionJson(const model::CardSection& section);

}
