// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Stand-ins for what other parts of the work bring; removed as they come.
#include "privacy/text/TextSearch.hxx"

namespace ficheaction::privacy
{
std::vector<TextHit> searchTexts(std::span<const TextToShare> texts, std::span<const PersonName> people,
                                 const KnownWords&)
{
    std::vector<TextHit> hits;
    for (std::size_t text = 0; text < texts.size(); ++text)
        for (const PersonName& name : people)
            if (const auto at = texts[text].text.find(name.first + " " + name.last);
                !name.last.empty() && at != std::string::npos)
                hits.push_back({text, at, name.first.size() + 1 + name.last.size(), HitKind::FullName});
    return hits;
}
std::string decided(const std::string& text, std::span<const TextHit> hits, std::span<const HitDecision> decisions)
{
    std::string result = text;
    for (std::size_t i = hits.size(); i-- > 0;)
        if (decisions[i].what != HitDecision::What::Keep)
            result.replace(hits[i].begin, hits[i].length, decisions[i].replacement);
    return result;
}
}
