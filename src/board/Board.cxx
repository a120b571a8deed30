// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "board/Board.hxx"

#include "board/Charts.hxx"
#include "board/KeyFigures.hxx"
#include "board/Months.hxx"
#include "board/Phrases.hxx"

#include <algorithm>

namespace ficheaction::board
{

namespace
{
using model::MeasureKind;

constexpr std::size_t mostKeyFigures = 8;
constexpr std::size_t mostCharts = 6;
constexpr std::size_t fewestTargets = 2; ///< one is shown with its figure

bool isDistribution(const model::Measure& measure)
{
    return measure.kind == MeasureKind::Level && measure.level == model::LevelFigure::Distribution;
}

bool hasTarget(const std::map<std::string, model::Expectation>& targets, const model::Indicator& indicator)
{
    const model::Expectation aim = targetOf(targets, indicator);
    const double* const number = std::get_if<double>(&aim);
    return number && *number > 0;
}

/// Those with the highest rank, the first of equals, `most` of them.
void propose(std::vector<Offer>& offers, const std::vector<int>& ranks, bool charts, std::size_t most)
{
    std::vector<std::size_t> order;
    for (std::size_t index = 0; index < offers.size(); ++index)
        if (offers[index].isChart == charts && ranks[index] > 0)
            order.push_back(index);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return ranks[one] > ranks[other]; });
    for (std::size_t place = 0; place < std::min(order.size(), most); ++place)
        offers[order[place]].proposed = true;
}

class Offering
{
public:
    Offering(const model::Template& definition, const std::map<std::string, model::Expectation>& targets)
        : mDefinition(definition)
        , mTargets(targets)
    {
    }

    std::vector<Offer> offers()
    {
        for (const auto& [object, indicator] : mDefinition.indicators())
            if (isKeyFigure(*indicator))
                add("value__" + indicator->id, indicator->label, false, rankOfFigure(*indicator));
        addMonths();
        for (const auto& [object, indicator] : mDefinition.indicators())
            addCharts(*indicator);
        const Phrases phrases(mDefinition.language);
        add("targets", phrases.text("targets"), true, enoughTargets() ? rankOfTargets : 0);
        if (const model::CardSection* const section = participationOf(mDefinition))
            add("participation__" + section->id, phrases.text("participation"), true, rankOfParticipation);
        propose(mOffers, mRanks, false, mostKeyFigures);
        propose(mOffers, mRanks, true, mostCharts);
        return std::move(mOffers);
    }

private:
    // What a board looks at first; the second chart of a kind comes after the first of each.
    static constexpr int rankOfMonths = 20;
    static constexpr int rankOfTargets = 19;
    static constexpr int rankOfCrossed = 18; ///< parts of two dimensions or more
    static constexpr int rankOfSteps = 16;
    static constexpr int rankOfValues = 15;
    static constexpr int rankOfLevels = 14;
    static constexpr int rankOfParts = 12;
    static constexpr int rankOfParticipation = 11;
    static constexpr int second = 8;

    void add(const std::string& id, const std::string& label, bool chart, int rank)
    {
        mOffers.push_back({id, label, chart, false});
        mRanks.push_back(rank);
    }

    int rankOfFigure(const model::Indicator& indicator) const
    {
        if (indicator.measure.kind == MeasureKind::Done || indicator.measure.kind == MeasureKind::Manual)
            return 1;
        return 2 + (hasTarget(mTargets, indicator) ? 2 : 0) + (attendanceRank(mDefinition, indicator) > 1 ? 1 : 0);
    }

    bool enoughTargets() const
    {
        std::size_t count = 0;
        for (const auto& [object, indicator] : mDefinition.indicators())
            count += hasTarget(mTargets, *indicator) ? 1 : 0;
        return count >= fewestTargets;
    }

    /// The one that is most about attendance is proposed.
    void addMonths()
    {
        int best = 0;
        for (const auto& [object, indicator] : mDefinition.indicators())
            best = std::max(best, attendanceRank(mDefinition, *indicator));
        bool proposed = false;
        for (const auto& [object, indicator] : mDefinition.indicators())
        {
            if (!monthlyIndicator(mDefinition, *indicator))
                continue;
            const bool isBest = !proposed && best > 0 && attendanceRank(mDefinition, *indicator) == best;
            proposed = proposed || isBest;
            add("month__" + indicator->id, monthsTitle(mDefinition, *indicator), true, isBest ? rankOfMonths : 0);
        }
    }

