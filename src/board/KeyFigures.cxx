// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "board/KeyFigures.hxx"

#include "board/Phrases.hxx"
#include "engine/Wording.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::board
{

namespace
{
using engine::Status;
using model::MeasureKind;

constexpr char between[] = " · ";

class Sentences
{
public:
    Sentences(const Subject& subject, const model::Indicator& indicator)
        : mSubject(subject)
        , mIndicator(indicator)
        , mPhrases(subject.definition->language)
    {
    }

    std::string target(const engine::Figure& figure) const
    {
        const model::Expectation aim = targetOf(mSubject.targets, mIndicator);
        const bool atMost = mIndicator.direction == model::Direction::Down;
        const char* const phrase = atMost ? "target.at-most" : "target";
        if (const std::string* const words = std::get_if<std::string>(&aim))
            return words->empty() ? std::string() : mPhrases.text("target", {{"target", *words}});
        const double* const number = std::get_if<double>(&aim);
        if (!number)
            return {};
        const std::string text = mPhrases.text(phrase, {{"target", written(*number)}});
        const std::string reached = atMost ? kept(figure, *number) : share(figure, *number);
        return reached.empty() ? text : text + between + reached;
    }

    std::string evolution(const engine::Figure& figure) const
    {
        if (mSubject.before)
            return sinceBefore(figure);
        const auto typed = mSubject.baselines.find(mIndicator.id);
        const model::Expectation start =
            baselineInUnit(mIndicator, typed == mSubject.baselines.end() ? mIndicator.baseline : typed->second);
        if (const std::string* const words = std::get_if<std::string>(&start))
            return words->empty() ? std::string() : mPhrases.text("baseline", {{"value", *words}});
        const double* const number = std::get_if<double>(&start);
        if (!number || isComparedWithBaseline(mIndicator))
            return {};
        return mPhrases.text("baseline", {{"value", written(*number)}}) + change(figure, *number);
    }

private:
    /// With its unit.
    std::string written(double value) const
    {
        const std::string number = mSubject.number(mIndicator.percent ? value * 100 : value, decimalsOf(value));
        if (mIndicator.percent)
            return engine::filled(mSubject.definition->word("value.percent"), {{"number", number}});
        return mIndicator.unit.empty() ? number : number + "\u00A0" + mIndicator.unit;
    }

    /// What staff typed with a decimal is shown with it.
    int decimalsOf(double value) const
    {
        const double shown = mIndicator.percent ? value * 100 : value;
        return std::max(mIndicator.decimals, std::abs(shown - std::round(shown)) < 1e-9 ? 0 : 1);
    }

    static bool isExact(const engine::Figure& figure)
    {
        return figure.status == Status::Ok && figure.upperBound.value_or(figure.value) == figure.value;
    }

    std::string share(const engine::Figure& figure, double aim) const
    {
        if (figure.status != Status::Ok)
            return {};
        if (figure.value >= aim)
            return mPhrases.text("target.reached");
        if (!isExact(figure) || aim <= 0 || figure.value < 0)
            return {};
        // Rounded down: what is not reached is never said to be.
        const std::string percent = mSubject.number(std::floor(figure.value / aim * 100 + 1e-9), 0);
        return mPhrases.text("target.share", {{"share", engine::filled(mSubject.definition->word("value.percent"),
                                                                       {{"number", percent}})}});
    }

    std::string kept(const engine::Figure& figure, double aim) const
    {
        if (figure.status != Status::Ok)
            return {};
        if (figure.upperBound.value_or(figure.value) <= aim)
            return mPhrases.text("target.kept");
        return figure.value > aim ? mPhrases.text("target.exceeded") : std::string();
    }

    std::string change(const engine::Figure& figure, double then) const
    {
        if (!isExact(figure) || mIndicator.measure.kind == MeasureKind::Level ||
            mIndicator.measure.kind == MeasureKind::Done)
            return {};
        const double difference = figure.value - then;
        const int decimals = std::max(mIndicator.decimals, decimalsOf(difference));
        const std::string number = mSubject.number(mIndicator.percent ? difference * 100 : difference, decimals);
        // A difference of percentages is in points, and 0 has no sign.
        return " (" + (difference > 0 ? "+" + number : number) + (mIndicator.percent ? "\u00A0pts" : "") + ")";
    }

    std::string sinceBefore(const engine::Figure& figure) const
    {
        const auto& all = mSubject.before->indicators;
        const auto then =
            std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.indicator->id == mIndicator.id; });
        if (then == all.end() || !isExact(then->total) || mIndicator.measure.kind == MeasureKind::Done)
            return {};
        if (mIndicator.measure.kind == MeasureKind::Level)
            return mPhrases.text("before", {{"heading", mSubject.beforeHeading}, {"value", then->total.level}});
        return mPhrases.text("before", {{"heading", mSubject.beforeHeading}, {"value", written(then->total.value)}}) +
               change(figure, then->total.value);
    }

    const Subject& mSubject;
    const model::Indicator& mIndicator;
    Phrases mPhrases;
};
}

bool isKeyFigure(const model::Indicator& indicator)
{
    const model::Measure& measure = indicator.measure;
    return measure.kind != MeasureKind::Quotes && measure.kind != MeasureKind::List &&
           !(measure.kind == MeasureKind::Level && measure.level == model::LevelFigure::Distribution);
}

KeyFigure keyFigureOf(const Subject& subject, const engine::IndicatorResult& result)
{
    const Sentences sentences(subject, *result.indicator);
    return {"value__" + result.indicator->id, result.indicator->label,          result.indicator, result.total,
            sentences.target(result.total),   sentences.evolution(result.total)};
}

model::Expectation targetOf(const std::map<std::string, model::Expectation>& targets, const model::Indicator& indicator)
{
    const auto typed = targets.find(indicator.id);
    return typed == targets.end() ? indicator.target : typed->second;
}

}
