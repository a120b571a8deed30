// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/MeasureReader.hxx"

#include "template/FilterReader.hxx"
#include "template/ObjectReader.hxx"

#include <algorithm>
#include <utility>

namespace ficheaction::templates
{

using model::ColumnType;
using model::Measure;
using model::MeasureKind;

namespace
{
struct KindOfMeasure
{
    MeasureKind kind;
    const ObjectShape* shape;
};

constexpr std::array kinds{
    KindOfMeasure{MeasureKind::Count, &shapes::measureCount},
    KindOfMeasure{MeasureKind::Sum, &shapes::measureSum},
    KindOfMeasure{MeasureKind::Distinct, &shapes::measureDistinct},
    KindOfMeasure{MeasureKind::List, &shapes::measureList},
    KindOfMeasure{MeasureKind::Quotes, &shapes::measureQuotes},
    KindOfMeasure{MeasureKind::Ratio, &shapes::measureRatio},
    KindOfMeasure{MeasureKind::Union, &shapes::measureUnion},
    KindOfMeasure{MeasureKind::Overlap, &shapes::measureIntersection},
};
static_assert(kinds.size() == shapes::measures.size());

std::string_view kindText(MeasureKind kind)
{
    const auto known =
        std::find_if(kinds.begin(), kinds.end(), [kind](const KindOfMeasure& each) { return each.kind == kind; });
    return known->shape->mark;
}

std::vector<std::string> kindNames()
{
    std::vector<std::string> names;
    for (const KindOfMeasure& known : kinds)
        names.emplace_back(known.shape->mark);
    return names;
}

class MeasureReader
{
public:
    MeasureReader(const model::Template& definition, const References& references, ErrorReport& errors)
        : mDefinition(definition)
        , mReferences(references)
        , mErrors(errors)
    {
    }

    Measure read(const JsonNode& node) const
    {
        const KindOfMeasure* known = kindOf(node);
        if (!known)
            return {};
        const ObjectReader object(node, *known->shape, mErrors);
        Measure measure;
        measure.kind = known->kind;
        if (measure.kind == MeasureKind::Ratio)
            readRatio(object, measure);
        else if (measure.kind == MeasureKind::Union || measure.kind == MeasureKind::Overlap)
            readSets(object, measure);
        else
            readRows(object, measure);
        return measure;
    }

private:
    const KindOfMeasure* kindOf(const JsonNode& node) const
    {
        const JsonNode* kind = node.find("kind");
        if (!kind)
        {
            mErrors.add(node.offset, ErrorCode::MissingKey, "kind", oneOf(kindNames()));
            return nullptr;
        }
        if (!checkType(*kind, ValueType::Label, mErrors))
            return nullptr;
        const auto known =
            std::find_if(kinds.begin(), kinds.end(),
                         [kind](const KindOfMeasure& candidate) { return candidate.shape->mark == kind->text; });
        if (known == kinds.end())
        {
            mErrors.addUnknown(kind->offset, ErrorCode::UnknownKind, kind->text, kindNames());
            return nullptr;
        }
        return &*known;
    }

    void readRows(const ObjectReader& object, Measure& measure) const
    {
        measure.source = object.text("register");
        const JsonNode* place = object.value("register");
        const model::Register* source = place ? mReferences.registerAt(*place) : nullptr;
        readOf(object, source, measure);
        readPeriod(object, source, measure);
        readBreakdown(object, source, measure);
        if (const JsonNode* where = object.value("where"))
            measure.where = readFilter(*where, source, mReferences, mErrors);
    }

    void readOf(const ObjectReader& object, const model::Register* source, Measure& measure) const
    {
        const JsonNode* place = object.value("of");
        if (!place)
            return;
        measure.of.path = pathFrom(place->text);
        const auto target = source ? mReferences.pathAt(*source, *place) : std::nullopt;
        if (!target)
            return;
        if (measure.kind == MeasureKind::Sum)
            mReferences.checkType(*target->column, {ColumnType::Number}, *place);
        else if (measure.kind == MeasureKind::Quotes)
            mReferences.checkType(*target->column, {ColumnType::Text}, *place);
        else if (measure.kind == MeasureKind::List)
            mReferences.checkType(*target->column,
                                  {ColumnType::Text, ColumnType::List, ColumnType::Values, ColumnType::Reference},
                                  *place);
    }

    void readPeriod(const ObjectReader& object, const model::Register* source, Measure& measure) const
    {
        const JsonNode* place = object.value("period");
        if (!place)
            return;
        if (place->text == "any")
        {
            measure.window = model::Window::Any;
            return;
        }
        measure.period = pathFrom(place->text);
        if (const auto target = source ? mReferences.pathAt(*source, *place) : std::nullopt)
            mReferences.checkType(*target->column, {ColumnType::Date}, *place);
    }