    void addCharts(const model::Indicator& indicator)
    {
        const model::Measure& measure = indicator.measure;
        if (measure.kind == MeasureKind::List)
            add("values__" + indicator.id, indicator.label, true, of(mValues, rankOfValues));
        else if (isDistribution(measure))
            add("levels__" + indicator.id, indicator.label, true, of(mLevels, rankOfLevels));
        else if (measure.kind == MeasureKind::Milestones)
            add("steps__" + indicator.id, Phrases(mDefinition.language).text("steps", {{"label", indicator.label}}),
                true, of(mSteps, rankOfSteps));
        if (!hasParts(indicator))
            return;
        const bool crossed = measure.breakdown.size() > 1;
        add("parts__" + indicator.id, partsTitle(mDefinition, indicator), true,
            crossed ? of(mCrossed, rankOfCrossed) : of(mParts, rankOfParts));
    }

    static int of(int& before, int rank) { return before++ == 0 ? rank : rank - second; }

    const model::Template& mDefinition;
    const std::map<std::string, model::Expectation>& mTargets;
    std::vector<Offer> mOffers;
    std::vector<int> mRanks; ///< 0: never proposed
    int mValues = 0;
    int mLevels = 0;
    int mSteps = 0;
    int mCrossed = 0;
    int mParts = 0;
};

const engine::IndicatorResult* resultOf(const std::vector<engine::IndicatorResult>& results, const std::string& id)
{
    const auto found =
        std::find_if(results.begin(), results.end(), [&](const auto& each) { return each.indicator->id == id; });
    return found == results.end() ? nullptr : &*found;
}

bool hasNumber(const Series& series)
{
    return std::any_of(series.points.begin(), series.points.end(), [](const Point& point) { return point.value != 0; });
}

void addChart(const Subject& subject, const Offer& offer, std::vector<Chart>& charts)
{
    const std::size_t mark = offer.id.find("__");
    const std::string kind = offer.id.substr(0, mark);
    if (kind == "targets")
        return charts.push_back(targetsChart(subject));
    if (kind == "participation")
        return charts.push_back(participationChart(subject, *participationOf(*subject.definition)));
    const std::string id = offer.id.substr(mark + 2);
    const engine::IndicatorResult* const result =
        resultOf(kind == "month" ? subject.months : subject.results->indicators, id);
    if (!result)
        return;
    if (kind == "month")
        charts.push_back(monthsChart(subject, *result));
    else if (kind == "values")
        charts.push_back(valuesChart(subject, *result));
    else if (kind == "levels")
        charts.push_back(levelsChart(subject, *result));
    else if (kind == "steps")
        charts.push_back(stepsChart(subject, *result));
    else
        charts.push_back(partsChart(subject, *result));
}
}

bool Chart::hasData() const
{
    return std::any_of(series.begin(), series.end(), hasNumber);
}

bool Chart::hasIntervals() const
{
    return intervals && hasNumber(series.back());
}

std::vector<Offer> offers(const model::Template& definition, const std::map<std::string, model::Expectation>& targets)
{
    return Offering(definition, targets).offers();
}

Board boardOf(const Subject& subject, const std::vector<std::string>& chosen)
{
    Board board;
    board.name = boardName(*subject.definition);
    for (const Offer& offer : offers(*subject.definition, subject.targets))
    {
        if (std::find(chosen.begin(), chosen.end(), offer.id) == chosen.end())
            continue;
        if (offer.isChart)
            addChart(subject, offer, board.charts);
        else if (const engine::IndicatorResult* const result =
                     resultOf(subject.results->indicators, offer.id.substr(offer.id.find("__") + 2)))
            board.keyFigures.push_back(keyFigureOf(subject, *result));
    }
    return board;
}

std::string waitingText(const model::Template& definition, const Chart& chart)
{
    return Phrases(definition.language).text("waiting", {{"title", chart.title}});
}

std::string boardName(const model::Template& definition)
{
    return Phrases(definition.language).text("name");
}
}
