// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/EarlierCopies.hxx"

#include "privacy/disclosure/FigureReading.hxx"
#include "privacy/disclosure/MeasureName.hxx"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ficheaction::privacy
{

namespace
{
constexpr double tolerance = 1e-6;
constexpr double mostCounted = 1e15;

engine::Figure figureOf(const SharedFigure& shared)
{
    engine::Figure figure;
    figure.status = shared.masked  ? engine::Status::Masked
                    : shared.value ? engine::Status::Ok
                                   : engine::Status::NotApplicable;
    figure.value = shared.value.value_or(0);
    figure.upperBound = shared.upperBound;
    figure.numerator = shared.numerator;
    figure.denominator = shared.denominator;
    for (const SharedCount& each : shared.counts)
        figure.values.push_back({each.value, static_cast<std::int64_t>(std::clamp(each.count, 0.0, mostCounted)), {}});
    return figure;
}
}

std::string ruleDigest(const model::Indicator& indicator)
{
    std::string rule = ruleName(indicator.measure);
    for (const model::Dimension& dimension : indicator.measure.breakdown)
        rule += dimensionName(dimension);
    return digestOf(rule);
}

EarlierCopies::EarlierCopies(const model::Template& definition, FigureBook& book)
    : mDefinition(definition)
    , mBook(book)
    , mFirst(book.system.quantities.size())
{
}

void EarlierCopies::add(const SharedRecord& record)
{
    std::map<std::string, const model::Indicator*> same;
    for (const auto& [object, indicator] : mDefinition.indicators())
        for (const SharedRule& rule : record.rules)
            if (rule.indicator == indicator->id && rule.digest == ruleDigest(*indicator))
                same.emplace(indicator->id, indicator);
    ++mCopies;
    for (std::size_t period = 0; period < record.periods.size(); ++period)
    {
        const SharedPeriod& shared = record.periods[period];
        // What is rolled up of several periods is no figure of the days from the first to the last.
        const FigureTime time{"copy " + std::to_string(mCopies) + (shared.together ? " together" : ""), shared.period};
        for (const SharedFigure& figure : shared.figures)
            if (const auto indicator = same.find(figure.indicator); indicator != same.end())
                addFigure(*indicator->second, figure, time);
        for (const auto& [id, indicator] : same)
            if (!indicator->measure.breakdown.empty())
                mBook.listsAll(indicator->measure, ruleName(indicator->measure), "v", time,
                               indicator->measure.breakdown);
    }
}

void EarlierCopies::addFigure(const model::Indicator& indicator, const SharedFigure& figure, const FigureTime& time)
{
    FigureReader reader(mBook);
    const FigureNumbers numbers = reader.read(indicator, figureOf(figure), figure.keys, time);
    for (const ToldNumber& number : numbers.told)
    {
        mBook.system.relations.push_back({number.terms, true, number.value});
        if (number.terms.size() == 1)
            mShown[number.terms.front().quantity] = number.value;
    }
    if (figure.masked && !numbers.atLeastOne.empty())
    {
        Terms terms = numbers.atLeastOne;
        for (Term& term : terms)
            term.factor = -term.factor;
        mBook.system.relations.push_back({std::move(terms), false, -1});
    }
}

/// By quantity of an earlier copy.
std::map<std::size_t, std::size_t> EarlierCopies::sameOfNow() const
{
    std::map<std::string, std::size_t> now;
    for (std::size_t quantity = 0; quantity < mBook.system.quantities.size(); ++quantity)
        if (mBook.name(quantity).starts_with("|"))
            now.emplace(mBook.name(quantity), quantity);
    std::map<std::size_t, std::size_t> same;
    for (std::size_t quantity = mFirst; quantity < mBook.system.quantities.size(); ++quantity)
    {
        const std::string& name = mBook.name(quantity);
        const std::size_t end = name.find('|');
        if (!name.starts_with("copy ") || end == std::string::npos || name.find(" less ") != std::string::npos)
            continue;
        if (const auto other = now.find(name.substr(end)); other != now.end())
            same.emplace(quantity, other->second);
    }
    return same;
}

/// Keeps the numbers that were kept back where putting in those of now contradicts nothing that was shown then.
void EarlierCopies::forgetChanged(std::map<std::size_t, std::size_t>& same)
{
    const auto truthThen = [&](std::size_t quantity)
    {
        if (const auto shown = mShown.find(quantity); shown != mShown.end())
            return shown->second;
        const auto now = same.find(quantity);
        return now == same.end() ? std::numeric_limits<double>::quiet_NaN()
                                 : mBook.system.quantities[now->second].truth;
    };
    for (bool changed = true; changed;)
    {
        changed = false;
        for (const Relation& relation : mBook.system.relations)
        {
            double sum = 0;
            for (const Term& term : relation.terms)
                sum += term.factor * truthThen(term.quantity);
            const bool fits = std::isnan(sum) || (sum <= relation.constant + tolerance &&
                                                  (!relation.equal || sum >= relation.constant - tolerance));
            if (fits)
                continue;
            for (const Term& term : relation.terms)
                changed = (!mShown.contains(term.quantity) && same.erase(term.quantity) > 0) || changed;
        }
    }
}

void EarlierCopies::link()
{
    std::map<std::size_t, std::size_t> same = sameOfNow();
    for (const auto& [then, now] : same)
    {
        const auto shown = mShown.find(then);
        const double truth = mBook.system.quantities[now].truth;
        if (shown == mShown.end() || std::isnan(truth))
            continue;
        if (std::abs(shown->second - truth) > tolerance)
        {
            mDiffers.emplace(now, std::abs(shown->second - truth));
            continue;
        }
        mTold.insert(now);
        mBook.system.relations.push_back({{{now, 1}}, true, shown->second});
    }
    forgetChanged(same);
    for (const auto& [then, now] : same)
        if (!mShown.contains(then) && !std::isnan(mBook.system.quantities[now].truth))
        {
            mBook.system.quantities[then].truth = mBook.system.quantities[now].truth;
            mBook.system.relations.push_back({{{then, 1}, {now, -1}}, true, 0});
        }
}

bool EarlierCopies::differsBy(std::size_t quantity, double most) const
{
    const auto [begin, end] = mDiffers.equal_range(quantity);
    return std::any_of(begin, end, [&](const auto& each) { return each.second <= most + tolerance; });
}

}
