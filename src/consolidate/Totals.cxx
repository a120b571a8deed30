// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "consolidate/Totals.hxx"

#include "engine/figures/Interval.hxx"
#include "engine/figures/Quotients.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace ficheaction::consolidate
{

namespace
{
using engine::Figure;
using engine::Status;
using Figures = std::vector<const Figure*>;

Figure ofStatus(Status status)
{
    Figure figure;
    figure.status = status;
    return figure;
}

Total sumOf(const Figures& figures)
{
    engine::Interval sum;
    for (const Figure* figure : figures)
        sum = sum + engine::intervalOf(*figure);
    return {engine::figureOf(sum), Reason::None, false};
}

/// Whether the value is what its parts say: a rate per thousand, or one that is not certain, is none to add up so.
bool isPlainQuotient(const Figure& figure)
{
    if (!figure.numerator || !figure.denominator || figure.upperBound)
        return false;
    if (figure.status == Status::NotApplicable)
        return *figure.denominator == 0;
    const double expected = *figure.numerator / *figure.denominator;
    return *figure.denominator != 0 && std::abs(expected - figure.value) <= 1e-9 * std::max(1.0, std::abs(expected));
}

Total quotientOf(const Figures& figures)
{
    double numerator = 0;
    double denominator = 0;
    for (const Figure* figure : figures)
    {
        if (!isPlainQuotient(*figure))
            return withheld(Reason::Incomplete);
        numerator += figure->numerator.value_or(0);
        denominator += figure->denominator.value_or(0);
    }
    Figure share = ofStatus(denominator == 0 ? Status::NotApplicable : Status::Ok);
    share.value = denominator == 0 ? 0 : numerator / denominator;
    share.numerator = numerator;
    share.denominator = denominator;
    return {share, Reason::None, false};
}

Total valuesOf(const Figures& figures)
{
    std::map<std::string, engine::ValueCount> together;
    for (const Figure* figure : figures)
    {
        if (static_cast<double>(figure->values.size()) != figure->value)
            return withheld(Reason::Different);
        for (const engine::ValueCount& value : figure->values)
        {
            engine::ValueCount& sum = together.try_emplace(texts::folded(value.value)).first->second;
            if (sum.value.empty())
                sum.value = value.value;
            sum.count += value.count;
        }
    }
    Figure figure = ofStatus(Status::Ok);
    for (auto& [folded, value] : together)
        figure.values.push_back(std::move(value));
    std::stable_sort(figure.values.begin(), figure.values.end(),
                     [](const auto& one, const auto& other) { return one.count > other.count; });
    figure.value = static_cast<double>(figure.values.size());
    return {figure, Reason::None, false};
}

Total endOf(const Figures& figures, bool largest)
{
    engine::Interval end = engine::intervalOf(*figures.front());
    for (const Figure* figure : figures)
    {
        const engine::Interval each = engine::intervalOf(*figure);
        end = largest ? engine::Interval{std::max(end.low, each.low), std::max(end.high, each.high)}
                      : engine::Interval{std::min(end.low, each.low), std::min(end.high, each.high)};
    }
    return {engine::figureOf(end), Reason::None, false};
}

Reason reasonOf(Adding adding)
{
    switch (adding)
    {
    case Adding::People:
        return Reason::People;
    case Adding::Different:
        return Reason::Different;
    case Adding::Unknown:
        return Reason::UnknownRule;
    default:
        return Reason::Never;
    }
}

/// Of figures that are there, in this order: what nobody may know, what nobody knows, a ratio over nothing, no data.
Status statusOf(std::span<const std::optional<Figure>> figures)
{
    for (const Status status : {Status::Masked, Status::Error, Status::Ok, Status::NotApplicable})
        for (const std::optional<Figure>& figure : figures)
            if (figure && figure->status == status)
                return status;
    return Status::Empty;
}
}

Total withheld(Reason reason)
{
    return {ofStatus(Status::Error), reason, false};
}

Total totalOf(Adding adding, std::span<const std::optional<engine::Figure>> figures)
{
    const Status status = statusOf(figures);
    if (status == Status::Error)
        return withheld(Reason::Incomplete);
    if (status == Status::Masked || status == Status::Empty)
        return {ofStatus(status), Reason::None, false};
    Figures known;
    std::size_t there = 0;
    for (const std::optional<Figure>& figure : figures)
    {
        there += figure ? 1 : 0;
        if (figure &&
            (figure->status == Status::Ok || (figure->status == Status::NotApplicable && adding == Adding::Ratio)))
            known.push_back(&*figure);
    }
    if (there == 1 || status == Status::NotApplicable)
        return {known.empty() ? ofStatus(status) : *known.front(), Reason::None, false};
    // A grid says an interval or a list in words: there is no number to add.
    const bool inWords =
        std::any_of(known.begin(), known.end(), [](const Figure* figure) { return !figure->level.empty(); });
    if (inWords && reasonOf(adding) == Reason::Never && adding != Adding::Never)
        return withheld(Reason::Incomplete);
    switch (adding)
    {
    case Adding::Sum:
        return sumOf(known);
    case Adding::Ratio:
        return quotientOf(known);
    case Adding::Values:
        return valuesOf(known);
    case Adding::Largest:
    case Adding::Smallest:
        return endOf(known, adding == Adding::Largest);
    default:
        return withheld(reasonOf(adding));
    }
}

}
