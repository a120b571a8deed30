// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "exchange/ResultTexts.hxx"

#include <map>
#include <tuple>

namespace ficheaction::exchange
{

namespace
{
using Visit = std::function<void(const std::string& place, std::string& text)>;

void visitFigure(const std::string& place, engine::Figure& figure, const Visit& visit)
{
    for (engine::ValueCount& value : figure.values)
        visit(place, value.value);
    if (!figure.level.empty())
        visit(place, figure.level);
}

void visitExpectation(const std::string& place, model::Expectation& expectation, const Visit& visit)
{
    if (std::string* words = std::get_if<std::string>(&expectation))
        visit(place, *words);
}

bool isInWords(const model::Measure& measure)
{
    return measure.kind == model::MeasureKind::Quotes || measure.kind == model::MeasureKind::Done ||
           measure.kind == model::MeasureKind::Milestones;
}
}

void visitTexts(std::span<engine::Results> figures, engine::ResultsHeader& header, const Visit& visit)
{
    for (auto& [part, text] : header.action)
        visit(part, text);
    for (auto& [indicator, expectation] : header.expectations)
    {
        visitExpectation(indicator, expectation.baseline, visit);
        visitExpectation(indicator, expectation.target, visit);
    }
    for (engine::Results& results : figures)
        for (engine::IndicatorResult& result : results.indicators)
        {
            const std::string& place = result.indicator->label;
            visitFigure(place, result.total, visit);
            for (engine::Group& group : result.groups)
            {
                for (std::string& key : group.keys)
                    visit(place, key);
                visitFigure(place, group.figure, visit);
            }
        }
}

void visitLabels(model::Template& definition, const Visit& visit)
{
    visit(std::string(definition.title), definition.title);
    for (model::GridObject& object : definition.grid.objects)
    {
        visit(std::string(object.label), object.label);
        for (model::Indicator& indicator : object.indicators)
            visit(std::string(indicator.label), indicator.label);
    }
}

void tellInWordsOf(const model::Template& definition, std::span<engine::Results> figures)
{
    std::map<std::string, std::pair<const model::GridObject*, const model::Indicator*>> told;
    for (const auto& [object, indicator] : definition.indicators())
        told.emplace(indicator->id, std::pair(object, indicator));
    for (engine::Results& results : figures)
        for (engine::IndicatorResult& result : results.indicators)
            std::tie(result.object, result.indicator) = told.at(result.indicator->id);
}

void leaveOutQuotes(std::span<engine::Results> figures)
{
    for (engine::Results& results : figures)
        for (engine::IndicatorResult& result : results.indicators)
        {
            if (!isInWords(result.indicator->measure))
                continue;
            result.total.values.clear();
            for (engine::Group& group : result.groups)
                group.figure.values.clear();
        }
}

}
