// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/Fit.hxx"

#include "design/MeasureKinds.hxx"
#include "model/AgeDay.hxx"
#include "model/CountedRows.hxx"
#include "template/checks/ColumnSort.hxx"

#include <algorithm>
#include <optional>

namespace ficheaction::design
{

using model::ColumnType;
using model::Dimension;
using model::Filter;
using model::Measure;
using model::MeasureKind;

namespace
{
std::optional<Filter> fittingPart(const model::Template& definition, const model::Register& source,
                                  const Filter& filter)
{
    switch (filter.kind)
    {
    case Filter::Kind::Everything:
        return filter;
    case Filter::Kind::All:
    case Filter::Kind::Any:
    {
        Filter left = filter;
        left.parts.clear();
        for (const Filter& part : filter.parts)
            if (const auto fitting = fittingPart(definition, source, part))
                left.parts.push_back(*fitting);
        if (left.parts.size() == filter.parts.size())
            return left;
        if (left.parts.size() == 1)
            return left.parts.front();
        return left.parts.empty() ? std::nullopt : std::optional(left);
    }
    case Filter::Kind::Not:
    {
        const auto part = filter.parts.empty() ? std::nullopt : fittingPart(definition, source, filter.parts.front());
        if (!part)
            return std::nullopt;
        Filter left = filter;
        left.parts = {*part};
        return left;
    }
    case Filter::Kind::In:
        return leadsTo(definition, source, filter.path,
                       {ColumnType::Text, ColumnType::List, ColumnType::Values, ColumnType::Reference})
                   ? std::optional(filter)
                   : std::nullopt;
    case Filter::Kind::Empty:
        return leadsTo(definition, source, filter.path) ? std::optional(filter) : std::nullopt;
    case Filter::Kind::Age:
        return leadsTo(definition, source, filter.path, {ColumnType::Number, ColumnType::Date}) &&
                       (filter.on.empty() || model::isOneDay(filter.on) ||
                        leadsTo(definition, source, filter.on, {ColumnType::Date}))
                   ? std::optional(filter)
                   : std::nullopt;
    default:
        return leadsTo(definition, source, filter.path, {ColumnType::Number, ColumnType::Date}) ? std::optional(filter)
                                                                                                : std::nullopt;
    }
}

class Fitting
{
public:
    explicit Fitting(const model::Template& definition)
        : mDefinition(definition)
    {
    }

    Measure fit(const Measure& measure, bool isPart) const
    {
        return isOfRows(measure.kind) ? ofRows(measure, isPart) : ofParts(measure, isPart);
    }

private:
    Measure ofRows(const Measure& measure, bool isPart) const
    {
        Measure left;
        left.kind = measure.kind;
        const model::Register* const source = mDefinition.registerNamed(measure.source);
        if (!source)
        {
            left.repetition.times = measure.repetition.times;
            return left;
        }
        left.source = measure.source;
        left.where = fitted(mDefinition, *source, measure.where);
        left.period = path(*source, measure.period, {ColumnType::Date});
        const bool looksAtItsOwnDays = measure.kind == MeasureKind::New || measure.kind == MeasureKind::Returning;
        const bool needsDays = measure.window == model::Window::Before && !isDated(*source, left);
        if (!looksAtItsOwnDays && !needsDays)
            left.window = measure.window;
        ownPart(*source, measure, left);
        left.ofRegisters = model::registerCondition(mDefinition, left);
        left.countsAll = measure.countsAll && left.ofRegisters.kind != Filter::Kind::Everything;
        if (left.countsAll)
            left.ofRegisters = {};
        if (!isPart)
            left.breakdown = breakdown(measure, {source});
        return left;
    }

    void ownPart(const model::Register& source, const Measure& measure, Measure& left) const
    {
        switch (measure.kind)
        {
        case MeasureKind::Sum:
            left.of = number(source, measure.of);
            break;
        case MeasureKind::Mean:
        case MeasureKind::Median:
        case MeasureKind::Minimum:
        case MeasureKind::Maximum:
            left.sampling.per = dimension(source, measure.sampling.per);
            if (!left.sampling.per.empty())
                left.sampling.each = measure.sampling.each;
            if (left.sampling.each == model::Sampling::Each::Distinct)
                left.of = dimension(source, measure.of);
            else if (left.sampling.each != model::Sampling::Each::Count)
                left.of = number(source, measure.of);
            break;
        case MeasureKind::AtLeast:
            left.repetition.times = measure.repetition.times;
            left.repetition.counting = dimension(source, measure.repetition.counting);
            left.of = dimension(source, measure.of);
            break;
        case MeasureKind::Distinct:
        case MeasureKind::New:
        case MeasureKind::Returning:
            left.of = dimension(source, measure.of);
            break;
        case MeasureKind::List:
            left.of = dimension(source, measure.of);
            if (left.of.by == Dimension::By::Value &&
                !leadsTo(mDefinition, source, left.of.path,
                         {ColumnType::Text, ColumnType::List, ColumnType::Values, ColumnType::Reference}))
                left.of = {};
            break;
        case MeasureKind::Quotes:
            left.of = path(source, plain(measure.of), {ColumnType::Text});
            break;
        case MeasureKind::Level:
            left.of = scale(source, measure.of, {ColumnType::List});
            left.level = measure.level;
            break;
        case MeasureKind::Paired:
            left.of = scale(source, measure.of, {ColumnType::List, ColumnType::Number});
            left.pairing.person = path(source, measure.pairing.person, {ColumnType::Reference, ColumnType::Text});
            left.pairing.before = fitted(mDefinition, source, measure.pairing.before);
            left.pairing.after = fitted(mDefinition, source, measure.pairing.after);
            left.pairing.figure = measure.pairing.figure;
            break;
        case MeasureKind::Milestones:
            left.schedule = {fitted(mDefinition, source, measure.schedule.done),
                             path(source, measure.schedule.due, {ColumnType::Date}),
                             path(source, measure.schedule.doneOn, {ColumnType::Date}),
                             path(source, measure.schedule.label)};
            break;
        case MeasureKind::Done:
            left.evidence = path(source, measure.evidence);
            break;
        case MeasureKind::Manual:
            left.of = number(source, measure.of);
            left.statement = {path(source, measure.statement.source),
                              path(source, measure.statement.date, {ColumnType::Date})};
            break;
        default: // Count says nothing more
            break;
        }
    }

