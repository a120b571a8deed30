// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RememberedDecisions: what a person decided on texts for partners, so that the same is not asked twice: by digests,
// and never by the texts.
#pragma once

#include "privacy/text/TextSearch.hxx"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ficheaction::privacy
{

class RememberedDecisions
{
public:
    /// Of what storedText returned; where it is something else, or in part, that much is asked again.
    static RememberedDecisions fromStored(const std::string& text);
    std::string storedText() const;

    /// The decision on the same hit of the same text, wherever the text stands; empty where there was none: also where
    /// anything of the text has changed since.
    std::optional<HitDecision> decisionOn(const TextToShare& text, const TextHit& hit) const;

    /// Above some thousands the oldest are forgotten.
    void remember(const TextToShare& text, const TextHit& hit, const HitDecision& decision);

    std::size_t size() const { return mDecisions.size(); }
    bool isEmpty() const { return mDecisions.empty(); }

private:
    void keep(const std::string& digest, const HitDecision& decision);

    std::map<std::string, HitDecision> mDecisions;
    std::deque<std::string> mOrder; ///< the oldest first
};

}
