// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Phrases: the words of a dashboard, in the language of its sheets.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace ficheaction::board
{

class Phrases
{
public:
    /// `language`: of a template; French, and any other is English.
    explicit Phrases(const std::string& language);

    /// The phrase with each {name} replaced. Throws std::out_of_range where there is none.
    std::string text(const std::string& key, const std::map<std::string, std::string>& parameters = {}) const;

    /// "catégorie, rôle et mois"
    std::string joined(const std::vector<std::string>& words) const;

private:
    bool mFrench;
};

}