    Measure ofParts(const Measure& measure, bool isPart) const
    {
        Measure left;
        left.kind = measure.kind;
        if (measure.kind == MeasureKind::Expression)
        {
            left.formula = measure.formula;
            return left;
        }
        left.operands = measure.operands;
        if (isOfSets(measure.kind))
        {
            left.operands.resize(std::max<std::size_t>(2, left.operands.size()));
            for (Measure& operand : left.operands)
                operand = asKind(operand, MeasureKind::Distinct);
        }
        else if (measure.kind == MeasureKind::Trend)
        {
            left.operands.resize(1);
            left.comparison = measure.comparison;
        }
        else
        {
            if (measure.kind == MeasureKind::Coverage)
                left.outside = measure.outside;
            left.operands.resize(left.outside ? 1 : 2);
        }
        for (Measure& operand : left.operands)
            operand = fit(operand, true);
        const bool isOfTheWhole =
            measure.kind == MeasureKind::Trend && measure.comparison.against == model::Comparison::Against::Baseline;
        if (!isPart && !isOfTheWhole)
            left.breakdown = breakdown(measure, sourcesOf(mDefinition, left));
        return left;
    }

    std::vector<Dimension> breakdown(const Measure& measure, const std::vector<const model::Register*>& sources) const
    {
        std::vector<Dimension> left;
        for (const Dimension& dimension : measure.breakdown)
            if (!sources.empty() && serves(mDefinition, sources, dimension))
                left.push_back(dimension);
        return left;
    }

    model::Path path(const model::Register& source, const model::Path& path,
                     std::initializer_list<ColumnType> types = {}) const
    {
        return leadsTo(mDefinition, source, path, types) ? path : model::Path();
    }

    static model::Path plain(const Dimension& dimension)
    {
        return dimension.by == Dimension::By::Value ? dimension.path : model::Path();
    }

    model::Path number(const model::Register& source, const Dimension& of) const
    {
        return path(source, plain(of), {ColumnType::Number});
    }

    model::Path scale(const model::Register& source, const Dimension& of, std::initializer_list<ColumnType> types) const
    {
        model::Path left = path(source, plain(of), types);
        if (left.empty())
            return left;
        const model::Column& column = *model::resolve(mDefinition, source, left)->column;
        const model::ListOfValues* const list = mDefinition.listNamed(column.list);
        return column.type == ColumnType::List && (!list || !list->ordered) ? model::Path() : left;
    }

    Dimension dimension(const model::Register& source, const Dimension& dimension) const
    {
        return serves(mDefinition, {&source}, dimension) ? dimension : Dimension();
    }

    const model::Template& mDefinition;
};
}

bool leadsTo(const model::Template& definition, const model::Register& source, const model::Path& path,
             std::initializer_list<ColumnType> types)
{
    const auto target = model::resolve(definition, source, path);
    return target && target->column &&
           (types.size() == 0 || std::find(types.begin(), types.end(), target->column->type) != types.end());
}

bool isDated(const model::Register& source, const Measure& measure)
{
    return !source.date.empty() || !measure.period.empty();
}

Measure fitted(const model::Template& definition, const Measure& measure)
{
    return Fitting(definition).fit(measure, false);
}

Filter fitted(const model::Template& definition, const model::Register& source, const Filter& filter)
{
    return fittingPart(definition, source, filter).value_or(Filter());
}

bool serves(const model::Template& definition, const std::vector<const model::Register*>& sources,
            const Dimension& dimension)
{
    const model::Column* first = nullptr;
    for (const model::Register* const source : sources)
    {
        const auto target = model::resolve(definition, *source, dimension.path);
        if (!target || !target->column || (first && !templates::isSameSort(*first, *target->column)))
            return false;
        if (!dimension.on.empty() && !model::isOneDay(dimension.on) &&
            !leadsTo(definition, *source, dimension.on, {ColumnType::Date}))
            return false;
        first = first ? first : target->column;
    }
    if (!first)
        return false;
    switch (dimension.by)
    {
    case Dimension::By::Value:
        return !dimension.showEmpty || !first->list.empty();
    case Dimension::By::Age:
        return first->type == ColumnType::Number || first->type == ColumnType::Date;
    case Dimension::By::Bands:
        return first->type == ColumnType::Number;
    default:
        return first->type == ColumnType::Date;
    }
}

std::vector<const model::Register*> sourcesOf(const model::Template& definition, const Measure& measure)
{
    std::vector<const model::Register*> sources;
    for (const Measure* const rows : rowMeasures(measure))
    {
        sources.push_back(definition.registerNamed(rows->source));
        if (!sources.back())
            return {};
    }
    return sources;
}

}
