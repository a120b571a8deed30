// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/SystemMaking.hxx"

#include "engine/evaluation/PeriodsTogether.hxx"
#include "privacy/disclosure/EarlierCopies.hxx"
#include "privacy/disclosure/FigureReading.hxx"
#include "privacy/disclosure/FigureRelations.hxx"
#include "privacy/disclosure/PeopleCounting.hxx"
#include "privacy/disclosure/PersonTypes.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::privacy
{

namespace
{
using engine::Figure;
using engine::Status;

class SystemMaking
{
public:
    SystemMaking(const model::Template& definition, std::span<const engine::Results> results, int threshold,
                 const FigureBook::Truths* truths)
        : mDefinition(definition)
        , mResults(results)
        , mThreshold(threshold)
        , mBook(definition, truths)
        , mReader(mBook)
    {
    }

    MadeSystem make(std::span<const SharedRecord> earlier)
    {
        for (std::size_t column = 0; column < mResults.size(); ++column)
            addColumn(column);
        for (std::size_t column = 0; column < mResults.size(); ++column)
            addFollowings(column);
        EarlierCopies copies(mDefinition, mBook);
        for (const SharedRecord& record : earlier)
            copies.add(record);
        relateFigures(mBook);
        const ModelledTypes types = addPersonTypes(mBook);
        copies.link();
        keepBeyond(types.beyond);
        for (const std::size_t rest : types.rests)
            if (isSmall(mBook.system.quantities[rest].truth))
                mBook.system.needs.push_back({{{rest, 1}}, {}, mBook.name(rest)});
        for (const std::size_t number : copies.keptBack())
            mBook.system.needs.push_back({{{number, 1}}, {}, mBook.name(number)});
        if (!earlier.empty())
            heedEarlier(copies);
        finish();
        return std::move(mMade);
    }

private:
    bool isSmall(double value) const { return value >= 1 - 1e-9 && value <= mThreshold - 1 + 1e-9; }

    void addColumn(std::size_t column)
    {
        const engine::Results& results = mResults[column];
        for (std::size_t index = 0; index < results.indicators.size(); ++index)
        {
            const engine::IndicatorResult& result = results.indicators[index];
            addFigure({column, index, {}, {}}, result, result.total, {});
            for (std::size_t group = 0; group < result.groups.size(); ++group)
                addFigure({column, index, group, {}}, result, result.groups[group].figure, result.groups[group].keys);
        }
    }

    void addFigure(const CellPlace& place, const engine::IndicatorResult& result, const Figure& figure,
                   const std::vector<std::string>& keys)
    {
        const model::Indicator& indicator = *result.indicator;
        const FigureTime time{"", mResults[place.column].period};
        FigureNumbers numbers;
        if (!readTogether(place, result, figure, numbers))
            numbers = mReader.read(indicator, figure, keys, time);
        const std::size_t cell = addCell(place, numbers);
        mMade.alreadyKept[cell] = figure.status == Status::Masked;
        FigureCell& added = mBook.system.cells[cell];
        added.size = std::abs(figure.value);
        added.isSmall = added.isSmall || numbers.countUnknown;
        mMadeOf.push_back({cell, place.column, numbers.madeOf});
        if (!place.group)
            mTotals[{place.column, indicator.id}] = cell;
        for (std::size_t remark = 0; remark < figure.remarks.size(); ++remark)
        {
            CellPlace own = place;
            own.remark = remark;
            const FigureNumbers said = mReader.readRemark(indicator, result, figure.remarks[remark], keys, time);
            if (said.told.empty())
                continue;
            const std::size_t note = addCell(own, said);
            mBook.system.cells[note].isRemark = true;
            mBook.system.cells[note].mayBeKept = true;
            mBook.system.followings.push_back({note, cell});
        }
    }

    std::size_t addCell(const CellPlace& place, const FigureNumbers& numbers)
    {
        FigureCell cell;
        cell.told = numbers.told;
        const std::size_t index = mBook.system.cells.size();
        bool anyNumber = false;
        for (const ToldNumber& number : numbers.told)
            anyNumber = anyNumber || number.value != 0;
        const std::optional<double> least = mBook.truthOf(numbers.atLeastOne);
        if (!numbers.atLeastOne.empty() && least.value_or(1) >= 1)
            cell.atLeastOne = numbers.atLeastOne;
        cell.mayBeKept = anyNumber;
        bool hasNeed = false;
        for (const SensitiveNumber& number : numbers.sensitive)
            if (isSmall(number.value))
            {
                cell.isSmall = hasNeed = true;
                mBook.system.needs.push_back({number.terms, index, nameOf(number.terms)});
            }
        if (!hasNeed)
            for (const ToldNumber& number : numbers.told)
                if (number.value != 0)
                {
                    mBook.system.needs.push_back({number.terms, index, nameOf(number.terms)});
                    break;
                }
        mBook.system.cells.push_back(std::move(cell));
        mMade.places.push_back(place);
        mMade.alreadyKept.push_back(false);
        return index;
    }

    std::string nameOf(const Terms& terms) const
    {
        std::string name;
        for (const Term& term : terms)
            name += mBook.name(term.quantity) + ";";
        return name;
    }

    /// Of several periods together: what is the sum of theirs, or the latest of them.
    bool readTogether(const CellPlace& place, const engine::IndicatorResult& result, const Figure& figure,
                      FigureNumbers& numbers)
    {
        if (place.column < 2 || place.column + 1 != mResults.size() || figure.status != Status::Ok)
            return false;
        std::vector<model::Period> periods;
        for (std::size_t column = 1; column + 1 < mResults.size(); ++column)
            periods.push_back(mResults[column].period);
        if (!(engine::spanOf(periods) == mResults.back().period))
            return false;
        const model::Indicator& indicator = *result.indicator;
        const model::RollUp rollUp = indicator.rollUp;
        if (rollUp == model::RollUp::Maximum || rollUp == model::RollUp::Last)
        {
            mTogether.push_back({mBook.system.cells.size(), place});
            return false;
        }
        if (rollUp != model::RollUp::Sum || !isPlainCount(indicator.measure))
            return false;
        const std::vector<std::string> keys =
            place.group ? result.groups[*place.group].keys : std::vector<std::string>();
        Terms sum;
        for (const model::Period& period : periods)
        {
            Figure unknown;
            unknown.status = Status::Masked;
            const FigureNumbers part = mReader.read(indicator, unknown, keys, {"", period});
            sum.push_back(part.atLeastOne.front());
            if (part.atLeastOne.size() > 1)
                return false;
            const double truth = mBook.system.quantities[part.atLeastOne.front().quantity].truth;
            if (std::isnan(truth))
                sum.pop_back(); // The period does not have the combination.
        }
        if (sum.empty() || mBook.truthOf(sum) != figure.value)
            return false;
        numbers.told.push_back({sum, figure.value});
        if (countsPeople(mDefinition, indicator))
            numbers.sensitive.push_back({sum, figure.value});
        numbers.atLeastOne = sum;
        return true;
    }

    /// What is computed from figures that are kept back is, too.
    void addFollowings(std::size_t column)
    {
        for (const MadeOf& made : mMadeOf)
            if (made.column == column)
                for (const std::string& indicator : made.indicators)
                    if (const auto of = mTotals.find({column, indicator}); of != mTotals.end())
                    {
                        mBook.system.followings.push_back({made.cell, of->second});
                        mBook.system.cells[made.cell].mayBeKept = true;
                    }
        if (column + 1 != mResults.size())
            return;
        for (const auto& [cell, place] : mTogether)
            for (std::size_t other = 0; other < mMade.places.size(); ++other)
                if (isSamePart(place, mMade.places[other]))
                {
                    mBook.system.followings.push_back({cell, other});
                    mBook.system.cells[cell].mayBeKept = true;
                }
    }

    bool isSamePart(const CellPlace& one, const CellPlace& other) const
    {
        if (other.remark || other.indicator != one.indicator || other.column < 1 || other.column >= one.column ||
            one.group.has_value() != other.group.has_value())
            return false;
        return !one.group || mResults[one.column].indicators[one.indicator].groups[*one.group].keys ==
                                 mResults[other.column].indicators[other.indicator].groups[*other.group].keys;
    }

    /// Figures that tell a number of which nobody can say what else is possible.
    void keepBeyond(const std::vector<std::size_t>& numbers)
    {
        for (FigureCell& cell : mBook.system.cells)
            for (const ToldNumber& number : cell.told)
                for (const Term& term : number.terms)
                    if (cell.mayBeKept && std::find(numbers.begin(), numbers.end(), term.quantity) != numbers.end())
                        cell.isSmall = true;
    }

    void heedEarlier(const EarlierCopies& copies)
    {
        mMade.earlier.resize(mBook.system.cells.size(), false);
        for (std::size_t index = 0; index < mBook.system.cells.size(); ++index)
        {
            FigureCell& cell = mBook.system.cells[index];
            bool allKnown = !cell.told.empty();
            for (const ToldNumber& number : cell.told)
            {
                const bool single = number.terms.size() == 1;
                allKnown = allKnown && single && copies.isTold(number.terms.front().quantity);
                if (single && !cell.isRemark && copies.differsBy(number.terms.front().quantity, mThreshold - 1))
                    mMade.earlier[index] = cell.isSmall = cell.mayBeKept = true;
            }
            cell.mayBeKept = cell.mayBeKept && !allKnown;
        }
    }

    void finish()
    {
        for (const Quantity& quantity : mBook.system.quantities)
            if (!std::isnan(quantity.truth))
                mMade.highest = std::max(mMade.highest, std::abs(quantity.truth));
        mMade.highest = 4 * mMade.highest + 100;
        mMade.earlier.resize(mBook.system.cells.size(), false);
        for (std::size_t quantity = 0; quantity < mBook.system.quantities.size(); ++quantity)
            mMade.names.push_back(mBook.name(quantity));
        mMade.truths = mBook.truths();
        mMade.system = std::move(mBook.system);
    }

    struct MadeOf
    {
        std::size_t cell;
        std::size_t column;
        std::vector<std::string> indicators;
    };

    const model::Template& mDefinition;
    std::span<const engine::Results> mResults;
    int mThreshold;
    FigureBook mBook;
    FigureReader mReader;
    MadeSystem mMade;
    std::vector<MadeOf> mMadeOf;
    std::vector<std::pair<std::size_t, CellPlace>> mTogether;
    std::map<std::pair<std::size_t, std::string>, std::size_t> mTotals;
};
}

MadeSystem makeSystem(const model::Template& definition, std::span<const engine::Results> results, int threshold,
                      std::span<const SharedRecord> earlier, const FigureBook::Truths* truths)
{
    return SystemMaking(definition, results, threshold, truths).make(earlier);
}

}
