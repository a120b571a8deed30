// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Words: the phrases that explanations are made of, in the language of who reads them.
#pragma once

#include <map>
#include <string>

namespace ficheaction::explain
{

using Phrases = std::map<std::string, std::string>;

const Phrases& frenchPhrases();
const Phrases& englishPhrases();

class Words
{
public:
    /// `language`: "fr"; any other is English.
    explicit Words(const std::string& language);

    /// The phrase with each {name} replaced. Throws std::out_of_range where there is none.
    std::string text(const std::string& key, const std::map<std::string, std::string>& parameters = {}) const;

    bool isFrench() const { return mFrench; }

private:
    bool mFrench;
    const Phrases* mPhrases;
};

}
