// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/Holding.hxx"

#include "model/CountedRows.hxx"
#include "template/TemplateReader.hxx"
#include "template/TemplateWriter.hxx"

#include <algorithm>

namespace ficheaction::design
{

namespace
{
/// More names would not be read.
constexpr std::size_t mostNamed = 4;

/// The labels of the indicators that no longer hold. Formulas need no columns.
std::vector<std::string> brokenIndicators(const model::Template& definition)
{
    std::vector<std::string> labels;
    for (const model::GridObject& object : definition.grid.objects)
        for (const model::Indicator& indicator : object.indicators)
        {
            if (indicator.measure.kind == model::MeasureKind::Expression)
                continue;
            model::Template alone = definition;
            alone.grid.objects = {object};
            alone.grid.objects.front().indicators = {indicator};
            if (!holds(alone))
                labels.push_back(indicator.label);
        }
    return labels;
}

/// The first register whose rows can no longer be told to count or not; null where that is not why.
const model::Register* registerWithBrokenCounts(const model::Template& definition)
{
    model::Template bare = definition;
    bare.grid.objects.clear();
    for (model::Register& each : bare.registers)
        each.counts = {};
    if (!holds(bare))
        return nullptr;
    for (std::size_t index = 0; index < definition.registers.size(); ++index)
    {
        bare.registers[index].counts = definition.registers[index].counts;
        if (!holds(bare))
            return &definition.registers[index];
    }
    return nullptr;
}
}

bool holds(const model::Template& definition)
{
    return std::holds_alternative<model::Template>(templates::readTemplate(templates::writeTemplate(definition)));
}

std::string enumerated(const Words& words, const std::vector<std::string>& labels)
{
    std::string text;
    for (std::size_t index = 0; index < std::min(labels.size(), mostNamed); ++index)
        text += (text.empty() ? "" : ", ") + words.text("refuse.quoted", {{"label", labels[index]}});
    return labels.size() > mostNamed ? text + words.text("refuse.and-others") : text;
}

DefinitionOrRefusal checked(model::Template edited, const std::string& what, const Words& words)
{
    if (holds(edited))
    {
        model::applyRegisterConditions(edited);
        return edited;
    }
    if (const model::Register* const owner = registerWithBrokenCounts(edited))
        return Refusal{words.text("refuse.counted-by", {{"label", what}, {"register", owner->label}})};
    const std::vector<std::string> broken = brokenIndicators(edited);
    if (broken.empty())
        return Refusal{words.text("refuse.does-not-hold", {{"label", what}})};
    return Refusal{words.text("refuse.needed-by", {{"label", what}, {"others", enumerated(words, broken)}})};
}

}
