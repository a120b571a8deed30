// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/Words.hxx"

#include "engine/Wording.hxx"

namespace ficheaction::design
{

Words::Words(std::string_view language)
    : mLanguage(language)
    , mPhrases(language.starts_with("fr") ? &frenchPhrases() : &englishPhrases())
{
}

std::string Words::text(const std::string& key, const std::map<std::string, std::string>& parameters) const
{
    return engine::filled(mPhrases->at(key), parameters);
}

}
