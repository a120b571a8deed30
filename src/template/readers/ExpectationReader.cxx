// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/readers/ExpectationReader.hxx"

#include "template/ErrorCode.hxx"
#include "template/shapes/ObjectShapes.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <map>
#include <set>

namespace ficheaction::templates
{

namespace
{
model::PartExpectation readPart(const json::ObjectReader& object, std::size_t dimensions)
{
    if (!object.node().find("baseline") && !object.node().find("target"))
        object.errors().add(object.node().offset, json::ErrorCode::MissingKey, "target", "target or baseline, or both");
    if (const json::Node* keys = object.value("keys"); keys && dimensions > 0 && keys->items.size() != dimensions)
        object.errors().add(keys->offset, ErrorCode::WrongCount, "keys",
                            {"{} text(s), one for each dimension of the breakdown", {std::to_string(dimensions)}});
    return {object.texts("keys"), readExpectation(object, "baseline"), readExpectation(object, "target")};
}

/// The register whose rows `measure`, or its first part, is made of; null where it is unknown.
const model::Register* sourceOf(const model::Measure& measure, const model::Template& definition)
{
    const model::Measure* rows = &measure;
    while (rows->source.empty() && !rows->operands.empty())
        rows = &rows->operands.front();
    return definition.registerNamed(rows->source);
}

bool isOneOf(const std::vector<std::string>& words, const std::string& word)
{
    return std::any_of(words.begin(), words.end(),
                       [form = texts::folded(word)](const std::string& candidate)
                       { return texts::folded(candidate) == form; });
}

/// A group that no row can be in has a target that nobody ever sees.
class KeyCheck
{
public:
    KeyCheck(const model::Measure& measure, const References& references, json::ErrorReport& errors)
        : mBreakdown(measure.breakdown)
        , mSource(sourceOf(measure, references.definition()))
        , mReferences(references)
        , mErrors(errors)
    {
    }

    void check(const std::vector<const json::Node*>& keys) const
    {
        for (std::size_t index = 0; index < std::min(keys.size(), mBreakdown.size()); ++index)
            if (!isBlankWord(keys[index]->text))
                checkKey(*keys[index], mBreakdown[index]);
    }

private:
    bool isBlankWord(const std::string& text) const
    {
        const std::map<std::string, std::string>& wording = mReferences.definition().wording;
        const auto blank = wording.find("value.blank");
        return blank != wording.end() && isOneOf({blank->second}, text);
    }

    void checkKey(const json::Node& key, const model::Dimension& dimension) const
    {
        if (!dimension.labels.empty() && !isOneOf(dimension.labels, key.text))
            mErrors.addUnknown(key.offset, ErrorCode::UnknownValue, key.text, dimension.labels);
        if (dimension.by != model::Dimension::By::Value || !mSource)
            return;
        const auto target = model::resolve(mReferences.definition(), *mSource, dimension.path);
        if (target && target->column && !target->column->list.empty() && !mReferences.isDoubtful(*target->column))
            mReferences.checkValue(target->column->list, key);
    }

    const std::vector<model::Dimension>& mBreakdown;
    const model::Register* mSource;
    const References& mReferences;
    json::ErrorReport& mErrors;
};

std::vector<std::string> foldedKeys(const model::PartExpectation& part)
{
    std::vector<std::string> folded;
    for (const std::string& key : part.keys)
        folded.push_back(texts::folded(key));
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

model::Expectation readExpectation(const json::ObjectReader& object, std::string_view key)
{
    const json::Node* place = object.value(key);
    if (!place)
        return {};
    if (place->kind == json::Node::Kind::Number)
        return place->number;
    return place->text;
}

std::vector<model::PartExpectation> readParts(const json::ObjectReader& indicator, const model::Measure& measure,
                                              const References& references)
{
    std::vector<model::PartExpectation> parts;
    std::set<std::vector<std::string>> taken;
    if (indicator.has("parts") && measure.breakdown.empty())
        indicator.errors().add(indicator.offsetOf("parts"), json::ErrorCode::MisplacedKey, "parts",
                               "only with a measure that has a breakdown");
    const KeyCheck keys(measure, references, indicator.errors());
    for (const json::Node* node : indicator.items("parts"))
    {
        const json::ObjectReader object(*node, shapes::part, indicator.errors());
        parts.push_back(readPart(object, measure.breakdown.size()));
        keys.check(object.items("keys"));
        if (!taken.insert(foldedKeys(parts.back())).second)
            indicator.errors().add(object.offsetOf("keys"), ErrorCode::DuplicateValue, joined(parts.back().keys),
                                   "each combination once");
    }
    return parts;
}

}
