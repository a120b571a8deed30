// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/writers/WordingWriter.hxx"

#include "template/DefaultWording.hxx"
#include "template/writers/ObjectWriter.hxx"

namespace ficheaction::templates
{

boost::json::object wordingJson(const model::Template& definition)
{
    const std::map<std::string, std::string> usual = defaultWording(definition.language);
    ObjectWriter object;
    for (const auto& [key, description] : model::wordingKeys())
    {
        const auto said = definition.wording.find(key);
        const auto meant = usual.find(key);
        const bool isUsual = said != definition.wording.end() && meant != usual.end() && said->second == meant->second;
        if (said != definition.wording.end() && !isUsual)
            object.must(key, boost::json::value(said->second));
    }
    return object.take();
}

}
