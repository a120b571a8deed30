// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/RememberedDecisions.hxx"

#include "privacy/Sha256.hxx"
#include "json/TupleReader.hxx"
#include "json/WholeText.hxx"

#include <boost/json.hpp>

namespace ficheaction::privacy
{

namespace
{
using What = HitDecision::What;
using json::ValueType;

constexpr std::size_t mostDecisions = 4000;
constexpr std::size_t digestDigits = 32;

/// Of the whole text and of where the hit is in it.
std::string digestOf(const TextToShare& text, const TextHit& hit)
{
    const std::string all = std::to_string(hit.begin) + "," + std::to_string(hit.length) + "," +
                            std::to_string(static_cast<int>(hit.kind)) + ";" + text.text;
    return sha256(std::string_view(all)).substr(0, digestDigits);
}

const char* wordOf(What what)
{
    switch (what)
    {
    case What::Keep:
        return "keep";
    case What::Remove:
        return "remove";
    case What::Replace:
        return "replace";
    }
    return "";
}

std::optional<What> whatNamed(const std::string& word)
{
    for (const What what : {What::Keep, What::Remove, What::Replace})
        if (word == wordOf(what))
            return what;
    return std::nullopt;
}
}

RememberedDecisions RememberedDecisions::fromStored(const std::string& text)
{
    RememberedDecisions remembered;
    json::ErrorReport errors;
    const json::ParsedText parsed = json::parseText(text, {}, errors);
    for (const json::Node& each : parsed.root.items)
    {
        const json::TupleReader decision(each, {ValueType::Text, ValueType::Text, ValueType::Text}, errors);
        if (!decision.complete())
            continue;
        if (const auto what = whatNamed(decision.text(1));
            what && (*what != What::Replace || !decision.text(2).empty()))
            remembered.keep(decision.text(0), {*what, decision.text(2)});
    }
    return remembered;
}

std::string RememberedDecisions::storedText() const
{
    boost::json::array all;
    for (const std::string& digest : mOrder)
    {
        const HitDecision& decision = mDecisions.at(digest);
        all.push_back(boost::json::array{digest, wordOf(decision.what), decision.replacement});
    }
    return boost::json::serialize(all);
}

std::optional<HitDecision> RememberedDecisions::decisionOn(const TextToShare& text, const TextHit& hit) const
{
    const auto found = mDecisions.find(digestOf(text, hit));
    return found == mDecisions.end() ? std::nullopt : std::optional(found->second);
}

void RememberedDecisions::remember(const TextToShare& text, const TextHit& hit, const HitDecision& decision)
{
    keep(digestOf(text, hit), {decision.what, decision.what == What::Replace ? decision.replacement : std::string()});
}

void RememberedDecisions::keep(const std::string& digest, const HitDecision& decision)
{
    if (mDecisions.insert_or_assign(digest, decision).second)
        mOrder.push_back(digest);
    if (mOrder.size() <= mostDecisions)
        return;
    mDecisions.erase(mOrder.front());
    mOrder.pop_front();
}

}
