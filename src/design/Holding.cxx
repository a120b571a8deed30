// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/Holding.hxx"

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
    return labels.size() > mostNamed ? text + ", …" : text;
}

DefinitionOrRefusal checked(model::Template edited, const std::string& what, const Words& words)
{
    if (holds(edited))
        return edited;
    const std::vector<std::string> broken = brokenIndicators(edited);
    if (broken.empty())
        return Refusal{words.text("refuse.does-not-hold", {{"label", what}})};
    return Refusal{words.text("refuse.needed-by", {{"label", what}, {"others", enumerated(words, broken)}})};
}

}
