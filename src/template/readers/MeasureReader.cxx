// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/readers/MeasureReader.hxx"

#include "template/ErrorCode.hxx"
#include "template/checks/ColumnSort.hxx"
#include "template/readers/DimensionReader.hxx"
#include "template/readers/RowMeasureReader.hxx"
#include "template/shapes/ChoiceWords.hxx"
#include "template/shapes/MeasureKinds.hxx"
#include "template/shapes/ObjectShapes.hxx"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace ficheaction::templates
{

using model::Comparison;
using model::Measure;
using model::MeasureKind;
using shapes::KindOfMeasure;
using shapes::kinds;
using shapes::kindText;

namespace
{
std::vector<std::string> kindNames()
{
    std::vector<std::string> names;
    names.reserve(kinds.size());
    for (const KindOfMeasure& known : kinds)
        names.emplace_back(known.shape->mark());
    return names;
}

std::set<MeasureKind> numberKinds()
{
    std::set<MeasureKind> numbers;
    for (const KindOfMeasure& known : kinds)
        if (known.number)
            numbers.insert(known.kind);
    return numbers;
}

json::Advice numberAdvice()
{
    std::vector<std::string> names;
    for (const KindOfMeasure& known : kinds)
        if (known.number)
            names.emplace_back(known.shape->mark());
    return {"a measure that makes a number: {}", {json::listed(names)}};
}

class MeasureReader
{
public:
    MeasureReader(const References& references, json::ErrorReport& errors, std::vector<IndicatorMention>& mentions)
        : mReferences(references)
        , mErrors(errors)
        , mMentions(mentions)
    {
    }

    Measure read(const json::Node& node) const
    {
        const KindOfMeasure* known = kindOf(node);
        if (!known)
            return {};
        const json::ObjectReader object(node, *known->shape, mErrors);
        Measure measure;
        measure.kind = known->kind;
        switch (measure.kind)
        {
        case MeasureKind::Union:
        case MeasureKind::Overlap:
        case MeasureKind::Difference:
            readSets(object, measure);
            break;
        case MeasureKind::Ratio:
            readOperands(object, {"numerator", "denominator"}, measure);
            break;
        case MeasureKind::Rate:
            readOperands(object, {"of", "capacity"}, measure);
            break;
        case MeasureKind::UnitCost:
            readOperands(object, {"cost", "units"}, measure);
            break;
        case MeasureKind::Coverage:
            readCoverage(object, measure);
            break;
        case MeasureKind::Trend:
            readTrend(object, measure);
            break;
        case MeasureKind::Expression:
            readExpression(object, measure);
            break;
        default:
            readRowMeasure(object, mReferences, measure);
            return measure;
        }
        readSharedBreakdown(object, measure);
        return measure;
    }

private:
    const KindOfMeasure* kindOf(const json::Node& node) const
    {
        const json::Node* kind = node.find("kind");
        if (!kind)
        {
            mErrors.add(node.offset, json::ErrorCode::MissingKey, "kind", json::oneOf(kindNames()));
            return nullptr;
        }
        if (!json::checkType(*kind, json::ValueType::Label, mErrors))
            return nullptr;
        const auto known =
            std::find_if(kinds.begin(), kinds.end(),
                         [kind](const KindOfMeasure& candidate) { return candidate.shape->mark() == kind->text; });
        if (known == kinds.end())
        {
            mErrors.addUnknown(kind->offset, ErrorCode::UnknownKind, kind->text, kindNames());
            return nullptr;
        }
        return &*known;
    }

    void readOperands(const json::ObjectReader& object, std::initializer_list<std::string_view> keys,
                      Measure& measure) const
    {
        for (std::string_view key : keys)
            if (const json::Node* place = object.value(key))
            {
                measure.operands.push_back(read(*place));
                checkOperand(measure.operands.back(), *place, numberKinds(), numberAdvice());
            }
    }

    void readCoverage(const json::ObjectReader& object, Measure& measure) const
    {
        readOperands(object, {"of"}, measure);
        const json::Node* over = object.value("over");
        if (over && over->find("kind"))
            readOperands(object, {"over"}, measure);
        else if (over)
            measure.outside = readOutside(json::ObjectReader(*over, shapes::outsideFigure, mErrors));
    }

    model::OutsideFigure readOutside(const json::ObjectReader& object) const
    {
        const double value = object.number("value").value_or(1);
        const double year = object.number("year").value_or(firstYear);
        if (value <= 0)
            mErrors.add(object.offsetOf("value"), json::ErrorCode::OutOfRange, "value", "a number above 0");
        if (year < firstYear || year > lastYear || year != std::floor(year))
            mErrors.add(object.offsetOf("year"), json::ErrorCode::OutOfRange, "year", "a year of four digits");
        return {value, object.text("source"), static_cast<int>(std::clamp(year, firstYear, lastYear))};
    }

    void readTrend(const json::ObjectReader& object, Measure& measure) const
    {
        readOperands(object, {"of"}, measure);
        measure.comparison = {
            json::chosen<Comparison::Against>(object, "against", shapes::againstWords, Comparison::Against::Previous),
            json::chosen<Comparison::Form>(object, "as", shapes::formWords, Comparison::Form::Difference)};
        if (measure.comparison.against == Comparison::Against::Baseline && object.has("breakdown"))
            mErrors.add(object.offsetOf("breakdown"), json::ErrorCode::MisplacedKey, "breakdown",
                        "only against the previous period: a baseline is of the whole");
    }

    void readExpression(const json::ObjectReader& object, Measure& measure) const
    {
        const json::Node* place = object.value("formula");
        if (!place)
            return;
        ReadFormula read = readFormula(place->text);
        for (IndicatorMention& mention : read.mentions)
            mMentions.push_back({std::move(mention.indicator), offsetIn(*place, mention.offset)});
        if (read.error)
            mErrors.add(offsetIn(*place, read.error->offset), ErrorCode::BadFormula, std::move(read.error->subject),
                        std::move(read.error->expected));
        else
            measure.formula = std::move(read.formula);
    }

    /// Where a byte of the text stands in the file; the text's beginning where it is written with escapes.
    static std::size_t offsetIn(const json::Node& text, std::size_t byte)
    {
        const bool isAsWritten = text.end - text.offset == text.text.size() + 2;
        return isAsWritten ? text.offset + 1 + byte : text.offset;
    }

    void readSets(const json::ObjectReader& object, Measure& measure) const
    {
        const model::Register* people = nullptr;
        for (const json::Node* place : object.items("sets"))
        {
            measure.operands.push_back(read(*place));
            const Measure& set = measure.operands.back();
            if (!checkOperand(set, *place, {MeasureKind::Distinct}, {"a measure of kind {}", {"distinct"}}))
                continue;
            const model::Register* found = registerOfRows(set, *place);
            if (people && found && found != people)
                mErrors.add(place->offset, ErrorCode::DifferentRegisters, found->id,
                            {"sets of rows of {}, as the first one", {people->id}});
            people = people ? people : found;
        }
        if (const json::Node* sets = object.value("sets"); sets && sets->items.size() < 2)
            mErrors.add(sets->offset, json::ErrorCode::EmptyArray, "sets", "two sets at least");
    }

    /// Whether `operand` is of one of the kinds and has no groups; reports it where it is not. One that could not be
    /// read is a count without a register: its own error is enough.
    bool checkOperand(const Measure& operand, const json::Node& place, const std::set<MeasureKind>& allowed,
                      json::Advice expected) const
    {
        const json::Node* kind = place.find("kind");
        if (!kind || kind->text != kindText(operand.kind))
            return false;
        if (const json::Node* breakdown = place.find("breakdown"))
            mErrors.add(breakdown->offset, json::ErrorCode::MisplacedKey, "breakdown",
                        "only in the measure of an indicator, not in a part of it");
        if (allowed.contains(operand.kind))
            return true;
        mErrors.add(kind->offset, ErrorCode::BadOperand, kind->text, std::move(expected));
        return false;
    }

    /// The register whose rows `set` is made of; null where that is unknown, and reported where they are no rows.
    const model::Register* registerOfRows(const Measure& set, const json::Node& place) const
    {
        const model::Register* source = mReferences.definition().registerNamed(set.source);
        const json::Node* of = place.find("of");
        if (!source || !of)
            return source;
        const bool isPath = set.of.by == model::Dimension::By::Value && !set.of.empty();
        const auto target = isPath ? model::resolve(mReferences.definition(), *source, set.of.path) : std::nullopt;
        if (isPath && (!target || mReferences.isDoubtful(*target->column)))
            return nullptr;
        if (target && target->column->type == model::ColumnType::Reference)
            return mReferences.definition().registerNamed(target->column->reference);
        mErrors.add(of->offset, ErrorCode::BadOperand, of->text,
                    json::suchAs("no \"of\" for the rows of the register itself, or a column of type reference",
                                 mReferences.pathsTo(*source, {model::ColumnType::Reference})));
        return nullptr;
    }

    /// The breakdown of a measure over others is that of each of them: its paths lead from all of their registers.
    void readSharedBreakdown(const json::ObjectReader& object, Measure& measure) const
    {
        std::vector<const json::Node*> places;
        measure.breakdown = readBreakdown(object, places);
        if (!measure.breakdown.empty() && isOverItself(measure))
            mErrors.add(object.offsetOf("breakdown"), json::ErrorCode::MisplacedKey, "breakdown",
                        "only where the two parts differ: each group over itself is 100 %");
        std::vector<const Measure*> rows;
        addRowMeasures(measure, rows);
        std::size_t groups = 1;
        for (std::size_t index = 0; index < places.size(); ++index)
        {
            const auto target = linkShared(*places[index], measure.breakdown[index], rows);
            checkShownEmpty(*places[index], measure.breakdown[index], true, target, mErrors);
            groups *= groupsShownEmpty(measure.breakdown[index], target, mReferences);
        }
        checkGroups(object, groups);
    }

    /// Not of sets, whose parts may well be alike, nor of what has more to it than its rows.
    static bool isOverItself(const Measure& measure)
    {
        const bool isQuotient = measure.kind == MeasureKind::Ratio || measure.kind == MeasureKind::Rate ||
                                measure.kind == MeasureKind::UnitCost || measure.kind == MeasureKind::Coverage;
        if (!isQuotient || measure.operands.size() != 2)
            return false;
        const Measure& one = measure.operands.front();
        const Measure& other = measure.operands.back();
        const bool plain =
            one.kind == MeasureKind::Count || one.kind == MeasureKind::Sum || one.kind == MeasureKind::Distinct;
        return plain && one.kind == other.kind && one.source == other.source && one.of == other.of &&
               one.period == other.period && one.window == other.window && one.condition() == other.condition();
    }

    static void addRowMeasures(const Measure& measure, std::vector<const Measure*>& rows)
    {
        if (!measure.source.empty())
            rows.push_back(&measure);
        for (const Measure& operand : measure.operands)
            addRowMeasures(operand, rows);
    }

    /// Where the dimension leads from the first of `rows`; empty where that is unknown, or reported.
    std::optional<model::PathTarget> linkShared(const json::Node& place, const model::Dimension& dimension,
                                                const std::vector<const Measure*>& rows) const
    {
        std::optional<model::PathTarget> first;
        for (const Measure* measure : rows)
        {
            const model::Register* source = mReferences.definition().registerNamed(measure->source);
            const auto target = linkDimension(place, dimension, rowsOf(*measure, source), mReferences, mErrors);
            if (!target || mReferences.isDoubtful(*target->column))
                return std::nullopt;
            first = first ? first : target;
            if (isSameSort(*first->column, *target->column))
                continue;
            mErrors.add(place.offset, ErrorCode::WrongColumnType, dimension.path.text(),
                        {"a column of the same sort in each part: {}; that of {} is {}",
                         {sortText(*first->column), source->id, sortText(*target->column)}});
            return std::nullopt;
        }
        return first;
    }

    static constexpr double firstYear = 1000;
    static constexpr double lastYear = 9999;

    const References& mReferences;
    json::ErrorReport& mErrors;
    std::vector<IndicatorMention>& mMentions;
};
}

Measure readMeasure(const json::Node& node, const References& references, json::ErrorReport& errors,
                    std::vector<IndicatorMention>& mentions)
{
    return MeasureReader(references, errors, mentions).read(node);
}

}
