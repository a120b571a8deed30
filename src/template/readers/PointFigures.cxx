// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/readers/PointFigures.hxx"

#include "model/Among.hxx"

#include <cmath>
#include <map>
#include <optional>

namespace ficheaction::templates
{

namespace
{
using model::MeasureKind;

/// How many times a share of something is in a figure: once in a percentage, not at all in the difference of two.
/// Nothing of what is no such sum.
using Weight = std::optional<double>;

bool isShare(MeasureKind kind)
{
    return kind == MeasureKind::Ratio || kind == MeasureKind::Rate || kind == MeasureKind::Coverage;
}

/// A formula without indicators.
std::optional<double> constantOf(const model::Formula& formula)
{
    using Kind = model::Formula::Kind;
    if (formula.kind == Kind::Number)
        return formula.number;
    if (formula.kind == Kind::Indicator)
        return std::nullopt;
    const std::optional<double> one = constantOf(formula.parts.front());
    const std::optional<double> other = constantOf(formula.parts.back());
    if (!one || !other)
        return std::nullopt;
    switch (formula.kind)
    {
    case Kind::Sum:
        return *one + *other;
    case Kind::Difference:
        return *one - *other;
    case Kind::Product:
        return *one * *other;
    case Kind::Quotient:
        return *one / *other;
    default:
        return -*one;
    }
}

class Weighing
{
public:
    explicit Weighing(const model::Template& definition)
    {
        for (const auto& [object, indicator] : definition.indicators())
            mIndicators[indicator->id] = indicator;
    }

    bool isDifference(const model::Indicator& indicator)
    {
        constexpr double rounding = 1e-9;
        const Weight weight = weightOf(indicator);
        return indicator.percent && weight && std::abs(*weight) < rounding;
    }

private:
    Weight weightOf(const model::Indicator& indicator)
    {
        const model::Measure& measure = indicator.measure;
        const Weight once = indicator.percent || isShare(measure.kind) ? Weight(1.0) : std::nullopt;
        switch (measure.kind)
        {
        case MeasureKind::Trend:
            return measure.comparison.form == model::Comparison::Form::Difference && !measure.operands.empty() &&
                           !model::isCounted(measure.operands.front().kind)
                       ? once ? Weight(0.0) : std::nullopt
                       : once;
        case MeasureKind::Paired:
            return once && measure.pairing.figure == model::Pairing::Figure::Change ? Weight(0.0) : once;
        case MeasureKind::Expression:
            return once ? weightOfExpression(indicator) : once;
        default:
            return once;
        }
    }

    /// Formulas that name one another in a circle are an error of the template.
    Weight weightOfExpression(const model::Indicator& indicator)
    {
        const auto [known, isNew] = mKnown.try_emplace(indicator.id, Weight(1.0));
        if (isNew)
            if (const Weight weight = weightOf(indicator.measure.formula))
                mKnown[indicator.id] = weight;
        return mKnown[indicator.id];
    }

    Weight weightOf(const model::Formula& formula)
    {
        using Kind = model::Formula::Kind;
        if (formula.kind == Kind::Number)
            return std::nullopt;
        if (formula.kind == Kind::Indicator)
        {
            const auto found = mIndicators.find(formula.indicator);
            return found == mIndicators.end() ? std::nullopt : weightOf(*found->second);
        }
        const model::Formula& left = formula.parts.front();
        const model::Formula& right = formula.parts.back();
        const Weight one = weightOf(left);
        const Weight other = weightOf(right);
        switch (formula.kind)
        {
        case Kind::Sum:
            return one && other ? Weight(*one + *other) : std::nullopt;
        case Kind::Difference:
            return one && other ? Weight(*one - *other) : std::nullopt;
        case Kind::Product:
            return times(one, constantOf(right)) ? times(one, constantOf(right)) : times(other, constantOf(left));
        case Kind::Quotient:
        {
            const std::optional<double> below = constantOf(right);
            return below && *below != 0 ? times(one, 1 / *below) : std::nullopt;
        }
        default:
            return one ? Weight(-*one) : std::nullopt;
        }
    }

    static Weight times(const Weight& weight, const std::optional<double>& factor)
    {
        return weight && factor ? Weight(*weight * *factor) : std::nullopt;
    }

    std::map<std::string, const model::Indicator*> mIndicators;
    std::map<std::string, Weight> mKnown; ///< of expressions, by id
};

void makePoints(model::Expectation& expectation)
{
    constexpr double pointsOfOne = 100;
    if (double* const number = std::get_if<double>(&expectation))
        *number *= pointsOfOne;
}

void makePoints(model::Indicator& indicator)
{
    indicator.points = true;
    indicator.percent = false;
    indicator.unit = model::unitOfPoints;
    makePoints(indicator.target);
    if (!model::isComparedWithBaseline(indicator))
        makePoints(indicator.baseline);
    for (model::PartExpectation& part : indicator.parts)
    {
        makePoints(part.target);
        makePoints(part.baseline);
    }
}
}

void markPoints(model::Template& definition)
{
    Weighing weighing(definition);
    std::vector<model::Indicator*> differences;
    for (model::GridObject& object : definition.grid.objects)
        for (model::Indicator& indicator : object.indicators)
            if (weighing.isDifference(indicator))
                differences.push_back(&indicator);
    for (model::Indicator* const indicator : differences)
        makePoints(*indicator);
}

}
