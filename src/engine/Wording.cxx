// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/Wording.hxx"

namespace ficheaction::engine
{

std::string filled(std::string text, const std::map<std::string, std::string>& parameters)
{
    for (const auto& [name, value] : parameters)
    {
        const std::string mark = "{" + name + "}";
        for (std::size_t place = text.find(mark); place != std::string::npos;
             place = text.find(mark, place + value.size()))
            text.replace(place, mark.size(), value);
    }
    return text;
}

}
