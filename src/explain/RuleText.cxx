// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "explain/RuleText.hxx"

#include "engine/rows/Conditions.hxx"
#include "engine/rows/ShownKeys.hxx"

namespace ficheaction::explain
{

namespace
{
using Kind = model::MeasureKind;

/// What every part of one rule is told with.
class RuleWords
{
public:
    RuleWords(const Words& words, const model::Template& definition, std::span<const model::Dimension> breakdown,
              std::span<const std::string> keys, const model::Period& period)
        : mWords(words)
        , mDefinition(definition)
        , mBreakdown(breakdown)
        , mKeys(keys)
        , mPeriod(period)
    {
    }

    std::string text(const model::Measure& measure) const
    {
        switch (measure.kind)
        {
        case Kind::Union:
            return listed("kind.union", measure);
        case Kind::Overlap:
            return listed("kind.overlap", measure);
        case Kind::Difference:
            return listed("kind.difference", measure);
        case Kind::Ratio:
            return listed("kind.ratio", measure);
        case Kind::Rate:
            return listed("kind.rate", measure);
        case Kind::UnitCost:
            return listed("kind.unit-cost", measure);
        case Kind::Coverage:
            return listed("kind.coverage", measure);
        case Kind::Trend:
            return listed(trendKey(measure.comparison), measure);
        case Kind::Expression:
            return mWords.text("kind.expression", {{"formula", formula(measure.formula, false)}});
        default:
            return ofRows(measure);
        }
    }

private:
    static std::string trendKey(const model::Comparison& comparison)
    {
        const bool previous = comparison.against == model::Comparison::Against::Previous;
        const bool difference = comparison.form == model::Comparison::Form::Difference;
        return std::string("kind.trend-") + (previous ? "previous-" : "baseline-") +
               (difference ? "difference" : "change");
    }

    /// The rule, then a line for each measure that it is made of.
    std::string listed(const std::string& key, const model::Measure& measure) const
    {
        std::string text = mWords.text(key);
        int number = 1;
        const auto add = [&](const std::string& what) {
            text += '\n' + mWords.text("item", {{"number", std::to_string(number++)}, {"what", what}});
        };
        for (const model::Measure& operand : measure.operands)
            add(this->text(operand));
        if (measure.outside)
            add(mWords.text("outside", {{"value", numberText(mWords, measure.outside->value)},
                                        {"source", measure.outside->source},
                                        {"year", std::to_string(measure.outside->year)}}));
        return text;
    }

    std::string formula(const model::Formula& formula, bool inside) const
    {
        using Sign = model::Formula::Kind;
        const auto both = [&](const char* sign)
        {
            const std::string text =
                this->formula(formula.parts[0], true) + sign + this->formula(formula.parts[1], true);
            return inside ? "(" + text + ")" : text;
        };
        switch (formula.kind)
        {
        case Sign::Number:
            return numberText(mWords, formula.number);
        case Sign::Indicator:
            return quoted(mWords, labelOf(formula.indicator));
        case Sign::Sum:
            return both(" + ");
        case Sign::Difference:
            return both(" \u2212 ");
        case Sign::Product:
            return both(" \u00D7 ");
        case Sign::Quotient:
            return both(" / ");
        default:
            return "\u2212" + this->formula(formula.parts[0], true);
        }
    }

    std::string labelOf(const std::string& indicator) const
    {
        for (const auto& [object, each] : mDefinition.indicators())
            if (each->id == indicator)
                return each->label;
        return indicator;
    }

