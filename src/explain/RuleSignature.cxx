// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "explain/RuleSignature.hxx"

#include "text/Fnv1a.hxx"
#include "text/TextFolding.hxx"

#include <set>

namespace ficheaction::explain
{

namespace
{
/// Takes values one after the other; each says where it ends.
class Signing
{
public:
    explicit Signing(const model::Template& definition)
        : mDefinition(definition)
    {
    }

    std::string run(const model::Indicator& indicator)
    {
        take(indicator);
        std::string digits;
        for (int shift = 60; shift >= 0; shift -= 4)
            digits += "0123456789abcdef"[(mHash.value() >> shift) & 15U];
        return digits;
    }

private:
    void take(const std::string& text)
    {
        mHash.take(std::to_string(text.size()) + ':');
        mHash.take(text);
    }

    void take(double number) { take(texts::numberText(number)); }

    template <class Enumeration> void takeChoice(Enumeration choice) { take(static_cast<double>(choice)); }

    template <class Things> void takeAll(const Things& things)
    {
        take(static_cast<double>(things.size()));
        for (const auto& each : things)
            take(each);
    }

    template <class Thing> void take(const std::optional<Thing>& thing)
    {
        take(thing ? 1.0 : 0.0);
        if (thing)
            take(*thing);
    }

    void take(const model::Path& path) { takeAll(path.steps); }

    void take(const model::Dimension& dimension)
    {
        take(dimension.path);
        takeChoice(dimension.by);
        takeAll(dimension.bounds);
        takeAll(dimension.labels);
        take(dimension.on);
    }

    void take(const model::Filter& filter)
    {
        takeChoice(filter.kind);
        takeAll(filter.parts);
        take(filter.path);
        takeAll(filter.values);
        take(filter.bound);
        take(filter.on);
        take(filter.from);
        take(filter.below);
    }

    void take(const model::OutsideFigure& outside)
    {
        take(outside.value);
        take(outside.source);
        take(static_cast<double>(outside.year));
    }

    void take(const model::Formula& formula)
    {
        takeChoice(formula.kind);
        take(formula.number);
        takeAll(formula.parts);
        if (formula.kind != model::Formula::Kind::Indicator)
            return;
        for (const auto& [object, indicator] : mDefinition.indicators())
            if (indicator->id == formula.indicator)
                take(*indicator);
    }

    /// Each once: a formula may name one twice.
    void take(const model::Indicator& indicator)
    {
        take(indicator.id);
        if (mTaken.insert(indicator.id).second)
            take(indicator.measure);
    }

    void take(const model::Register& source)
    {
        take(source.key);
        take(source.weight);
        take(source.date);
    }

    void take(const model::Measure& measure)
    {
        takeChoice(measure.kind);
        take(measure.source);
        if (const model::Register* const source = mDefinition.registerNamed(measure.source))
            take(*source);
        take(measure.of);
        take(measure.condition());
        take(measure.period);
        takeChoice(measure.window);
        takeAll(measure.breakdown);
        takeAll(measure.operands);
        take(measure.sampling.per);
        takeChoice(measure.sampling.each);
        take(static_cast<double>(measure.repetition.times));
        take(measure.repetition.counting);
        takeChoice(measure.level);
        take(measure.pairing.person);
        take(measure.pairing.before);
        take(measure.pairing.after);
        takeChoice(measure.pairing.figure);
        take(measure.schedule.done);
        take(measure.schedule.due);
        take(measure.schedule.doneOn);
        take(measure.schedule.label);
        take(measure.evidence);
        take(measure.statement.source);
        take(measure.statement.date);
        take(measure.outside);
        takeChoice(measure.comparison.against);
        takeChoice(measure.comparison.form);
        take(measure.formula);
    }

    const model::Template& mDefinition;
    texts::Fnv1a mHash;
    std::set<std::string> mTaken;
};
}

std::string ruleSignature(const model::Template& definition, const model::Indicator& indicator)
{
    return Signing(definition).run(indicator);
}

}
