// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "exchange/ResultsIati.hxx"

#include "engine/Wording.hxx"
#include "exchange/XmlWriter.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::exchange
{

namespace
{
using engine::Figure;
using engine::Status;
using model::MeasureKind;

// Codes of the standard's lists.
constexpr char nationalOrganisation[] = "22"; ///< OrganisationType: national non-governmental
constexpr char implementing[] = "4";          ///< OrganisationRole
constexpr char underWay[] = "2";              ///< ActivityStatus: implementation
constexpr char actualStart[] = "2";           ///< ActivityDateType
constexpr char output[] = "1";                ///< ResultType
constexpr char unitMeasure[] = "1";           ///< IndicatorMeasure
constexpr char percentMeasure[] = "2";
constexpr char qualitativeMeasure[] = "5";
constexpr char ownVocabulary[] = "99"; ///< IndicatorVocabulary: the organisation's own

bool isQualitative(const model::Measure& measure)
{
    return measure.kind == MeasureKind::Level || measure.kind == MeasureKind::Done;
}

class Writer
{
public:
    Writer(std::span<const engine::Results> figures, const model::Template& definition,
           const engine::ResultsHeader& header, const IatiActivity& activity)
        : mFigures(figures)
        , mDefinition(definition)
        , mHeader(header)
        , mActivity(activity)
    {
    }

    std::string write()
    {
        mXml.begin("iati-activities", {{"version", "2.03"}, {"generated-datetime", mHeader.computedAt}});
        mXml.begin("iati-activity", {{"xml:lang", mActivity.language}, {"last-updated-datetime", mHeader.computedAt}});
        writeActivity();
        writeResults();
        mXml.end();
        mXml.end();
        return mXml.take();
    }

private:
    void narrative(std::string_view element, const std::string& text, const XmlWriter::Attributes& attributes = {})
    {
        mXml.begin(element, attributes);
        mXml.text("narrative", text.empty() ? "–" : text);
        mXml.end();
    }

    std::string actionText(std::initializer_list<std::string_view> ids) const
    {
        for (const std::string_view id : ids)
            for (const auto& [part, text] : mHeader.action)
                if (part == id && !text.empty())
                    return text;
        return mDefinition.title;
    }

    void writeActivity()
    {
        const model::Period& period = mFigures.front().period;
        const std::string organisation = mActivity.organisation.empty() ? "FICHE-ACTION" : mActivity.organisation;
        mXml.text("iati-identifier",
                  organisation + "-" + mDefinition.id + "-" + model::isoText(period.first).substr(0, 4));
        narrative("reporting-org", mActivity.structure, {{"ref", organisation}, {"type", nationalOrganisation}});
        narrative("title", actionText({"title"}));
        narrative("description", actionText({"preamble", "description", "title"}));
        narrative("participating-org", mActivity.structure,
                  {{"ref", mActivity.organisation}, {"type", nationalOrganisation}, {"role", implementing}});
        mXml.empty("activity-status", {{"code", underWay}});
        mXml.empty("activity-date", {{"type", actualStart}, {"iso-date", model::isoText(period.first)}});
    }

    void writeResults()
    {
        const std::vector<engine::IndicatorResult>& own = mFigures.front().indicators;
        for (std::size_t index = 0; index < own.size(); ++index)
        {
            if (index == 0 || own[index].object != own[index - 1].object)
            {
                mXml.begin("result", {{"type", output}});
                narrative("title", own[index].object->label);
            }
            writeIndicator(index);
            if (index + 1 == own.size() || own[index + 1].object != own[index].object)
                mXml.end();
        }
    }

    void writeIndicator(std::size_t index)
    {
        const model::Indicator& indicator = *mFigures.front().indicators[index].indicator;
        const char* const measure = isQualitative(indicator.measure) ? qualitativeMeasure
                                    : indicator.percent              ? percentMeasure
                                                                     : unitMeasure;
        mXml.begin("indicator", {{"measure", measure},
                                 {"ascending", indicator.direction == model::Direction::Up ? "1" : "0"},
                                 {"aggregation-status", mActivity.addable.count(indicator.id) != 0 ? "1" : "0"}});
        narrative("title", indicator.label);
        if (!indicator.unit.empty() && !indicator.percent)
            narrative("description", indicator.unit);
        mXml.empty("reference", {{"vocabulary", ownVocabulary}, {"code", indicator.id}});
        const auto typed = mHeader.expectations.find(indicator.id);
        const bool byStaff = typed != mHeader.expectations.end();
        const std::string year = model::isoText(mFigures.front().period.first).substr(0, 4);
        writeExpectation("baseline", {{"year", year}}, indicator,
                         model::baselineInUnit(indicator, byStaff ? typed->second.baseline : indicator.baseline));
        for (std::size_t period = 0; period < mFigures.size(); ++period)
        {
            const engine::Results& results = mFigures[period];
            mXml.begin("period");
            mXml.empty("period-start", {{"iso-date", model::isoText(results.period.first)}});
            mXml.empty("period-end", {{"iso-date", model::isoText(results.period.last)}});
            if (period == 0)
                writeExpectation("target", {}, indicator, byStaff ? typed->second.target : indicator.target);
            writeActuals(results.indicators[index]);
            mXml.end();
        }
        mXml.end();
    }

    /// As a number where it is one and the indicator is measured in numbers; its words as a comment.
    void writeExpectation(std::string_view element, XmlWriter::Attributes attributes, const model::Indicator& indicator,
                          const model::Expectation& expectation)
    {
        const double* const number = std::get_if<double>(&expectation);
        const std::string* const words = std::get_if<std::string>(&expectation);
        const bool qualitative = isQualitative(indicator.measure);
        if (number && !qualitative)
        {
            attributes.emplace_back("value", numberText(indicator, *number));
            mXml.empty(element, attributes);
        }
        else if (number || (words && qualitative))
        {
            mXml.begin(element, attributes);
            narrative("comment", number ? texts::numberText(*number) : *words);
            mXml.end();
        }
        else if (words)
            // Without a number an element of an indicator that is measured has no place.
            return;
    }

    static std::string numberText(const model::Indicator& indicator, double number)
    {
        // 0.07 × 100 is 7.000000000000001: of a figure, twelve digits are enough.
        const double shown = indicator.percent ? std::round(number * 1e14) / 1e12 : number;
        return texts::numberText(shown);
    }

    void writeActuals(const engine::IndicatorResult& result)
    {
        std::size_t masked = 0;
        writeActual(result, {}, result.total, masked);
        for (const engine::Group& group : result.groups)
            writeActual(result, group.keys, group.figure, masked);
        if (masked > 0)
            mXml.comment(engine::filled(mActivity.masked, {{"count", std::to_string(masked)}}));
    }

    void writeActual(const engine::IndicatorResult& result, const std::vector<std::string>& keys, const Figure& figure,
                     std::size_t& masked)
    {
        const model::Indicator& indicator = *result.indicator;
        masked += figure.status == Status::Masked ? 1 : 0;
        if (figure.status != Status::Ok)
            return;
        const bool qualitative = isQualitative(indicator.measure);
        mXml.begin("actual", {{"value", qualitative ? std::string() : numberText(indicator, figure.value)}});
        for (std::size_t index = 0; index < keys.size(); ++index)
            mXml.empty("dimension", {{"name", engine::breakdownKey(indicator.measure.breakdown, index)},
                                     {"value", keys[index].empty() ? "–" : keys[index]}});
        if (qualitative)
            narrative("comment", wordsOf(indicator, figure));
        else if (figure.upperBound)
            narrative("comment",
                      engine::filled(mActivity.upTo, {{"number", numberText(indicator, *figure.upperBound)}}));
        mXml.end();
    }

    std::string wordsOf(const model::Indicator& indicator, const Figure& figure) const
    {
        if (indicator.measure.kind == MeasureKind::Done)
            return mDefinition.word(figure.value > 0 ? "value.yes" : "value.no");
        if (!figure.level.empty())
            return figure.level;
        std::string levels;
        for (const engine::ValueCount& level : figure.values)
            levels += (levels.empty() ? "" : "; ") + level.value + " (" + std::to_string(level.count) + ")";
        return levels;
    }

    std::span<const engine::Results> mFigures;
    const model::Template& mDefinition;
    const engine::ResultsHeader& mHeader;
    const IatiActivity& mActivity;
    XmlWriter mXml;
};
}

std::string resultsIati(std::span<const engine::Results> figures, const model::Template& definition,
                        const engine::ResultsHeader& header, const IatiActivity& activity)
{
    return Writer(figures, definition, header, activity).write();
}

}