    std::string ofRows(const model::Measure& measure) const
    {
        const model::Register& source = *mDefinition.registerNamed(measure.source);
        std::string text = what(measure, source);
        if (const std::string days = this->days(measure, source); !days.empty())
            text = mWords.text("in-days", {{"what", text}, {"days", days}});
        std::vector<std::string> conditions;
        if (const std::string filter = filterText(mWords, mDefinition, source, measure.condition()); !filter.empty())
            conditions.push_back(filter);
        for (std::size_t index = 0; index < mKeys.size() && index < mBreakdown.size(); ++index)
            conditions.push_back(
                mWords.text("value-is", {{"path", dimension(source, mBreakdown[index])},
                                         {"value", engine::shownKey(mDefinition, source, mBreakdown[index],
                                                                    mKeys[index], writingOf(mWords))}}));
        std::string all;
        for (const std::string& condition : conditions)
            all += (all.empty() ? "" : ", ") + condition;
        return all.empty() ? text : text + ", " + mWords.text("with", {{"conditions", all}});
    }

    std::string dimension(const model::Register& source, const model::Dimension& dimension) const
    {
        return dimensionText(mWords, mDefinition, source, dimension);
    }

    std::string path(const model::Register& source, const model::Path& path) const
    {
        return pathText(mWords, mDefinition, source, path);
    }

    /// What different values are called: rows of the register that a reference leads to by its label.
    std::string named(const model::Register& source, const model::Dimension& of) const
    {
        const model::Register* const target = targetOf(source, of);
        return target ? quoted(mWords, target->label) : dimension(source, of);
    }

    const model::Register* targetOf(const model::Register& source, const model::Dimension& of) const
    {
        const auto target = of.by == model::Dimension::By::Value && !of.empty()
                                ? model::resolve(mDefinition, source, of.path)
                                : std::nullopt;
        return target && target->column ? mDefinition.registerNamed(target->column->reference) : nullptr;
    }

    std::string what(const model::Measure& measure, const model::Register& source) const
    {
        const std::string owner = quoted(mWords, source.label);
        const auto said = [&](const char* key) {
            return mWords.text(key, {{"register", owner}, {"of", dimension(source, measure.of)}});
        };
        switch (measure.kind)
        {
        case Kind::Sum:
            return said("kind.sum");
        case Kind::Mean:
            return statistic("kind.mean", measure, source);
        case Kind::Median:
            return statistic("kind.median", measure, source);
        case Kind::Minimum:
            return statistic("kind.min", measure, source);
        case Kind::Maximum:
            return statistic("kind.max", measure, source);
        case Kind::Distinct:
            return distinct(measure, source);
        case Kind::AtLeast:
            return repeated(measure, source);
        case Kind::New:
            return mWords.text("kind.new", {{"register", owner}, {"of", named(source, measure.of)}});
        case Kind::Returning:
            return mWords.text("kind.returning", {{"register", owner}, {"of", named(source, measure.of)}});
        case Kind::List:
            return said("kind.list");
        case Kind::Quotes:
            return said("kind.quotes");
        case Kind::Level:
            return said(levelKey(measure.level));
        case Kind::Paired:
            return paired(measure, source);
        case Kind::Milestones:
            return mWords.text(
                "kind.milestones",
                {{"register", owner}, {"done", filterText(mWords, mDefinition, source, measure.schedule.done)}});
        case Kind::Done:
            return measure.evidence.empty()
                       ? said("kind.done")
                       : mWords.text("kind.done-evidence",
                                     {{"register", owner}, {"evidence", path(source, measure.evidence)}});
        case Kind::Manual:
            return mWords.text("kind.manual", {{"register", owner},
                                               {"of", dimension(source, measure.of)},
                                               {"source", path(source, measure.statement.source)},
                                               {"date", path(source, measure.statement.date)}});
        default:
            return said("kind.count");
        }
    }

    static const char* levelKey(model::LevelFigure figure)
    {
        switch (figure)
        {
        case model::LevelFigure::Minimum:
            return "kind.level-min";
        case model::LevelFigure::Maximum:
            return "kind.level-max";
        case model::LevelFigure::Distribution:
            return "kind.level-distribution";
        default:
            return "kind.level-last";
        }
    }

    static const char* eachKey(model::Sampling::Each each)
    {
        using Each = model::Sampling::Each;
        switch (each)
        {
        case Each::Count:
            return "each.count";
        case Each::Distinct:
            return "each.distinct";
        case Each::Mean:
            return "each.mean";
        case Each::Minimum:
            return "each.min";
        case Each::Maximum:
            return "each.max";
        default:
            return "each.sum";
        }
    }

