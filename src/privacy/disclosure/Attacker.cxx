// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/Attacker.hxx"

#include "privacy/disclosure/IndependentRows.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::privacy
{

namespace
{
using Kind = IntegerProgram::Kind;
using Asking = IntegerProgram::Asking;
using Cells = std::vector<std::size_t>;

constexpr double tolerance = 1e-6;

/// Where a whole system is as small as that, a program of what is near is no smaller.
constexpr std::size_t smallSystem = 150;
constexpr std::size_t nearest = 120;
constexpr std::size_t near = 500;
constexpr IntegerProgram::Limits ofBase{5000, 100000};
constexpr int mostBaseless = 2;

void widen(std::optional<Witnesses::Range>& range, double value)
{
    range = range ? Witnesses::Range{std::min(range->low, value), std::max(range->high, value)}
                  : Witnesses::Range{value, value};
}

bool isWide(const std::optional<Witnesses::Range>& range, double width)
{
    return range && range->high - range->low >= width - tolerance;
}

void add(Cells& cells, const Cells& others)
{
    for (const std::size_t cell : others)
        if (std::find(cells.begin(), cells.end(), cell) == cells.end())
            cells.push_back(cell);
}
}

Attacker::Attacker(const FigureSystem& system, double highest)
    : mSystem(&system)
    , mHighest(highest)
    , mNearby(system, highest)
    , mWitnesses(system, highest)
{
}

/// Everything that is known, as relations: what holds for everybody, what kept figures are at least, what shown ones
/// say.
std::vector<Attacker::Rest> Attacker::told(const std::vector<bool>& kept) const
{
    std::vector<Rest> rests;
    for (const Relation& relation : mSystem->relations)
        rests.push_back({relation.terms, relation.equal ? Kind::Equal : Kind::AtMost, relation.constant, {}});
    for (std::size_t index = 0; index < mSystem->cells.size(); ++index)
    {
        const FigureCell& cell = mSystem->cells[index];
        if (kept[index])
        {
            if (!cell.atLeastOne.empty())
                rests.push_back({cell.atLeastOne, Kind::AtLeast, 1, {}});
            continue;
        }
        for (const ToldNumber& number : cell.told)
            rests.push_back({number.terms, Kind::Equal, number.value, {index}});
    }
    return rests;
}

/// Puts in what is known, and makes known what one relation alone says, until nothing new comes.
void Attacker::settle(std::vector<Rest>& rests, Known& known) const
{
    for (bool changed = true; changed;)
    {
        changed = false;
        for (Rest& rest : rests)
        {
            std::erase_if(rest.terms,
                          [&](const Term& term)
                          {
                              const std::optional<double>& value = known.values[term.quantity];
                              if (!value)
                                  return false;
                              rest.constant -= term.factor * *value;
                              add(rest.because, known.because[term.quantity]);
                              return true;
                          });
            if (rest.terms.size() != 1 || rest.kind != Kind::Equal)
                continue;
            const Term& term = rest.terms.front();
            known.values[term.quantity] = rest.constant / term.factor;
            known.because[term.quantity] = rest.because;
            changed = true;
        }
    }
    std::erase_if(rests, [](const Rest& rest) { return rest.terms.empty(); });
}

Attacker::View& Attacker::viewOf(const std::vector<bool>& kept) const
{
    if (mView && mView->kept == kept)
        return *mView;
    const std::size_t quantities = mSystem->quantities.size();
    View& view = mView.emplace();
    view.kept = kept;
    view.known = {std::vector<std::optional<double>>(quantities), std::vector<Cells>(quantities)};
    view.rests = told(kept);
    settle(view.rests, view.known);
    view.restsOf.resize(quantities);
    view.components.resize(quantities);
    for (std::size_t index = 0; index < view.rests.size(); ++index)
        for (const Term& term : view.rests[index].terms)
            view.restsOf[term.quantity].push_back(index);
    return view;
}

/// The part of the system that these quantities hang together with.
std::shared_ptr<Attacker::Component> Attacker::componentOf(const std::vector<std::size_t>& quantities, View& view) const
{
    const std::shared_ptr<Component>& first = view.components[quantities.front()];
    if (first && std::all_of(quantities.begin(), quantities.end(),
                             [&](std::size_t quantity) { return first->variables.contains(quantity); }))
        return first;
    auto made = std::make_shared<Component>();
    std::vector<std::size_t> reached;
    const auto reach = [&](std::size_t quantity)
    {
        if (made->variables.contains(quantity))
            return;
        const Quantity& each = mSystem->quantities[quantity];
        made->variables.emplace(quantity, made->program.addVariable(each.lowest, mHighest, each.whole));
        reached.push_back(quantity);
    };
    for (const std::size_t quantity : quantities)
        reach(quantity);
    std::vector<bool> added(view.rests.size(), false);
    for (std::size_t next = 0; next < reached.size(); ++next)
        for (const std::size_t index : view.restsOf[reached[next]])
        {
            if (added[index])
                continue;
            added[index] = true;
            for (const Term& term : view.rests[index].terms)
                reach(term.quantity);
            made->rows.push_back(index);
        }
    // Short equations first: the longer ones mostly follow from them.
    std::stable_sort(made->rows.begin(), made->rows.end(),
                     [&](std::size_t one, std::size_t other)
                     { return view.rests[one].terms.size() < view.rests[other].terms.size(); });
    IndependentRows independent(reached.size());
    std::erase_if(made->rows,
                  [&](std::size_t row)
                  {
                      const Rest& rest = view.rests[row];
                      Terms terms;
                      for (const Term& term : rest.terms)
                          terms.push_back({made->variables.at(term.quantity), term.factor});
                      if (rest.kind == Kind::Equal && !independent.add(terms, rest.constant))
                          return true;
                      made->program.addRow(std::move(terms), rest.kind, rest.constant);
                      return false;
                  });
    for (const std::size_t quantity : reached)
        view.components[quantity] = made;
    return made;
}

IntegerProgram::Solution Attacker::solved(IntegerProgram::Solution solution) const
{
    mWork += solution.work;
    return solution;
}

Attacker::Range Attacker::rangeOf(const Terms& sum, const std::vector<bool>& kept, bool fromTruth) const
{
    Range range = mWitnesses.rangeOf(sum, kept);
    if (fromTruth)
    {
        double truth = 0;
        for (const Term& term : sum)
            truth += term.factor * mSystem->quantities[term.quantity].truth;
        widen(range, truth);
    }
    return range;
}

/// Whole numbers for everything that fit what is shown; null where none are found.
const std::vector<double>* Attacker::baseOf(View& view) const
{
    if (const std::vector<double>* const fitting = mWitnesses.fitting(view.kept))
        return fitting;
    if (mBaseless >= mostBaseless)
        return nullptr;
    std::vector<double> values(mSystem->quantities.size());
    std::vector<bool> done(values.size(), false);
    for (std::size_t quantity = 0; quantity < values.size(); ++quantity)
    {
        if (done[quantity])
            continue;
        values[quantity] = view.known.values[quantity].value_or(std::ceil(mSystem->quantities[quantity].lowest));
        if (view.known.values[quantity] || view.restsOf[quantity].empty())
            continue;
        const std::shared_ptr<Component> component = componentOf({quantity}, view);
        IntegerProgram::Solution solution = solved(component->program.smallest({}, Asking::Numbers));
        if (solution.outcome == IntegerProgram::Outcome::Optimal && !component->program.isWhole(solution.variables))
        {
            IntegerProgram longer = component->program;
            longer.limit(ofBase);
            solution = solved(longer.smallest({}, Asking::FirstWholeNumbers));
        }
        if (solution.outcome != IntegerProgram::Outcome::Optimal)
        {
            ++mBaseless;
            return nullptr;
        }
        for (const auto& [each, variable] : component->variables)
        {
            values[each] = solution.variables[variable];
            done[each] = true;
        }
    }
    if (!mWitnesses.add(std::move(values)))
        ++mBaseless;
    return mWitnesses.fitting(view.kept);
}

/// Whole numbers of a part of the system, for questions to come.
void Attacker::remember(View& view, const Component& component, const IntegerProgram::Solution& solution) const
{
    const std::vector<double>* const base = baseOf(view);
    if (!base)
        return;
    std::vector<double> values = *base;
    for (const auto& [quantity, variable] : component.variables)
        values[quantity] = solution.variables[variable];
    mWitnesses.add(std::move(values));
}

bool Attacker::isOpenNearby(const Terms& sum, View& view, double width, bool fromTruth,
                            std::initializer_list<std::size_t> reaches) const
{
    if (mSystem->quantities.size() <= smallSystem || !baseOf(view))
        return false;
    for (const std::size_t most : reaches)
        for (const bool downwards : {false, true})
        {
            const Range range = rangeOf(sum, view.kept, fromTruth);
            const double reached = downwards ? range->high - width : range->low + width;
            std::optional<std::vector<double>> values =
                mNearby.move({sum, reached, downwards, view.kept, {}, most}, *baseOf(view));
            if (values && mWitnesses.add(std::move(*values)) && isWide(rangeOf(sum, view.kept, fromTruth), width))
                return true;
        }
    return false;
}

std::optional<std::vector<std::size_t>> Attacker::opening(const Terms& sum, const std::vector<bool>& kept,
                                                          const std::vector<double>& costs, double width) const
{
    View& view = viewOf(kept);
    if (!baseOf(view))
        return std::nullopt;
    const std::vector<double> base = *baseOf(view);
    const Range range = rangeOf(sum, kept, true);
    for (const std::size_t most : {nearest, near, base.size()})
    {
        std::optional<std::vector<double>> best;
        std::vector<std::size_t> cells;
        double lowest = std::numeric_limits<double>::max();
        for (const bool downwards : {false, true})
        {
            const double reached = downwards ? range->high - width : range->low + width;
            std::optional<std::vector<double>> values =
                mNearby.move({sum, reached, downwards, kept, costs, most}, base);
            if (!values)
                continue;
            std::vector<std::size_t> deviating = mWitnesses.deviating(*values);
            std::erase_if(deviating, [&](std::size_t cell) { return kept[cell]; });
            double cost = 0;
            for (const std::size_t cell : deviating)
                cost += costs[cell];
            if (cost >= lowest)
                continue;
            lowest = cost;
            best = std::move(values);
            cells = std::move(deviating);
        }
        if (best && mWitnesses.add(std::move(*best)))
            return cells;
        if (most >= base.size())
            break;
    }
    return std::nullopt;
}

bool Attacker::isFoundWide(const Terms& sum, const std::vector<bool>& kept, double width) const
{
    return isWide(rangeOf(sum, kept, true), width);
}

bool Attacker::isSoonFoundWide(const Terms& sum, const std::vector<bool>& kept, double width) const
{
    if (isFoundWide(sum, kept, width))
        return true;
    View& view = viewOf(kept);
    const bool isTold = std::all_of(sum.begin(), sum.end(),
                                    [&](const Term& term) { return view.known.values[term.quantity].has_value(); });
    if (isTold)
        return false;
    if (mSystem->quantities.size() <= smallSystem || !baseOf(view))
        return look(sum, kept, width, true).wide;
    return isOpenNearby(sum, view, width, true, {nearest});
}

Attacker::Insight Attacker::look(const Terms& sum, const std::vector<bool>& kept, double width, bool fromTruth) const
{
    Insight insight;
    Range range = rangeOf(sum, kept, fromTruth);
    insight.wide = isWide(range, width);
    if (insight.wide)
        return insight;
    View& view = viewOf(kept);
    const Known& known = view.known;
    const std::vector<Rest>& rests = view.rests;
    std::vector<std::size_t> asked;
    double constant = 0;
    for (const Term& term : sum)
    {
        if (known.values[term.quantity])
        {
            add(insight.because, known.because[term.quantity]);
            constant += term.factor * *known.values[term.quantity];
        }
        else
            asked.push_back(term.quantity);
    }
    if (asked.empty())
        return insight;
    insight.wide = isOpenNearby(sum, view, width, fromTruth, {nearest, near});
    if (insight.wide)
        return insight;
    const std::shared_ptr<Component> component = componentOf(asked, view);
    const IntegerProgram& program = component->program;
    const std::vector<std::size_t>& rows = component->rows;
    Terms objective;
    for (const Term& term : sum)
        if (!known.values[term.quantity])
            objective.push_back({component->variables.at(term.quantity), term.factor});

    const auto blame = [&](const IntegerProgram::Solution& solution)
    {
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (solution.duals.empty() || std::abs(solution.duals[row]) > tolerance)
                add(insight.because, rests[rows[row]].because);
    };
    const auto blameAll = [&]
    {
        for (const std::size_t row : rows)
            add(insight.because, rests[row].because);
    };
    /// Whether it is wide by what was found so far. Whole numbers are kept for other questions.
    const auto isEnough = [&](const IntegerProgram::Solution& solution)
    {
        if (solution.outcome != IntegerProgram::Outcome::Optimal || !program.isWhole(solution.variables))
            return false;
        remember(view, *component, solution);
        widen(range, sumOf(objective, solution.variables) + constant);
        insight.wide = isWide(range, width);
        return insight.wide;
    };

    range = rangeOf(sum, kept, fromTruth);
    const IntegerProgram::Solution most = solved(program.largest(objective, Asking::Numbers));
    if (isEnough(most))
        return insight;
    const IntegerProgram::Solution least = solved(program.smallest(objective, Asking::Numbers));
    if (isEnough(least))
        return insight;
    if (most.outcome != IntegerProgram::Outcome::Optimal || least.outcome != IntegerProgram::Outcome::Optimal)
    {
        blameAll();
        return insight;
    }
    if (std::floor(most.value + constant + tolerance) - std::ceil(least.value + constant - tolerance) <
        width - tolerance)
    {
        blame(solved(program.largest(objective, Asking::Reasons)));
        blame(solved(program.smallest(objective, Asking::Reasons)));
        return insight;
    }
    // Whole numbers that are far enough from some that are known are found sooner than the farthest.
    for (const bool downwards : {false, true})
        if (range)
        {
            IntegerProgram reaching = program;
            reaching.addRow(objective, downwards ? Kind::AtMost : Kind::AtLeast,
                            (downwards ? range->high - width : range->low + width) - constant);
            if (isEnough(solved(downwards ? reaching.smallest(objective, Asking::FirstWholeNumbers)
                                          : reaching.largest(objective, Asking::FirstWholeNumbers))))
                return insight;
        }
    if (isEnough(solved(program.largest(objective, Asking::WholeNumbers))) ||
        isEnough(solved(program.smallest(objective, Asking::WholeNumbers))))
        return insight;
    blameAll();
    return insight;
}

}
