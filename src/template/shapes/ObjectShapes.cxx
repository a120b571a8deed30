// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/shapes/ObjectShapes.hxx"

namespace ficheaction::templates
{

std::vector<const json::ObjectShape*> allShapes()
{
    std::vector<const json::ObjectShape*> all(shapes::parts.begin(), shapes::parts.end());
    all.insert(all.end(), shapes::cardSections.begin(), shapes::cardSections.end());
    all.insert(all.end(), shapes::measures.begin(), shapes::measures.end());
    all.insert(all.end(), shapes::dimensions.begin(), shapes::dimensions.end());
    all.insert(all.end(), shapes::filters.begin(), shapes::filters.end());
    return all;
}

}
