// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/EarlierCopies.hxx"

#include "privacy/disclosure/FigureReading.hxx"
#include "privacy/disclosure/MeasureName.hxx"

#include <algorithm>
#include <cmath>

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
        mKeptBack.push_back(terms.front().quantity);
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

void EarlierCopies::link()
{
    for (const auto& [then, now] : sameOfNow())
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
}

bool EarlierCopies::differsBy(std::size_t quantity, double most) const
{
    const auto [begin, end] = mDiffers.equal_range(quantity);
    return std::any_of(begin, end, [&](const auto& each) { return each.second <= most + tolerance; });
}

}
