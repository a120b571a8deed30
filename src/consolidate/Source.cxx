// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "consolidate/Source.hxx"

namespace ficheaction::consolidate
{

std::string nameOf(const Source& source)
{
    const std::string& name = source.action.empty() ? source.file : source.action;
    return source.structure.empty() ? name : source.structure + " – " + name;
}

}
