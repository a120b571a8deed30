// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/readers/RowMeasureReader.hxx"

#include "model/CountedRows.hxx"
#include "template/ErrorCode.hxx"
#include "template/readers/DimensionReader.hxx"
#include "template/readers/FilterReader.hxx"
#include "template/shapes/ChoiceWords.hxx"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace ficheaction::templates
{

using model::ColumnType;
using model::Measure;
using model::MeasureKind;
using model::Window;
using Each = model::Sampling::Each;
using PairedFigure = model::Pairing::Figure;

namespace
{
/// A grid with more dimensions has no readers.
constexpr std::size_t mostDimensions = 3;

class RowMeasureReader
{
public:
    RowMeasureReader(const json::ObjectReader& object, const References& references, Measure& measure)
        : mObject(object)
        , mReferences(references)
        , mErrors(object.errors())
        , mMeasure(measure)
    {
    }

    void read()
    {
        readRows();
        readKind();
        mMeasure.ofRegisters = model::registerCondition(mReferences.definition(), mMeasure);
        std::vector<const json::Node*> places;
        mMeasure.breakdown = readBreakdown(mObject, places);
        std::size_t groups = 1;
        for (std::size_t index = 0; index < places.size(); ++index)
        {
            const model::Dimension& dimension = mMeasure.breakdown[index];
            const auto target = linkDimension(*places[index], dimension, mSource, mReferences, mErrors);
            checkShownEmpty(*places[index], dimension, true, target, mErrors);
            groups *= groupsShownEmpty(dimension, target, mReferences);
        }
        checkGroups(mObject, groups);
    }

private:
    /// Which ones count.
    void readRows()
    {
        mMeasure.source = mObject.text("register");
        const json::Node* place = mObject.value("register");
        mSource.rows = place ? mReferences.registerAt(*place) : nullptr;
        mMeasure.period = path("period", {ColumnType::Date});
        mMeasure.window = json::chosen<Window>(mObject, "window", shapes::windows, Window::Period);
        mSource = rowsOf(mMeasure, mSource.rows);
        mMeasure.where = filter("where");
        mMeasure.countsAll = mObject.flag("countAll");
        if (mMeasure.window == Window::Before)
            needDates(mObject.offsetOf("window"));
    }

    void readKind()
    {
        switch (mMeasure.kind)
        {
        case MeasureKind::Sum:
            mMeasure.of = path("of", {ColumnType::Number});
            break;
        case MeasureKind::Mean:
        case MeasureKind::Median:
        case MeasureKind::Minimum:
        case MeasureKind::Maximum:
            readSampling();
            break;
        case MeasureKind::Distinct:
            mMeasure.of = dimension("of");
            break;
        case MeasureKind::AtLeast:
            readRepetition();
            break;
        case MeasureKind::New:
        case MeasureKind::Returning:
            mMeasure.of = dimension("of");
            needDates(mObject.offsetOf("register"));
            break;
        case MeasureKind::List:
            readListed();
            break;
        case MeasureKind::Quotes:
            mMeasure.of = path("of", {ColumnType::Text});
            break;
        case MeasureKind::Level:
            mMeasure.of = path("of", {ColumnType::List});
            needScale();
            mMeasure.level =
                json::chosen<model::LevelFigure>(mObject, "figure", shapes::levelFigures, model::LevelFigure::Last);
            break;
        case MeasureKind::Paired:
            readPairing();
            break;
        case MeasureKind::Milestones:
            mMeasure.schedule = {filter("done"), path("due", {ColumnType::Date}), path("doneOn", {ColumnType::Date}),
                                 path("label")};
            break;
        case MeasureKind::Done:
            mMeasure.evidence = path("evidence");
            break;
        case MeasureKind::Manual:
            mMeasure.of = path("of", {ColumnType::Number});
            mMeasure.statement = {path("source"), path("date", {ColumnType::Date})};
            break;
        default: // Count says nothing more
            break;
        }
    }

    void readSampling()
    {
        mMeasure.sampling = {dimension("per"), json::chosen<Each>(mObject, "each", shapes::eachWords, Each::Sum)};
        const Each each = mMeasure.sampling.each;
        const json::Node* of = mObject.value("of");
        if (mObject.has("each") && !mObject.node().find("per"))
            misplaced("each", "only with per");
        if (each == Each::Count && of)
            misplaced("of", "no \"of\" where each is count: it is the rows that are counted");
        else if (each != Each::Count && !mObject.node().find("of"))
            mErrors.add(mObject.node().offset, json::ErrorCode::MissingKey, "of",
                        mSource.rows ? json::suchAs("a path to a number",
                                                    mReferences.pathsTo(*mSource.rows, {ColumnType::Number}))
                                     : json::Advice("a path to a number"));
        else if (each == Each::Distinct)
            mMeasure.of = dimension("of");
        else if (of && json::checkType(*of, json::ValueType::Label, mErrors))
            mMeasure.of = path("of", {ColumnType::Number});
    }

    void readRepetition()
    {
        mMeasure.of = dimension("of");
        mMeasure.repetition.counting = dimension("counting");
        const double times = mObject.number("times").value_or(1);
        if (times < 1 || times > mostTimes || times != std::floor(times))
            mErrors.add(mObject.offsetOf("times"), json::ErrorCode::OutOfRange, "times", "a whole number from 1");
        else
            mMeasure.repetition.times = static_cast<int>(times);
    }

    void readListed()
    {
        mMeasure.of = dimension("of");
        if (const model::Column* column = ofColumn(); column && mMeasure.of.by == model::Dimension::By::Value)
            mReferences.checkType(*column,
                                  {ColumnType::Text, ColumnType::List, ColumnType::Values, ColumnType::Reference},
                                  *mObject.value("of"));
    }

    void readPairing()
    {
        mMeasure.of = path("of", {ColumnType::Number, ColumnType::List});
        model::Pairing& pairing = mMeasure.pairing;
        pairing.person = path("person", {ColumnType::Reference, ColumnType::Text});
        pairing.before = filter("before");
        pairing.after = filter("after");
        pairing.figure = json::chosen<PairedFigure>(mObject, "figure", shapes::pairedFigures, PairedFigure::Change);
        const model::Column* of = ofColumn();
        if (of && of->type == ColumnType::List && needScale() && pairing.figure == PairedFigure::Change)
            mErrors.add(mObject.offsetOf("of"), ErrorCode::WrongColumnType, mObject.text("of"),
                        "a column of type number, or the figure improved, declined or unchanged: levels have no mean");
    }

    /// Whether `of`, where it leads to a list, leads to an ordered one; reports it where it does not.
    bool needScale() const
    {
        const model::Column* of = ofColumn();
        const model::ListOfValues* list = of && of->type == ColumnType::List ? mReferences.list(of->list) : nullptr;
        if (!list || list->ordered)
            return true;
        mErrors.add(mObject.offsetOf("of"), ErrorCode::NotAScale, list->id, mReferences.scaleAdvice());
        return false;
    }

    void needDates(std::size_t offset) const
    {
        if (mSource.rows && !mSource.dated)
            mErrors.add(offset, ErrorCode::NotDated, mSource.rows->id,
                        json::suchAs("a register with a date, or a \"period\": a path to a date",
                                     mReferences.pathsTo(*mSource.rows, {ColumnType::Date})));
    }

    void misplaced(std::string_view key, std::string expected) const
    {
        mErrors.add(mObject.offsetOf(key), json::ErrorCode::MisplacedKey, std::string(key), std::move(expected));
    }

    /// The path behind `key`, to a column of one of `types`; of any, where there are none. Empty where it is absent.
    model::Path path(std::string_view key, std::initializer_list<ColumnType> types = {}) const
    {
        const json::Node* place = mObject.value(key);
        if (!place)
            return {};
        const auto target = mSource.rows ? mReferences.pathAt(*mSource.rows, *place) : std::nullopt;
        if (target && types.size() > 0)
            mReferences.checkType(*target->column, types, *place);
        return pathFrom(place->text);
    }

    model::Dimension dimension(std::string_view key) const
    {
        const json::Node* place = mObject.value(key);
        if (!place)
            return {};
        model::Dimension read = readDimension(*place, mErrors);
        checkShownEmpty(*place, read, false, linkDimension(*place, read, mSource, mReferences, mErrors), mErrors);
        return read;
    }

    model::Filter filter(std::string_view key) const
    {
        const json::Node* place = mObject.value(key);
        return place ? readFilter(*place, mSource, mReferences, mErrors) : model::Filter();
    }

    /// Where `of`, which was read and linked, leads; null where that is unknown.
    const model::Column* ofColumn() const
    {
        if (!mSource.rows || mMeasure.of.empty())
            return nullptr;
        const auto target = model::resolve(mReferences.definition(), *mSource.rows, mMeasure.of.path);
        return target && !mReferences.isDoubtful(*target->column) ? target->column : nullptr;
    }

    static constexpr double mostTimes = 1'000'000;

    const json::ObjectReader& mObject;
    const References& mReferences;
    json::ErrorReport& mErrors;
    Measure& mMeasure;
    RowSource mSource;
};
}

void readRowMeasure(const json::ObjectReader& object, const References& references, Measure& measure)
{
    RowMeasureReader(object, references, measure).read();
}

RowSource rowsOf(const Measure& measure, const model::Register* source)
{
    return {source, !source || !source->date.empty() || !measure.period.empty()};
}

std::vector<model::Dimension> readBreakdown(const json::ObjectReader& object, std::vector<const json::Node*>& places)
{
    std::vector<model::Dimension> breakdown;
    for (const json::Node* place : object.items("breakdown"))
    {
        if (breakdown.size() == mostDimensions)
        {
            object.errors().add(place->offset, ErrorCode::TooManyBreakdowns, place->text,
                                {"at most {} dimensions", {std::to_string(mostDimensions)}});
            break;
        }
        model::Dimension dimension = readDimension(*place, object.errors());
        const auto isSame = [&dimension](model::Dimension other)
        {
            other.showEmpty = dimension.showEmpty;
            return other == dimension;
        };
        if (!dimension.empty() && std::any_of(breakdown.begin(), breakdown.end(), isSame))
            object.errors().add(place->offset, ErrorCode::DuplicateValue, dimension.path.text(), "each dimension once");
        breakdown.push_back(std::move(dimension));
        places.push_back(place);
    }
    return breakdown;
}

void checkGroups(const json::ObjectReader& object, std::size_t groups)
{
    constexpr std::size_t most = 1000;
    if (groups > most)
        object.errors().add(object.offsetOf("breakdown"), json::ErrorCode::OutOfRange, "showEmpty",
                            {"at most {} groups; there would be {}", {std::to_string(most), std::to_string(groups)}});
}

}
