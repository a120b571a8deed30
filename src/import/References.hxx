// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// References: the row of another register that a text of a source names, by its number or by its name.
#pragma once

#include "import/Identity.hxx"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace ficheaction::imports
{

class References
{
public:
    /// To the rows of `table` in the document. `data` outlives it.
    References(const engine::Dataset& data, std::size_t table);

    /// The key to write for `text`: itself where it begins with a key; the key of the one row of this name (a person)
    /// or title (an event). Empty where there is none, or more than one.
    std::optional<std::string> keyFor(const std::string& text) const;

    /// Whether a row has the number.
    bool hasKey(const std::string& text) const;

    /// Makes a row known that is about to be added.
    void add(const std::string& key, std::string_view name);

private:
    std::unordered_map<std::string, std::string> mKeys; ///< folded to as written
    std::unordered_map<std::string, std::string> mNames;
};

}
