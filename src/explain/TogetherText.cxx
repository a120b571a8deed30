// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "explain/TogetherText.hxx"

#include "explain/RuleText.hxx"

namespace ficheaction::explain
{

namespace
{
using engine::Status;

/// The period whose figure was taken; of two that are as large, the earlier.
const engine::Explanation* taken(const engine::Explanation& together)
{
    const engine::Explanation* found = nullptr;
    for (const engine::Explanation& part : together.parts)
    {
        if (part.figure.status != Status::Ok)
            continue;
        const auto top = [](const engine::Figure& figure) { return figure.upperBound.value_or(figure.value); };
        if (!found || *together.rollUp == model::RollUp::Last || top(part.figure) > top(found->figure))
            found = &part;
    }
    return found;
}

std::string takenText(const Words& words, const engine::Explanation& together, const std::string& key)
{
    const engine::Explanation* const part = taken(together);
    return part ? words.text(key, {{"period", periodText(words, part->period)}}) : words.text("together.nothing");
}
}

std::string togetherText(const Words& words, const engine::Explanation& together)
{
    switch (*together.rollUp)
    {
    case model::RollUp::Sum:
        return words.text("together.sum");
    case model::RollUp::Last:
        return takenText(words, together, "together.last");
    case model::RollUp::Maximum:
        return takenText(words, together, "together.max");
    case model::RollUp::RatioOfSums:
        return words.text("together.ratio");
    case model::RollUp::None:
        return words.text("together.none");
    default:
        return words.text(together.figure.status == Status::NotApplicable && !together.isOfRows() &&
                                  together.parts.empty()
                              ? "together.apart"
                              : "together.recompute",
                          {{"period", periodText(words, together.period)}});
    }
}

}
