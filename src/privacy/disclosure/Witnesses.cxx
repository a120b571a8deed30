// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/Witnesses.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::privacy
{

namespace
{
constexpr double tolerance = 1e-6;

/// As many as take some ten million numbers together.
std::size_t mostWitnesses(const FigureSystem& system)
{
    constexpr std::size_t mostNumbers = 4000000;
    constexpr std::size_t fewest = 50;
    constexpr std::size_t most = 1000;
    return std::clamp(mostNumbers / (system.quantities.size() + 1), fewest, most);
}
}

Witnesses::Witnesses(const FigureSystem& system, double highest)
    : mSystem(&system)
    , mHighest(highest)
{
}

std::vector<std::size_t> Witnesses::deviating(const std::vector<double>& values) const
{
    std::vector<std::size_t> cells;
    for (std::size_t index = 0; index < mSystem->cells.size(); ++index)
    {
        const std::vector<ToldNumber>& told = mSystem->cells[index].told;
        if (std::any_of(told.begin(), told.end(),
                        [&](const ToldNumber& number)
                        { return std::abs(sumOf(number.terms, values) - number.value) > tolerance; }))
            cells.push_back(index);
    }
    return cells;
}

bool Witnesses::add(std::vector<double> values)
{
    for (std::size_t index = 0; index < values.size(); ++index)
    {
        const Quantity& quantity = mSystem->quantities[index];
        if (quantity.whole)
        {
            if (std::abs(values[index] - std::round(values[index])) > tolerance)
                return false;
            values[index] = std::round(values[index]);
        }
        if (values[index] < quantity.lowest - tolerance || values[index] > mHighest + tolerance)
            return false;
    }
    for (const Relation& relation : mSystem->relations)
    {
        const double sum = sumOf(relation.terms, values);
        if (sum > relation.constant + tolerance || (relation.equal && sum < relation.constant - tolerance))
            return false;
    }
    Witness witness{std::move(values), {}, {}};
    witness.deviates = deviating(witness.values);
    for (std::size_t index = 0; index < mSystem->cells.size(); ++index)
    {
        const Terms& least = mSystem->cells[index].atLeastOne;
        if (!least.empty() && sumOf(least, witness.values) < 1 - tolerance)
            witness.lacks.push_back(index);
    }
    if (mWitnesses.size() < mostWitnesses(*mSystem))
        mWitnesses.push_back(std::move(witness));
    else
    {
        mWitnesses[mNext] = std::move(witness);
        mNext = (mNext + 1) % mWitnesses.size();
    }
    mKept.reset();
    return true;
}

bool Witnesses::fits(const Witness& witness, const std::vector<bool>& kept) const
{
    return std::all_of(witness.deviates.begin(), witness.deviates.end(),
                       [&](std::size_t cell) { return kept[cell]; }) &&
           std::none_of(witness.lacks.begin(), witness.lacks.end(), [&](std::size_t cell) { return kept[cell]; });
}

/// The newest is the last.
const std::vector<std::size_t>& Witnesses::fittingPlaces(const std::vector<bool>& kept) const
{
    if (mKept && *mKept == kept)
        return mFitting;
    mKept = kept;
    mFitting.clear();
    for (std::size_t each = 0; each < mWitnesses.size(); ++each)
    {
        const std::size_t place = (mNext + each) % mWitnesses.size();
        if (fits(mWitnesses[place], kept))
            mFitting.push_back(place);
    }
    return mFitting;
}

const std::vector<double>* Witnesses::fitting(const std::vector<bool>& kept) const
{
    const std::vector<std::size_t>& places = fittingPlaces(kept);
    return places.empty() ? nullptr : &mWitnesses[places.back()].values;
}

std::optional<Witnesses::Range> Witnesses::rangeOf(const Terms& sum, const std::vector<bool>& kept) const
{
    std::optional<Range> range;
    for (const std::size_t place : fittingPlaces(kept))
    {
        const double value = sumOf(sum, mWitnesses[place].values);
        range = range ? Range{std::min(range->low, value), std::max(range->high, value)} : Range{value, value};
    }
    return range;
}

}