    void readBreakdown(const ObjectReader& object, const model::Register* source, Measure& measure) const
    {
        for (const JsonNode* place : object.items("breakdown"))
        {
            if (measure.breakdown.size() == mostBreakdownPaths)
            {
                mErrors.add(place->offset, ErrorCode::TooManyBreakdowns, place->text,
                            "at most " + std::to_string(mostBreakdownPaths) + " paths");
                return;
            }
            readBreakdownPath(*place, source, measure);
        }
    }

    void readBreakdownPath(const JsonNode& place, const model::Register* source, Measure& measure) const
    {
        model::Path path = pathFrom(place.text);
        if (std::find(measure.breakdown.begin(), measure.breakdown.end(), model::Dimension(path)) != measure.breakdown.end())
            mErrors.add(place.offset, ErrorCode::DuplicateValue, place.text, "each path once");
        if (const auto target = source ? mReferences.pathAt(*source, place) : std::nullopt)
            mReferences.checkType(*target->column,
                                  {ColumnType::Text, ColumnType::List, ColumnType::Values, ColumnType::Reference},
                                  place);
        measure.breakdown.push_back(std::move(path));
    }

    void readRatio(const ObjectReader& object, Measure& measure) const
    {
        for (const char* key : {"numerator", "denominator"})
            if (const JsonNode* place = object.value(key))
            {
                measure.operands.push_back(read(*place));
                checkOperand(measure.operands.back(), *place,
                             {MeasureKind::Count, MeasureKind::Sum, MeasureKind::Distinct});
            }
    }

    void readSets(const ObjectReader& object, Measure& measure) const
    {
        const model::Register* people = nullptr;
        for (const JsonNode* place : object.items("sets"))
        {
            measure.operands.push_back(read(*place));
            const Measure& set = measure.operands.back();
            if (!checkOperand(set, *place, {MeasureKind::Distinct}))
                continue;
            const model::Register* found = registerOfRows(set, *place);
            if (people && found && found != people)
                mErrors.add(place->offset, ErrorCode::DifferentRegisters, found->id,
                            "sets of rows of " + people->id + ", as the first one");
            people = people ? people : found;
        }
        if (const JsonNode* sets = object.value("sets"); sets && sets->items.size() < 2)
            mErrors.add(sets->offset, ErrorCode::EmptyArray, "sets", "two sets at least");
    }

    /// Whether `operand` is of one of the kinds and has no groups; reports it where it is not. One that could not be
    /// read is a count without a register: its own error is enough.
    bool checkOperand(const Measure& operand, const JsonNode& place, std::initializer_list<MeasureKind> allowed) const
    {
        const JsonNode* kind = place.find("kind");
        if (!kind || kind->text != kindText(operand.kind))
            return false;
        if (const JsonNode* breakdown = place.find("breakdown"))
            mErrors.add(breakdown->offset, ErrorCode::MisplacedKey, "breakdown",
                        "only in the measure of an indicator, not in a part of it");
        if (std::find(allowed.begin(), allowed.end(), operand.kind) != allowed.end())
            return true;
        std::string expected;
        for (MeasureKind candidate : allowed)
            expected += (expected.empty() ? "a measure of kind " : " or ") + std::string(kindText(candidate));
        mErrors.add(kind->offset, ErrorCode::BadOperand, kind->text, expected);
        return false;
    }

    /// The register whose rows `set` is made of; null where that is unknown, and reported where they are no rows.
    const model::Register* registerOfRows(const Measure& set, const JsonNode& place) const
    {
        const model::Register* source = mDefinition.registerNamed(set.source);
        if (!source || set.of.empty())
            return source;
        const auto target = model::resolve(mDefinition, *source, set.of.path);
        if (!target || mReferences.isDoubtful(*target->column))
            return nullptr;
        if (target->column->type == ColumnType::Reference)
            return mDefinition.registerNamed(target->column->reference);
        const JsonNode* of = place.find("of");
        mErrors.add(of->offset, ErrorCode::BadOperand, of->text,
                    "a column of type reference, or no \"of\" for the rows of the register itself");
        return nullptr;
    }

    const model::Template& mDefinition;
    const References& mReferences;
    ErrorReport& mErrors;
};
}

Measure readMeasure(const JsonNode& node, const model::Template& definition, const References& references,
                    ErrorReport& errors)
{
    return MeasureReader(definition, references, errors).read(node);
}

}
