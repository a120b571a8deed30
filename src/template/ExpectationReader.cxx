// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/ExpectationReader.hxx"

#include "engine/TextPool.hxx"

#include <set>

namespace ficheaction::templates
{

namespace
{
model::PartExpectation readPart(const ObjectReader& object, std::size_t dimensions)
{
    if (!object.node().find("baseline") && !object.node().find("target"))
        object.errors().add(object.node().offset, ErrorCode::MissingKey, "target", "target or baseline, or both");
    if (const JsonNode* keys = object.value("keys"); keys && dimensions > 0 && keys->items.size() != dimensions)
        object.errors().add(keys->offset, ErrorCode::WrongCount, "keys",
                            std::to_string(dimensions) + (dimensions == 1 ? " text" : " texts") +
                                ", one for each dimension of the breakdown");
    return {object.texts("keys"), readExpectation(object, "baseline"), readExpectation(object, "target")};
}

std::vector<std::string> foldedKeys(const model::PartExpectation& part)
{
    std::vector<std::string> folded;
    for (const std::string& key : part.keys)
        folded.push_back(engine::folded(key));
    return folded;
}

std::string joined(const std::vector<std::string>& keys)
{
    std::string text;
    for (const std::string& key : keys)
        text += (text.empty() ? "" : ", ") + key;
    return text;
}
}

model::Expectation readExpectation(const ObjectReader& object, std::string_view key)
{
    const JsonNode* place = object.value(key);
    if (!place)
        return {};
    if (place->kind == JsonNode::Kind::Number)
        return place->number;
    return place->text;
}

std::vector<model::PartExpectation> readParts(const ObjectReader& indicator, const model::Measure& measure)
{
    std::vector<model::PartExpectation> parts;
    std::set<std::vector<std::string>> taken;
    if (indicator.has("parts") && measure.breakdown.empty())
        indicator.errors().add(indicator.offsetOf("parts"), ErrorCode::MisplacedKey, "parts",
                               "only with a measure that has a breakdown");
    for (const JsonNode* node : indicator.items("parts"))
    {
        const ObjectReader object(*node, shapes::part, indicator.errors());
        parts.push_back(readPart(object, measure.breakdown.size()));
        if (!taken.insert(foldedKeys(parts.back())).second)
            indicator.errors().add(object.offsetOf("keys"), ErrorCode::DuplicateValue, joined(parts.back().keys),
                                   "each combination once");
    }
    return parts;
}

}
