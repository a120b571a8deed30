// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Words: the phrases of questions and refusals, in the language of who designs.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace ficheaction::design
{

using Phrases = std::map<std::string, std::string>;

const Phrases& frenchPhrases();
const Phrases& englishPhrases();

class Words
{
public:
    /// `language`: "fr"; any other is English.
    explicit Words(std::string_view language);

    /// The phrase with each {name} replaced. Throws std::out_of_range where there is none.
    std::string text(const std::string& key, const std::map<std::string, std::string>& parameters = {}) const;

    bool has(const std::string& key) const { return mPhrases->contains(key); }
    const std::string& language() const { return mLanguage; }

private:
    std::string mLanguage;
    const Phrases* mPhrases;
};

}
