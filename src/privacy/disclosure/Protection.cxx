// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/Protection.hxx"

#include "engine/evaluation/PeriodsTogether.hxx"
#include "privacy/disclosure/EarlierCopies.hxx"
#include "privacy/disclosure/Parts.hxx"
#include "privacy/disclosure/PeopleCounting.hxx"
#include "privacy/disclosure/Suppression.hxx"
#include "privacy/disclosure/SystemMaking.hxx"
#include "privacy/disclosure/Verification.hxx"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace ficheaction::privacy
{

namespace
{
engine::Figure& figureAt(std::vector<engine::Results>& results, const CellPlace& place)
{
    engine::IndicatorResult& result = results[place.column].indicators[place.indicator];
    return place.group ? result.groups[*place.group].figure : result.total;
}

/// A mean, or something like it, of numbers of rows or people.
bool isOfSamples(const model::Measure& measure)
{
    using Kind = model::MeasureKind;
    return measure.kind == Kind::Mean || measure.kind == Kind::Median || measure.kind == Kind::Minimum ||
           measure.kind == Kind::Maximum ||
           (measure.kind == Kind::Paired && measure.pairing.figure == model::Pairing::Figure::Change);
}

engine::Figure keptBack()
{
    engine::Figure figure;
    figure.status = engine::Status::Masked;
    return figure;
}

MaskReason reasonOf(const MadeSystem& made, std::size_t cell, const std::vector<bool>& kept)
{
    if (made.earlier[cell])
        return MaskReason::EarlierCopy;
    if (made.system.cells[cell].isSmall)
        return MaskReason::Small;
    for (const Following& following : made.system.followings)
        if (following.cell == cell && kept[following.of])
            return MaskReason::MadeOfMasked;
    return MaskReason::Complementary;
}

/// Figures first, while the remarks still have their places: from the last to the first of each.
void apply(const MadeSystem& made, const std::vector<bool>& kept, Protection& protection)
{
    for (std::size_t cell = made.places.size(); cell-- > 0;)
    {
        const CellPlace& place = made.places[cell];
        if (!kept[cell] || !place.remark)
            continue;
        std::vector<engine::Remark>& remarks = figureAt(protection.results, place).remarks;
        remarks.erase(remarks.begin() + static_cast<std::ptrdiff_t>(*place.remark));
    }
    for (std::size_t cell = 0; cell < made.places.size(); ++cell)
    {
        const CellPlace& place = made.places[cell];
        if (!kept[cell] || place.remark)
            continue;
        figureAt(protection.results, place) = keptBack();
        const engine::IndicatorResult& result = protection.results[place.column].indicators[place.indicator];
        const MaskReason reason = reasonOf(made, cell, kept);
        protection.masked.push_back({place.column, result.indicator->id,
                                     place.group ? result.groups[*place.group].keys : std::vector<std::string>(),
                                     reason});
        const bool primary = reason == MaskReason::Small || reason == MaskReason::EarlierCopy;
        (primary ? protection.primary : protection.secondary) += 1;
    }
}

/// Where needs do not hold, keeps back all that hangs together with them. Returns whether that is more than `kept`;
/// where it is not, nothing but zeros is shown that has to do with them, or earlier copies told it.
bool keepMore(MadeSystem& made, const std::vector<bool>& kept, const std::vector<std::size_t>& unheld)
{
    bool more = false;
    if (unheld.empty())
        return more;
    for (const SystemPart& part : partsOf(made.system))
        if (std::any_of(part.needs.begin(), part.needs.end(),
                        [&](std::size_t need)
                        { return std::find(unheld.begin(), unheld.end(), need) != unheld.end(); }))
            for (const std::size_t cell : part.cells)
                if (made.system.cells[cell].mayBeKept && !kept[cell])
                    more = made.system.cells[cell].isSmall = true;
    return more;
}

/// A copy stores the digits that it shows: of further ones follows how many a mean is of, which no copy tells.
void roundToShown(std::vector<engine::Results>& results)
{
    const auto roundFigure = [](const model::Indicator& indicator, engine::Figure& figure)
    {
        constexpr int ofPercent = 2;
        const double unit = std::pow(10, indicator.decimals + (indicator.percent ? ofPercent : 0));
        figure.value = std::round(figure.value * unit) / unit;
        if (figure.upperBound)
            figure.upperBound = std::round(*figure.upperBound * unit) / unit;
        if (isOfSamples(indicator.measure))
        {
            figure.numerator.reset();
            figure.denominator.reset();
        }
    };
    for (engine::Results& column : results)
        for (engine::IndicatorResult& result : column.indicators)
        {
            roundFigure(*result.indicator, result.total);
            for (engine::Group& group : result.groups)
                roundFigure(*result.indicator, group.figure);
        }
}

SharedFigure sharedFigure(const engine::IndicatorResult& result, const engine::Figure& figure,
                          std::vector<std::string> keys)
{
    SharedFigure shared;
    shared.indicator = result.indicator->id;
    shared.keys = std::move(keys);
    shared.masked = figure.status == engine::Status::Masked;
    if (figure.status == engine::Status::Ok)
    {
        shared.value = figure.value;
        shared.upperBound = figure.upperBound;
        const model::Measure& measure = result.indicator->measure;
        if (measure.kind == model::MeasureKind::List || measure.kind == model::MeasureKind::Level)
            for (const engine::ValueCount& each : figure.values)
                shared.counts.push_back({each.value, static_cast<double>(each.count)});
    }
    if (!shared.masked)
    {
        shared.numerator = figure.numerator;
        shared.denominator = figure.denominator;
    }
    return shared;
}

/// The figures about people: only these say something about what is kept back later.
SharedRecord recordOf(const model::Template& definition, const std::vector<engine::Results>& results, int threshold)
{
    SharedRecord record;
    record.threshold = threshold;
    record.templateId = definition.id;
    for (const auto& [object, indicator] : definition.indicators())
        if (countsPeople(definition, *indicator))
            record.rules.push_back({indicator->id, ruleDigest(*indicator)});
    std::vector<model::Period> compared;
    for (std::size_t column = 1; column + 1 < results.size(); ++column)
        compared.push_back(results[column].period);
    for (std::size_t column = 0; column < results.size(); ++column)
    {
        SharedPeriod period;
        period.period = results[column].period;
        period.together = column >= 2 && column + 1 == results.size() && engine::spanOf(compared) == period.period;
        for (const engine::IndicatorResult& result : results[column].indicators)
        {
            if (!countsPeople(definition, *result.indicator))
                continue;
            period.figures.push_back(sharedFigure(result, result.total, {}));
            for (const engine::Group& group : result.groups)
                period.figures.push_back(sharedFigure(result, group.figure, group.keys));
        }
        record.periods.push_back(std::move(period));
    }
    return record;
}

void checkThreshold(int threshold)
{
    if (threshold < 0 || threshold == 1 || threshold == 2)
        throw std::invalid_argument("a threshold of " + std::to_string(threshold));
}
}

Protection protect(const model::Template& definition, std::span<const engine::Results> results,
                   const DisclosureRule& rule, std::span<const SharedRecord> earlier, const engine::Progress& progress)
{
    checkThreshold(rule.threshold);
    Protection protection;
    protection.results.assign(results.begin(), results.end());
    if (rule.threshold > 0)
    {
        MadeSystem made = makeSystem(definition, results, rule.threshold, earlier);
        bool isProven = false;
        bool isFewest = true;
        while (!isProven)
        {
            const Suppression suppression = suppress(made.system, rule.threshold - 2, made.highest, progress);
            protection = Protection();
            protection.results.assign(results.begin(), results.end());
            apply(made, suppression.kept, protection);
            protection.greedySecondary = suppression.greedySecondary;
            protection.optimal = suppression.optimal && isFewest;
            isFewest = false; // what is kept back after a proof failed is more than it takes
            isProven = !keepMore(
                made, suppression.kept,
                unheldNeeds(definition, protection.results, rule.threshold, earlier, made, suppression, progress));
        }
    }
    protection.record = recordOf(definition, protection.results, rule.threshold);
    if (rule.threshold > 0)
        roundToShown(protection.results);
    if (progress && !progress(1))
        throw engine::Cancelled();
    return protection;
}

}
