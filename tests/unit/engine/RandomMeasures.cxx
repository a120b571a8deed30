// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "RandomMeasures.hxx"

#include "PlainDays.hxx"

#include "model/CountedRows.hxx"

#include <algorithm>

namespace ficheaction::test
{

using model::ColumnType;
using model::Dimension;
using model::Filter;
using model::Formula;
using model::Measure;
using model::MeasureKind;
using model::Register;
using model::Window;

namespace
{
bool isScale(const model::Template& definition, const Way& way)
{
    const auto* list = definition.listNamed(way.column->list);
    return way.column->type == ColumnType::List && list && list->ordered;
}

/// The registers that a measure looks at.
void addSources(const Measure& measure, std::vector<std::string>& sources)
{
    if (!measure.source.empty())
        sources.push_back(measure.source);
    for (const Measure& operand : measure.operands)
        addSources(operand, sources);
}
}

std::optional<Way> RandomMeasures::way(const Register& source, const std::function<bool(const Way&)>& fits)
{
    Ways fitting;
    for (const Way& each : waysFrom(mDefinition, source))
        if (fits(each))
            fitting.push_back(each);
    if (fitting.empty())
        return std::nullopt;
    return mDice.oneIn(2) ? fitting.front() : mDice.oneOf(fitting);
}

std::optional<Way> RandomMeasures::wayTo(const Register& source, ColumnType type)
{
    return way(source, [type](const Way& each) { return each.column->type == type; });
}

Dimension RandomMeasures::madeOf(const Register& source, const Way& way)
{
    Dimension made(way.path);
    const bool isNumber = way.column->type == ColumnType::Number;
    const bool isDate = way.column->type == ColumnType::Date;
    if ((!isNumber && !isDate) || mDice.oneIn(5))
        return made;
    const bool isBirth = way.column->id.starts_with("birth");
    if (isBirth || mDice.oneIn(5))
    {
        made.by = Dimension::By::Age;
        made.bounds = mDice.oneOf<std::vector<double>>({{6, 12, 18}, {18}, {3, 4, 40, 65}});
        if (const auto on = wayTo(source, ColumnType::Date); on && mDice.oneIn(3))
            made.on = on->path;
        else if (mDice.oneIn(2))
            made.on = {{mDice.oneIn(3) ? "2026-08-31" : "periodEnd"}};
    }
    else if (isNumber)
    {
        made.by = Dimension::By::Bands;
        made.bounds = mDice.oneOf<std::vector<double>>({{1, 3}, {0, 2, 5}, {2}});
    }
    else
        made.by = static_cast<Dimension::By>(
            mDice.from(static_cast<int>(Dimension::By::Week), static_cast<int>(Dimension::By::SchoolYear)));
    if (!made.bounds.empty() && mDice.oneIn(3))
        for (std::size_t band = 0; band <= made.bounds.size(); ++band)
            made.labels.push_back("Tranche " + std::to_string(made.bounds.size() - band));
    return made;
}

std::optional<Dimension> RandomMeasures::dimension(const Register& source)
{
    const auto found = way(source, [](const Way&) { return true; });
    return found ? std::optional(madeOf(source, mDice.oneIn(2) ? *found : mDice.oneOf(waysFrom(mDefinition, source))))
                 : std::nullopt;
}

Filter RandomMeasures::leaf(const Register& source)
{
    const Way target = mDice.oneOf(waysFrom(mDefinition, source));
    Filter made;
    made.path = target.path;
    made.kind = Filter::Kind::Empty;
    const bool isNumber = target.column->type == ColumnType::Number;
    const bool isDate = target.column->type == ColumnType::Date;
    if (mDice.oneIn(5))
        return made;
    if ((isNumber || isDate) && (target.column->id.starts_with("birth") || mDice.oneIn(6)))
    {
        made.kind = Filter::Kind::Age;
        if (!mDice.oneIn(3))
            made.from = mDice.oneOf<double>({0, 6, 14, 30});
        if (!made.from || mDice.oneIn(2))
            made.below = made.from.value_or(0) + mDice.oneOf<double>({1, 12, 40});
        if (const auto on = wayTo(source, ColumnType::Date); on && mDice.oneIn(3))
            made.on = on->path;
        else if (mDice.oneIn(2))
            made.on = {{mDice.oneIn(3) ? "2026-08-31" : "periodEnd"}};
        return made;
    }
    if (isNumber || isDate)
    {
        made.kind = mDice.oneOf<Filter::Kind>(
            {Filter::Kind::Less, Filter::Kind::LessOrEqual, Filter::Kind::Greater, Filter::Kind::GreaterOrEqual});
        made.bound = isNumber ? mDice.below(6) : daysOf({2026, mDice.from(1, 12), 1});
        return made;
    }
    made.kind = Filter::Kind::In;
    const auto* list = mDefinition.listNamed(target.column->list);
    for (int count = mDice.from(1, 3); count > 0; --count)
        made.values.push_back(list && !mDice.oneIn(6) ? mDice.oneOf(list->values)
                              : target.column->type == ColumnType::Reference
                                  ? target.column->reference.substr(0, 1) + std::to_string(mDice.below(6))
                                  : mDice.oneOf<std::string>({"Une", "deux", "OASIS", "coeur", "Sortie", "3", "a1"}));
    return made;
}

Filter RandomMeasures::filter(const Register& source, int depth)
{
    if (mDice.oneIn(3))
        return {};
    if (depth == 0 || mDice.oneIn(2))
        return leaf(source);
    if (mDice.oneIn(3))
        return no(filter(source, depth - 1));
    std::vector<Filter> parts;
    for (int count = mDice.below(3); count >= 0; --count)
        parts.push_back(filter(source, depth - 1));
    return mDice.oneIn(2) ? all(parts) : any(parts);
}

std::optional<Measure> RandomMeasures::overRows(Kind kind)
{
    return overRows(kind, anyRegister());
}

std::optional<Measure> RandomMeasures::overRows(Kind kind, const Register& source)
{
    Measure made;
    made.kind = kind;
    made.source = source.id;
    if (!mDice.oneIn(3))
        made.where = filter(source, 3);
    made.countsAll = mDice.oneIn(5);
    if (const auto date = wayTo(source, ColumnType::Date); date && mDice.oneIn(6))
        made.period = date->path;
    const bool isDated = !made.period.empty() || !source.date.empty();
    const bool comparesPeriods = kind == MeasureKind::New || kind == MeasureKind::Returning;
    if (comparesPeriods && !isDated)
        return std::nullopt;
    if (!comparesPeriods && mDice.oneIn(3))
        made.window = mDice.oneOf<Window>({Window::Previous, Window::Until, Window::Any, Window::Before});
    if (made.window == Window::Before && !isDated)
        made.window = Window::Period;
    return completeOwnPart(made, source) ? std::optional(made) : std::nullopt;
}

bool RandomMeasures::completeOwnPart(Measure& measure, const Register& source)
{
    const auto take = [&](const std::optional<Way>& found)
    {
        if (found)
            measure.of = found->path;
        return found.has_value();
    };
    switch (measure.kind)
    {
    case MeasureKind::Count:
        return true;
    case MeasureKind::Sum:
        return take(wayTo(source, ColumnType::Number));
    case MeasureKind::Mean:
    case MeasureKind::Median:
    case MeasureKind::Minimum:
    case MeasureKind::Maximum:
        return completeSampling(measure, source);
    case MeasureKind::Distinct:
    case MeasureKind::AtLeast:
    case MeasureKind::New:
    case MeasureKind::Returning:
    case MeasureKind::List:
        if (measure.kind == MeasureKind::Distinct && mDice.oneIn(5))
            return true;
        if (const auto reference = wayTo(source, ColumnType::Reference);
            reference && !mDice.oneIn(4) && measure.kind != MeasureKind::List)
            measure.of = reference->path;
        else if (const auto found = dimension(source))
            measure.of = *found;
        if (measure.kind == MeasureKind::AtLeast)
        {
            measure.repetition.times = mDice.from(1, 3);
            if (const auto counting = dimension(source); counting && mDice.oneIn(2))
                measure.repetition.counting = *counting;
        }
        return !measure.of.empty();
    case MeasureKind::Quotes:
        return take(wayTo(source, ColumnType::Text));
    case MeasureKind::Level:
        measure.level = static_cast<model::LevelFigure>(mDice.below(4));
        return take(way(source, [this](const Way& each) { return isScale(mDefinition, each); }));
    case MeasureKind::Paired:
        return completePairing(measure, source);
    case MeasureKind::Milestones:
        return completeSchedule(measure, source);
    case MeasureKind::Done:
        if (const auto evidence = wayTo(source, ColumnType::Text); evidence && mDice.oneIn(2))
            measure.evidence = evidence->path;
        return true;
    default:
        return completeStatement(measure, source);
    }
}

bool RandomMeasures::completeSampling(Measure& measure, const Register& source)
{
    using Each = model::Sampling::Each;
    if (const auto per = dimension(source); per && mDice.oneIn(2))
    {
        measure.sampling.per = *per;
        measure.sampling.each = static_cast<Each>(mDice.below(6));
    }
    if (measure.sampling.each == Each::Count)
        return true;
    if (measure.sampling.each == Each::Distinct)
    {
        measure.of = *dimension(source);
        return true;
    }
    const auto number = wayTo(source, ColumnType::Number);
    if (number)
        measure.of = number->path;
    return number.has_value();
}

bool RandomMeasures::completePairing(Measure& measure, const Register& source)
{
    const auto person =
        way(source, [](const Way& each)
            { return each.column->type == ColumnType::Reference || each.column->type == ColumnType::Text; });
    const auto number = way(source, [this](const Way& each)
                            { return each.column->type == ColumnType::Number || isScale(mDefinition, each); });
    if (!person || !number)
        return false;
    using Figure = model::Pairing::Figure;
    measure.of = number->path;
    measure.pairing.person = person->path;
    measure.pairing.before = filter(source, 1);
    measure.pairing.after = filter(source, 1);
    measure.pairing.figure = static_cast<Figure>(mDice.below(4));
    if (number->column->type != ColumnType::Number && measure.pairing.figure == Figure::Change)
        measure.pairing.figure = Figure::Improved;
    return true;
}

bool RandomMeasures::completeSchedule(Measure& measure, const Register& source)
{
    const auto label = way(source,
                           [](const Way& each) {
                               return each.column->type == ColumnType::Text && each.path.steps.size() == 1 &&
                                      each.column->inherit.empty();
                           });
    if (!label)
        return false;
    measure.schedule.label = label->path;
    measure.schedule.done = leaf(source);
    if (const auto due = wayTo(source, ColumnType::Date))
        measure.schedule.due = due->path;
    if (const auto doneOn = wayTo(source, ColumnType::Date); doneOn && mDice.oneIn(2))
        measure.schedule.doneOn = doneOn->path;
    return true;
}

bool RandomMeasures::completeStatement(Measure& measure, const Register& source)
{
    const auto number = wayTo(source, ColumnType::Number);
    const auto text = wayTo(source, ColumnType::Text);
    const auto date = wayTo(source, ColumnType::Date);
    if (!number || !text || !date)
        return false;
    measure.of = number->path;
    measure.statement = {text->path, date->path};
    return true;
}

std::optional<Measure> RandomMeasures::sets(Kind kind)
{
    const Register& people = anyRegister();
    Measure made;
    made.kind = kind;
    for (int tries = 0; tries < 12 && made.operands.size() < (mDice.oneIn(4) ? 3u : 2u); ++tries)
    {
        const Register& source = anyRegister();
        auto set = overRows(MeasureKind::Distinct, source);
        const auto reference = way(source, [&people](const Way& each) { return each.column->reference == people.id; });
        if (!set || (!reference && &source != &people))
            continue;
        set->of = Dimension();
        if (reference && (&source != &people || mDice.oneIn(2)))
            set->of = reference->path;
        made.operands.push_back(*set);
    }
    return made.operands.size() < 2 ? std::nullopt : std::optional(made);
}

std::optional<Measure> RandomMeasures::operand(int depth)
{
    static const std::vector<MeasureKind> rows{
        MeasureKind::Count,   MeasureKind::Sum,      MeasureKind::Mean,    MeasureKind::Median, MeasureKind::Minimum,
        MeasureKind::Maximum, MeasureKind::Distinct, MeasureKind::AtLeast, MeasureKind::New,    MeasureKind::Returning,
        MeasureKind::Manual,  MeasureKind::Count,    MeasureKind::Distinct};
    static const std::vector<MeasureKind> made{MeasureKind::Union,   MeasureKind::Overlap, MeasureKind::Difference,
                                               MeasureKind::Ratio,   MeasureKind::Rate,    MeasureKind::UnitCost,
                                               MeasureKind::Coverage};
    return depth > 0 && mDice.oneIn(3) ? overMeasures(mDice.oneOf(made), depth - 1) : overRows(mDice.oneOf(rows));
}

std::optional<Measure> RandomMeasures::overMeasures(Kind kind, int depth)
{
    if (kind == MeasureKind::Union || kind == MeasureKind::Overlap || kind == MeasureKind::Difference)
        return sets(kind);
    Measure made;
    made.kind = kind;
    if (kind == MeasureKind::Coverage && mDice.oneIn(2))
        made.outside = model::OutsideFigure{mDice.from(1, 4) * 8.0, "Insee", 2021};
    made.comparison.against = static_cast<model::Comparison::Against>(mDice.below(2));
    made.comparison.form = static_cast<model::Comparison::Form>(mDice.below(2));
    for (std::size_t count = kind == MeasureKind::Trend || made.outside ? 1 : 2; made.operands.size() < count;)
        if (const auto next = operand(depth))
            made.operands.push_back(*next);
        else
            return std::nullopt;
    return made;
}

bool RandomMeasures::leadsAlike(const Dimension& dimension, const Register& one, const Register& other) const
{
    for (const model::Path& path : {dimension.path, dimension.on})
    {
        const auto here = model::resolve(mDefinition, one, path);
        const auto there = model::resolve(mDefinition, other, path);
        if (!path.empty() &&
            (!there || there->column->type != here->column->type || there->column->list != here->column->list ||
             there->column->reference != here->column->reference))
            return false;
    }
    return true;
}

void RandomMeasures::breakDown(Measure& measure)
{
    std::vector<std::string> sources;
    addSources(measure, sources);
    const Register& first = *mDefinition.registerNamed(sources.front());
    for (int count = mDice.oneIn(2) ? 0 : mDice.from(1, 3); count > 0; --count)
    {
        const auto next = dimension(first);
        const bool alike = next && std::all_of(sources.begin(), sources.end(),
                                               [&](const std::string& source) {
                                                   return leadsAlike(*next, first, *mDefinition.registerNamed(source));
                                               });
        if (alike && std::find(measure.breakdown.begin(), measure.breakdown.end(), *next) == measure.breakdown.end())
            measure.breakdown.push_back(*next);
    }
}

std::optional<Measure> RandomMeasures::measure()
{
    for (int tries = 0; tries < 8 && !mDefinition.registers.empty(); ++tries)
        if (const auto made =
                measureOf(static_cast<MeasureKind>(mDice.below(static_cast<int>(MeasureKind::Expression)))))
            return made;
    return std::nullopt;
}

std::optional<Measure> RandomMeasures::measureOf(Kind kind)
{
    auto made = kind >= MeasureKind::Union ? overMeasures(kind, 2) : overRows(kind);
    if (made)
        breakDown(*made);
    return made;
}

Formula RandomMeasures::formula(const std::vector<std::string>& indicators, int depth)
{
    Formula made;
    if (depth == 0 || mDice.oneIn(4))
    {
        if (indicators.empty() || mDice.oneIn(4))
            made.number = mDice.below(5) / 2.0;
        else
        {
            made.kind = Formula::Kind::Indicator;
            made.indicator = mDice.oneOf(indicators);
        }
        return made;
    }
    made.kind = static_cast<Formula::Kind>(
        mDice.from(static_cast<int>(Formula::Kind::Sum), static_cast<int>(Formula::Kind::Negation)));
    for (int part = made.kind == Formula::Kind::Negation ? 1 : 2; part > 0; --part)
        made.parts.push_back(formula(indicators, depth - 1));
    return made;
}

Measure RandomMeasures::expression(const std::vector<std::string>& indicators)
{
    Measure made;
    made.kind = MeasureKind::Expression;
    made.formula = formula(indicators, 3);
    return made;
}

std::vector<model::Indicator> randomIndicators(Dice& dice, const model::Template& definition, int count)
{
    RandomMeasures measures(dice, definition);
    std::vector<model::Indicator> indicators;
    std::vector<std::string> figures;
    while (static_cast<int>(indicators.size()) < count)
    {
        model::Indicator indicator;
        indicator.id = "indicator_" + std::to_string(indicators.size());
        indicator.label = "Label of " + indicator.id;
        if (const auto made = dice.oneIn(8) ? std::nullopt : measures.measure())
            indicator.measure = *made;
        else
            indicator.measure = measures.expression(figures);
        if (dice.oneIn(2))
            indicator.baseline =
                dice.oneIn(4) ? model::Expectation("beaucoup") : model::Expectation(dice.below(5) * 1.0);
        if (indicator.measure.kind != MeasureKind::Level)
            figures.push_back(indicator.id);
        indicators.push_back(indicator);
    }
    // Formulas may name indicators that come later in the grid.
    if (dice.oneIn(2))
        dice.shuffle(indicators);
    for (model::Indicator& indicator : indicators)
        model::applyRegisterConditions(definition, indicator.measure);
    return indicators;
}

void leaveRowsOut(Dice& dice, model::Template& definition)
{
    for (Register& each : definition.registers)
        if (dice.oneIn(4))
            each.counts = RandomMeasures(dice, definition).condition(each);
}

}
