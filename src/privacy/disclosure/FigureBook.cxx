// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/FigureBook.hxx"

#include "privacy/disclosure/MeasureName.hxx"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ficheaction::privacy
{

namespace
{
constexpr double tolerance = 1e-6;

FigurePart partOf(const std::vector<model::Dimension>& breakdown, const std::vector<std::string>& keys)
{
    std::vector<std::pair<std::string, std::string>> sorted;
    for (std::size_t index = 0; index < keys.size() && index < breakdown.size(); ++index)
        sorted.emplace_back(dimensionName(breakdown[index]), keys[index]);
    std::sort(sorted.begin(), sorted.end());
    FigurePart part;
    for (const auto& [dimension, key] : sorted)
    {
        part.dimensions.push_back(dimension);
        part.keys.push_back(key);
    }
    return part;
}
}

FigureBook::FigureBook(const model::Template& definition, const Truths* truths)
    : mKnowledge(definition)
    , mTruths(truths)
{
}

std::size_t FigureBook::ownNumber(const std::string& name, std::optional<double> truth)
{
    if (!truth && mTruths)
        if (const auto known = mTruths->find(name); known != mTruths->end())
            truth = known->second;
    const auto [place, isNew] = mNumbers.try_emplace(name, system.quantities.size());
    if (!isNew)
    {
        Quantity& quantity = system.quantities[place->second];
        if (std::isnan(quantity.truth) && truth)
            quantity.truth = *truth;
        return place->second;
    }
    Quantity quantity;
    quantity.truth = truth.value_or(std::numeric_limits<double>::quiet_NaN());
    system.quantities.push_back(quantity);
    mNames.push_back(name);
    return place->second;
}

std::size_t FigureBook::number(const model::Measure& measure, const std::string& rule, const std::string& which,
                               const FigureTime& time, const std::vector<model::Dimension>& breakdown,
                               const std::vector<std::string>& keys, std::optional<double> truth, bool people)
{
    const std::string days = mKnowledge.daysOf(measure, time.period);
    const std::string familyName = time.copy + "|" + days + "|" + which + "|" + rule;
    const FigurePart part = partOf(breakdown, keys);
    std::string name = familyName;
    for (std::size_t index = 0; index < part.keys.size(); ++index)
        name += "|" + part.dimensions[index] + "=" + part.keys[index];
    if (const auto same = mNumbers.find(name); same != mNumbers.end() && truth)
    {
        const double known = system.quantities[same->second].truth;
        if (!std::isnan(known) && std::abs(known - *truth) > tolerance)
            return ownNumber(name + "|not " + std::to_string(known), truth);
    }
    const std::size_t quantity = ownNumber(name, truth);
    FigureFamily& family = mFamilies[familyName];
    if (family.tables.empty())
    {
        family.measure = measure;
        family.rule = rule;
        family.number = which;
        family.time = time;
        family.days = days;
    }
    family.people = family.people || people;
    for (const model::Dimension& dimension : breakdown)
        family.dimensions.emplace(dimensionName(dimension), dimension);
    family.tables[part.dimensions].emplace(part.keys, quantity);
    return quantity;
}

std::size_t FigureBook::numberOfSome(const model::Measure& measure, const std::string& rule, const FigureTime& time,
                                     const std::vector<model::Dimension>& breakdown,
                                     const std::vector<std::string>& keys, std::optional<double> truth, bool people)
{
    const std::size_t quantity = number(measure, rule, "v", time, breakdown, keys, truth, people);
    const std::string days = mKnowledge.daysOf(measure, time.period);
    mFamilies.at(time.copy + "|" + days + "|v|" + rule).open.insert(partOf(breakdown, keys).dimensions);
    return quantity;
}

std::optional<double> FigureBook::truthOf(const Terms& terms) const
{
    double sum = 0;
    for (const Term& term : terms)
        sum += term.factor * system.quantities[term.quantity].truth;
    if (std::isnan(sum))
        return std::nullopt;
    return sum;
}

void FigureBook::relate(Terms terms, bool equal, double constant)
{
    if (const std::optional<double> truth = truthOf(terms))
        if (*truth > constant + tolerance || (equal && *truth < constant - tolerance))
            return;
    system.relations.push_back({std::move(terms), equal, constant});
}

std::optional<std::size_t> FigureBook::difference(std::size_t one, std::size_t other)
{
    const std::optional<double> truth = truthOf({{one, 1}, {other, -1}});
    if (truth && *truth < -tolerance)
        return std::nullopt;
    const std::size_t rest = ownNumber(mNames[one] + " less " + mNames[other], truth);
    system.relations.push_back({{{other, 1}, {rest, 1}, {one, -1}}, true, 0});
    return rest;
}

FigureBook::Truths FigureBook::truths() const
{
    Truths all;
    for (std::size_t index = 0; index < mNames.size(); ++index)
        if (!std::isnan(system.quantities[index].truth))
            all.emplace(mNames[index], system.quantities[index].truth);
    return all;
}

}