    std::string statistic(const char* key, const model::Measure& measure, const model::Register& source) const
    {
        const std::string of = dimension(source, measure.of);
        const std::string owner = quoted(mWords, source.label);
        if (measure.sampling.per.empty())
            return mWords.text(key, {{"register", owner}, {"of", of}});
        return mWords.text(std::string(key) + "-each",
                           {{"register", owner},
                            {"per", dimension(source, measure.sampling.per)},
                            {"each", mWords.text(eachKey(measure.sampling.each), {{"of", of}})}});
    }

    std::string distinct(const model::Measure& measure, const model::Register& source) const
    {
        const std::string owner = quoted(mWords, source.label);
        if (measure.of.empty())
            return mWords.text("kind.count", {{"register", owner}});
        const std::string of = dimension(source, measure.of);
        if (const model::Register* const target = targetOf(source, measure.of))
            return mWords.text("kind.distinct-rows",
                               {{"register", owner}, {"of", of}, {"target", quoted(mWords, target->label)}});
        return mWords.text("kind.distinct", {{"register", owner}, {"of", of}});
    }

    std::string repeated(const model::Measure& measure, const model::Register& source) const
    {
        const model::Repetition& repetition = measure.repetition;
        return mWords.text(
            repetition.counting.empty() ? "kind.at-least" : "kind.at-least-counting",
            {{"register", quoted(mWords, source.label)},
             {"of", named(source, measure.of)},
             {"times", std::to_string(repetition.times)},
             {"counting", repetition.counting.empty() ? std::string() : dimension(source, repetition.counting)}});
    }

    std::string paired(const model::Measure& measure, const model::Register& source) const
    {
        using Which = model::Pairing::Figure;
        const model::Pairing& pairing = measure.pairing;
        const char* const key = pairing.figure == Which::Improved    ? "kind.paired-improved"
                                : pairing.figure == Which::Declined  ? "kind.paired-declined"
                                : pairing.figure == Which::Unchanged ? "kind.paired-unchanged"
                                                                     : "kind.paired-change";
        return mWords.text(key, {{"register", quoted(mWords, source.label)},
                                 {"of", dimension(source, measure.of)},
                                 {"person", path(source, pairing.person)},
                                 {"before", filterText(mWords, mDefinition, source, pairing.before)},
                                 {"after", filterText(mWords, mDefinition, source, pairing.after)}});
    }

    /// Which days are looked at; nothing for rows without dates.
    std::string days(const model::Measure& measure, const model::Register& source) const
    {
        if (engine::Conditions::dayPath(source, measure).empty())
            return {};
        const std::string days = windowText(measure.window);
        return measure.period.empty() || measure.window == model::Window::Any
                   ? days
                   : mWords.text("days.by", {{"days", days}, {"path", path(source, measure.period)}});
    }

    std::string windowText(model::Window window) const
    {
        switch (window)
        {
        case model::Window::Previous:
            return mWords.text("days.previous", {{"days", periodText(mWords, model::previousPeriod(mPeriod))}});
        case model::Window::Before:
            return mWords.text("days.before", {{"first", dayText(mWords, mPeriod.first)}});
        case model::Window::Until:
            return mWords.text("days.until", {{"last", dayText(mWords, mPeriod.last)}});
        case model::Window::Any:
            return mWords.text("days.any");
        default:
            return periodText(mWords, mPeriod);
        }
    }

    const Words& mWords;
    const model::Template& mDefinition;
    std::span<const model::Dimension> mBreakdown;
    std::span<const std::string> mKeys;
    const model::Period& mPeriod;
};
}

std::string ruleText(const Words& words, const model::Template& definition, const model::Measure& measure,
                     std::span<const std::string> keys, const model::Period& period)
{
    return words.text("sentence",
                      {{"what", RuleWords(words, definition, measure.breakdown, keys, period).text(measure)}});
}

}
