// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// WordTrie: finds any of many phrases in a text in one pass over its words.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ficheaction::privacy
{

class WordTrie
{
public:
    /// `wordForm` as wordForm makes it, not empty. Returns the phrase's number: the present one where it is there
    /// already.
    std::uint32_t add(std::string_view wordForm);

    /// Calls `found` with the phrase's number and the places of its first word and behind its last, for each phrase at
    /// each place.
    void search(const std::vector<std::string_view>& words,
                const std::function<void(std::uint32_t phrase, std::size_t first, std::size_t last)>& found) const;

    /// The phrase that is this one word.
    std::optional<std::uint32_t> phrase(std::string_view word) const;

private:
    static constexpr std::uint32_t none = UINT32_MAX;

    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    std::uint32_t next(std::uint32_t node, std::uint32_t word) const;
    std::uint32_t number(std::string_view word) const;

    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> mWords;
    std::unordered_map<std::uint64_t, std::uint32_t> mEdges; ///< node and word to node
    std::vector<std::uint32_t> mPhrases = {none};            ///< by node
    std::uint32_t mCount = 0;
};

}
