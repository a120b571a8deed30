// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/writers/MeasureWriter.hxx"

#include "template/shapes/ChoiceWords.hxx"
#include "template/shapes/MeasureKinds.hxx"
#include "template/writers/DimensionWriter.hxx"
#include "template/writers/FilterWriter.hxx"
#include "template/writers/FormulaWriter.hxx"
#include "template/writers/ObjectWriter.hxx"

namespace ficheaction::templates
{

using model::Measure;
using model::MeasureKind;
using Each = model::Sampling::Each;

namespace
{
class MeasureWriter
{
public:
    MeasureWriter(const Measure& measure, const model::Template& definition)
        : mMeasure(measure)
        , mDefinition(definition)
        , mSource(definition.registerNamed(measure.source))
    {
    }

    boost::json::object write()
    {
        mObject.must("kind", boost::json::string_view(shapes::kindText(mMeasure.kind)));
        mObject.text("register", mMeasure.source);
        writeKind();
        mObject.structure("where", filter(mMeasure.where));
        mObject.flag("countAll", mMeasure.countsAll);
        mObject.path("period", mMeasure.period);
        mObject.choice<model::Window>("window", shapes::windows, mMeasure.window, model::Window::Period);
        mObject.structure("breakdown", breakdownJson(mMeasure.breakdown));
        return mObject.take();
    }

private:
    /// What the kind has of its own.
    void writeKind()
    {
        switch (mMeasure.kind)
        {
        case MeasureKind::Count:
            break;
        case MeasureKind::Sum:
        case MeasureKind::Distinct:
        case MeasureKind::New:
        case MeasureKind::Returning:
        case MeasureKind::List:
        case MeasureKind::Quotes:
            dimension("of", mMeasure.of);
            break;
        case MeasureKind::Mean:
        case MeasureKind::Median:
        case MeasureKind::Minimum:
        case MeasureKind::Maximum:
            dimension("of", mMeasure.of);
            dimension("per", mMeasure.sampling.per);
            mObject.choice<Each>("each", shapes::eachWords, mMeasure.sampling.each, Each::Sum);
            break;
        case MeasureKind::AtLeast:
            dimension("of", mMeasure.of);
            mObject.must("times", mMeasure.repetition.times);
            dimension("counting", mMeasure.repetition.counting);
            break;
        case MeasureKind::Level:
            dimension("of", mMeasure.of);
            mObject.choice<model::LevelFigure>("figure", shapes::levelFigures, mMeasure.level,
                                               model::LevelFigure::Last);
            break;
        case MeasureKind::Paired:
            writePairing();
            break;
        case MeasureKind::Milestones:
            mObject.must("done", filter(mMeasure.schedule.done));
            mObject.path("due", mMeasure.schedule.due);
            mObject.path("doneOn", mMeasure.schedule.doneOn);
            mObject.path("label", mMeasure.schedule.label);
            break;
        case MeasureKind::Done:
            mObject.path("evidence", mMeasure.evidence);
            break;
        case MeasureKind::Manual:
            dimension("of", mMeasure.of);
            mObject.path("source", mMeasure.statement.source);
            mObject.path("date", mMeasure.statement.date);
            break;
        case MeasureKind::Union:
        case MeasureKind::Overlap:
        case MeasureKind::Difference:
            writeSets();
            break;
        case MeasureKind::Ratio:
            operand("numerator", 0);
            operand("denominator", 1);
            break;
        case MeasureKind::Rate:
            operand("of", 0);
            operand("capacity", 1);
            break;
        case MeasureKind::UnitCost:
            operand("cost", 0);
            operand("units", 1);
            break;
        case MeasureKind::Coverage:
            operand("of", 0);
            if (mMeasure.outside)
                mObject.must("over", outsideJson(*mMeasure.outside));
            else
                operand("over", 1);
            break;
        case MeasureKind::Trend:
            writeTrend();
            break;
        case MeasureKind::Expression:
            mObject.must("formula", boost::json::value(formulaText(mMeasure.formula)));
            break;
        }
    }

    void writePairing()
    {
        using Figure = model::Pairing::Figure;
        const model::Pairing& pairing = mMeasure.pairing;
        dimension("of", mMeasure.of);
        mObject.path("person", pairing.person);
        mObject.must("before", filter(pairing.before));
        mObject.must("after", filter(pairing.after));
        mObject.choice<Figure>("figure", shapes::pairedFigures, pairing.figure, Figure::Change);
    }

    void writeSets()
    {
        boost::json::array sets;
        for (const Measure& set : mMeasure.operands)
            sets.push_back(measureJson(set, mDefinition));
        mObject.must("sets", std::move(sets));
    }

    void writeTrend()
    {
        using Comparison = model::Comparison;
        operand("of", 0);
        mObject.choice<Comparison::Against>("against", shapes::againstWords, mMeasure.comparison.against,
                                            Comparison::Against::Previous);
        mObject.choice<Comparison::Form>("as", shapes::formWords, mMeasure.comparison.form,
                                         Comparison::Form::Difference);
    }

    static boost::json::object outsideJson(const model::OutsideFigure& outside)
    {
        ObjectWriter object;
        object.must("value", outside.value);
        object.must("source", boost::json::value(outside.source));
        object.must("year", outside.year);
        return object.take();
    }

    void dimension(std::string_view key, const model::Dimension& dimension)
    {
        if (!dimension.empty())
            mObject.must(key, dimensionJson(dimension));
    }

    void operand(std::string_view key, std::size_t place)
    {
        mObject.must(key, measureJson(mMeasure.operands[place], mDefinition));
    }

    boost::json::object filter(const model::Filter& filter) const { return filterJson(filter, mSource, mDefinition); }

    const Measure& mMeasure;
    const model::Template& mDefinition;
    const model::Register* mSource;
    ObjectWriter mObject;
};
}

boost::json::object measureJson(const Measure& measure, const model::Template& definition)
{
    return MeasureWriter(measure, definition).write();
}

}
