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
    const auto made = std::make_shared<Component>();
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

Attacker::Insight Attacker::look(const Terms& sum, const std::vector<bool>& kept, double width, bool fromTruth) const
{
    Insight insight;
    View& view = viewOf(kept);
    const Known& known = view.known;
    const std::vector<Rest>& rests = view.rests;
    std::vector<std::size_t> asked;
    double truth = 0;
    double constant = 0;
    for (const Term& term : sum)
    {
        truth += term.factor * mSystem->quantities[term.quantity].truth;
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

    const IntegerProgram::Solution most = program.largest(objective, Asking::Numbers);
    if (most.outcome != IntegerProgram::Outcome::Optimal)
    {
        blameAll();
        return insight;
    }
    const bool mostIsReached = program.isWhole(most.variables);
    if (fromTruth && mostIsReached && most.value + constant - truth >= width - tolerance)
    {
        insight.wide = true;
        return insight;
    }
    const IntegerProgram::Solution least = program.smallest(objective, Asking::Numbers);
    if (least.outcome != IntegerProgram::Outcome::Optimal)
    {
        blameAll();
        return insight;
    }
    if (std::floor(most.value + tolerance) - std::ceil(least.value - tolerance) < width - tolerance)
    {
        blame(program.largest(objective, Asking::Reasons));
        blame(program.smallest(objective, Asking::Reasons));
        return insight;
    }
    double high = most.value;
    double low = least.value;
    if (!mostIsReached || !program.isWhole(least.variables))
    {
        const IntegerProgram::Solution wholeMost = program.largest(objective, Asking::WholeNumbers);
        const IntegerProgram::Solution wholeLeast = program.smallest(objective, Asking::WholeNumbers);
        if (wholeMost.outcome != IntegerProgram::Outcome::Optimal ||
            wholeLeast.outcome != IntegerProgram::Outcome::Optimal)
        {
            blameAll();
            return insight;
        }
        high = wholeMost.value;
        low = wholeLeast.value;
    }
    insight.wide = high - low >= width - tolerance;
    if (!insight.wide)
        blameAll();
    return insight;
}

}
