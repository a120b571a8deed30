// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/PartSuppression.hxx"

#include <algorithm>
#include <map>

namespace ficheaction::privacy
{

namespace
{
/// How much work the programs of one part may be before a choice is given up: steps of the simplex, each as long as its
/// program is large, and no seconds, so that the same copy comes out on a slow machine.
constexpr double mostGreedyWork = 1.2e9;
constexpr double mostExactWork = 1e8;
constexpr double mostShowingWork = 2e8;
constexpr double workOfPace = 1e6;
constexpr std::size_t mostRounds = 400;
/// A remark costs next to nothing; of as many figures, the smaller ones are taken.
constexpr double costOfRemark = 0.01;
constexpr double costOfSize = 0.001;
}

PartSuppression::PartSuppression(const FigureSystem& system, double width, double highest, std::function<void()> pace)
    : mSystem(&system)
    , mAttacker(system, highest)
    , mWidth(width)
    , mPace(std::move(pace))
    , mSmall(system.cells.size(), false)
    , mMost(system.cells.size(), false)
    , mBanned(system.cells.size(), false)
    , mHopeless(system.needs.size(), false)
{
    for (std::size_t cell = 0; cell < system.cells.size(); ++cell)
    {
        if (system.cells[cell].isSmall)
            keep(cell, mSmall);
        mMost[cell] = system.cells[cell].mayBeKept;
    }
    for (std::size_t cell = 0; cell < system.cells.size(); ++cell)
        mMost[cell] = mMost[cell] || mSmall[cell];
}

/// A figure, and what goes where it goes.
void PartSuppression::keep(std::size_t cell, Kept& kept) const
{
    kept[cell] = true;
    for (bool changed = true; changed;)
    {
        changed = false;
        for (const Following& following : mSystem->followings)
            if (kept[following.of] && !kept[following.cell])
                kept[following.cell] = changed = true;
    }
}

bool PartSuppression::holds(std::size_t need, const Kept& kept, std::vector<std::size_t>* because)
{
    pace();
    Attacker::Insight insight = mAttacker.look(mSystem->needs[need].terms, kept, mWidth, true);
    if (because)
        *because = std::move(insight.because);
    return insight.wide;
}

void PartSuppression::pace()
{
    if (mAttacker.work() < mPacedAt + workOfPace)
        return;
    mPacedAt = mAttacker.work();
    mPace();
}

bool PartSuppression::isSoonFoundEnough(const Kept& kept)
{
    for (std::size_t need = 0; need < mSystem->needs.size(); ++need)
    {
        pace();
        if (isAsked(need, kept) && !mAttacker.isSoonFoundWide(mSystem->needs[need].terms, kept, mWidth))
            return false;
    }
    return true;
}

void PartSuppression::giveUpWhatDoesNotHold()
{
    for (std::size_t need = 0; need < mSystem->needs.size(); ++need)
    {
        pace();
        if (isAsked(need, mSmall) && (mAttacker.work() > mostShowingWork ||
                                      !mAttacker.isSoonFoundWide(mSystem->needs[need].terms, mSmall, mWidth)))
            mHopeless[need] = true;
    }
}

bool PartSuppression::isAsked(std::size_t need, const Kept& kept) const
{
    const std::optional<std::size_t>& cell = mSystem->needs[need].whereKept;
    return !mHopeless[need] && (!cell || kept[*cell]);
}

/// Those that do not hold, as far as the work is not more than `until`.
std::vector<std::size_t> PartSuppression::violated(const Kept& kept, double until)
{
    std::vector<std::size_t> needs;
    for (std::size_t need = 0; need < mSystem->needs.size(); ++need)
        if (mAttacker.work() < until && isAsked(need, kept) && !holds(need, kept))
            needs.push_back(need);
    return needs;
}

bool PartSuppression::mayJoin(std::size_t cell, const Kept& kept) const
{
    return !kept[cell] && mMost[cell] && !mBanned[cell];
}

/// The figures of which one at least must go for a need to hold; none where nothing helps.
std::vector<std::size_t> PartSuppression::partners(std::size_t need, const Kept& kept)
{
    std::vector<std::size_t> because;
    if (holds(need, kept, &because))
        return {};
    const auto isNone = [&](std::size_t cell) { return !mayJoin(cell, kept); };
    std::erase_if(because, isNone);
    Kept most = mMost;
    for (std::size_t cell = 0; cell < most.size(); ++cell)
        most[cell] = (most[cell] && !mBanned[cell]) || kept[cell];
    Kept others = most;
    for (const std::size_t cell : because)
        others[cell] = false;
    // The duals only propose: what they say is tried.
    if (!because.empty() && !holds(need, others))
        return because;
    if (!holds(need, most))
        return {};
    because.clear();
    for (std::size_t cell = 0; cell < kept.size(); ++cell)
        if (mayJoin(cell, kept))
            because.push_back(cell);
    return because;
}

/// Nothing helps: a figure that need not be kept back is not; for one that must be, something outside of this copy
/// tells it.
void PartSuppression::giveUp(std::size_t need)
{
    const std::optional<std::size_t>& cell = mSystem->needs[need].whereKept;
    if (cell && !mSmall[*cell])
        mBanned[*cell] = true;
    else
        mHopeless[need] = true;
}

/// Keeps back the figures that are enough for a need to hold. Returns whether there are any.
bool PartSuppression::open(std::size_t need, Kept& kept)
{
    double largest = 1;
    for (const FigureCell& cell : mSystem->cells)
        largest = std::max(largest, cell.size);
    std::vector<double> costs;
    for (std::size_t cell = 0; cell < kept.size(); ++cell)
    {
        const FigureCell& each = mSystem->cells[cell];
        costs.push_back(!mayJoin(cell, kept) ? -1 : (each.isRemark ? costOfRemark : 1) + each.size / largest);
    }
    const std::optional<std::vector<std::size_t>> cells =
        mAttacker.opening(mSystem->needs[need].terms, kept, costs, mWidth);
    if (!cells || cells->empty())
        return false;
    for (const std::size_t cell : *cells)
        keep(cell, kept);
    return true;
}

PartSuppression::Kept PartSuppression::greedy()
{
    Kept kept = mSmall;
    const double until = mAttacker.work() + mostGreedyWork;
    const auto isSmaller = [this](std::size_t one, std::size_t other)
    {
        const FigureCell& first = mSystem->cells[one];
        const FigureCell& second = mSystem->cells[other];
        return std::pair(!first.isRemark, first.size) < std::pair(!second.isRemark, second.size);
    };
    for (bool holdsAll = false; !holdsAll;)
    {
        holdsAll = true;
        for (std::size_t need = 0; need < mSystem->needs.size(); ++need)
        {
            pace();
            if (!isAsked(need, kept) || mAttacker.isFoundWide(mSystem->needs[need].terms, kept, mWidth))
                continue;
            holdsAll = false;
            if (mAttacker.work() > until)
                return mMost;
            if (open(need, kept) || holds(need, kept))
                continue;
            const std::vector<std::size_t> choice = partners(need, kept);
            if (!choice.empty())
                keep(*std::min_element(choice.begin(), choice.end(), isSmaller), kept);
            else
            {
                giveUp(need);
                kept = mSmall;
                break;
            }
        }
    }
    return kept;
}

/// Few figures of which one must go: each that is left out of them is one that could go, and the need would still not
/// hold.
std::optional<PartSuppression::Cut> PartSuppression::cutFor(std::size_t need, const Kept& kept)
{
    Cut cut{partners(need, kept), mSystem->needs[need].whereKept};
    if (cut.cells.empty())
        return std::nullopt;
    if (cut.whereKept && mSmall[*cut.whereKept])
        cut.whereKept.reset();
    Kept others = mMost;
    for (std::size_t cell = 0; cell < others.size(); ++cell)
        others[cell] = (others[cell] && !mBanned[cell]) || kept[cell];
    for (const std::size_t cell : cut.cells)
        others[cell] = false;
    for (std::size_t index = 0; index < cut.cells.size() && cut.cells.size() > 1;)
    {
        others[cut.cells[index]] = true;
        if (holds(need, others))
        {
            others[cut.cells[index]] = false;
            ++index;
        }
        else
            cut.cells.erase(cut.cells.begin() + static_cast<std::ptrdiff_t>(index));
    }
    return cut;
}

std::optional<PartSuppression::Kept> PartSuppression::fewest(const std::vector<Cut>& cuts)
{
    double largest = 1;
    for (const FigureCell& cell : mSystem->cells)
        largest = std::max(largest, cell.size);
    IntegerProgram program;
    std::map<std::size_t, std::size_t> variables;
    Terms cost;
    const auto variable = [&](std::size_t cell)
    {
        const auto [place, isNew] = variables.try_emplace(cell, 0);
        if (isNew)
        {
            const FigureCell& each = mSystem->cells[cell];
            const double size = costOfSize * each.size / largest / static_cast<double>(mSystem->cells.size());
            place->second = program.addVariable(mSmall[cell] ? 1 : 0, 1, true);
            cost.push_back({place->second, (each.isRemark ? costOfRemark : 1) + size});
        }
        return place->second;
    };
    for (const Cut& cut : cuts)
    {
        Terms terms;
        for (const std::size_t cell : cut.cells)
            terms.push_back({variable(cell), 1});
        if (cut.whereKept)
            terms.push_back({variable(*cut.whereKept), -1});
        program.addRow(std::move(terms), IntegerProgram::Kind::AtLeast, cut.whereKept ? 0 : 1);
    }
    for (const Following& following : mSystem->followings)
        program.addRow({{variable(following.cell), 1}, {variable(following.of), -1}}, IntegerProgram::Kind::AtLeast, 0);
    const IntegerProgram::Solution solution = program.smallest(cost, IntegerProgram::Asking::WholeNumbers);
    if (solution.outcome != IntegerProgram::Outcome::Optimal)
        return std::nullopt;
    Kept kept = mSmall;
    for (const auto& [cell, number] : variables)
        if (solution.variables[number] > 0.5)
            keep(cell, kept);
    return kept;
}

std::optional<PartSuppression::Kept> PartSuppression::exact()
{
    std::vector<Cut> cuts;
    Kept kept = mSmall;
    const double until = mAttacker.work() + mostExactWork;
    for (std::size_t round = 0; round < mostRounds && mAttacker.work() < until; ++round)
    {
        const std::vector<std::size_t> needs = violated(kept, until);
        if (mAttacker.work() >= until)
            return std::nullopt;
        if (needs.empty())
            return kept;
        for (const std::size_t need : needs)
        {
            if (mAttacker.work() >= until)
                return std::nullopt;
            if (const std::optional<Cut> cut = cutFor(need, kept))
                cuts.push_back(*cut);
            else
                giveUp(need);
        }
        std::erase_if(cuts, [this](const Cut& cut) { return cut.whereKept && mBanned[*cut.whereKept]; });
        for (Cut& cut : cuts)
            std::erase_if(cut.cells, [this](std::size_t cell) { return mBanned[cell]; });
        const std::optional<Kept> next = fewest(cuts);
        if (!next)
            return std::nullopt;
        kept = *next;
    }
    return std::nullopt;
}

PartSuppression::Kept PartSuppression::withoutNeedless(Kept kept)
{
    std::vector<std::size_t> secondary;
    for (std::size_t cell = 0; cell < kept.size(); ++cell)
        if (kept[cell] && !mSmall[cell])
            secondary.push_back(cell);
    std::sort(secondary.begin(), secondary.end(),
              [this](std::size_t one, std::size_t other)
              { return mSystem->cells[one].size > mSystem->cells[other].size; });
    const double until = mAttacker.work() + mostShowingWork;
    for (const std::size_t cell : secondary)
    {
        if (mAttacker.work() > until)
            return kept;
        kept[cell] = false;
        const bool goesWithAnother =
            std::any_of(mSystem->followings.begin(), mSystem->followings.end(),
                        [&](const Following& each) { return each.cell == cell && kept[each.of]; });
        if (goesWithAnother || !isSoonFoundEnough(kept))
            kept[cell] = true;
    }
    return kept;
}

std::size_t PartSuppression::secondaryOf(const Kept& kept) const
{
    std::size_t count = 0;
    for (std::size_t cell = 0; cell < kept.size(); ++cell)
        count += kept[cell] && !mSmall[cell] && !mSystem->cells[cell].isRemark ? 1 : 0;
    return count;
}

}
