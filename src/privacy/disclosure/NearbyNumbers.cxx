// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/NearbyNumbers.hxx"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace ficheaction::privacy
{

namespace
{
using Kind = IntegerProgram::Kind;
using Asking = IntegerProgram::Asking;

/// Of a long sum, not all terms are needed for some of it to move.
constexpr std::size_t mostOfARow = 24;
constexpr IntegerProgram::Limits limits{30, 3000};
}

NearbyNumbers::NearbyNumbers(const FigureSystem& system, double highest)
    : mSystem(&system)
    , mHighest(highest)
    , mRowsOf(system.quantities.size())
{
    for (const Relation& relation : system.relations)
        mRows.push_back({&relation.terms, relation.equal ? Kind::Equal : Kind::AtMost, relation.constant});
    for (std::size_t cell = 0; cell < system.cells.size(); ++cell)
    {
        for (const ToldNumber& number : system.cells[cell].told)
            mRows.push_back({&number.terms, Kind::Equal, number.value, cell});
        if (!system.cells[cell].atLeastOne.empty())
            mRows.push_back({&system.cells[cell].atLeastOne, Kind::AtLeast, 1, cell, true});
    }
    for (std::size_t row = 0; row < mRows.size(); ++row)
        for (const Term& term : *mRows[row].terms)
            mRowsOf[term.quantity].push_back(row);
    mDefines.resize(mRows.size());
    for (std::size_t row = 0; row < mRows.size(); ++row)
        if (mRows[row].kind == Kind::Equal && !mRows[row].cell && mRows[row].terms->size() > 1)
            for (const Term& term : *mRows[row].terms)
                if (mRowsOf[term.quantity].size() == 1 && isCounted(term.quantity))
                    mDefines[row] = term;
    mIsOfTypes.resize(system.quantities.size(), false);
    for (const Row& row : mRows)
        if (std::any_of(row.terms->begin(), row.terms->end(),
                        [this](const Term& term) { return !isCounted(term.quantity); }))
            for (const Term& term : *row.terms)
                mIsOfTypes[term.quantity] = true;
    for (std::vector<std::size_t>& rows : mRowsOf)
        std::stable_sort(rows.begin(), rows.end(),
                         [this](std::size_t one, std::size_t other)
                         { return mRows[one].terms->size() < mRows[other].terms->size(); });
}

/// Numbers that figures are made of, which follow from the types; nothing is known of how many are of a type.
bool NearbyNumbers::isCounted(std::size_t quantity) const
{
    return !std::isnan(mSystem->quantities[quantity].truth);
}

double NearbyNumbers::boundOf(const Terms& sum, bool largest) const
{
    double bound = 0;
    for (const Term& term : sum)
        bound += term.factor * ((term.factor > 0) == largest ? mHighest : mSystem->quantities[term.quantity].lowest);
    return bound;
}

bool NearbyNumbers::isDefinedOnly(std::size_t row, const Question& question) const
{
    return mDefines[row] && std::none_of(question.sum.begin(), question.sum.end(),
                                         [&](const Term& term) { return term.quantity == mDefines[row]->quantity; });
}

/// Whether a figure shows the number by itself, or everybody knows it.
bool NearbyNumbers::isTold(std::size_t quantity, const std::vector<bool>& kept) const
{
    return std::any_of(mRowsOf[quantity].begin(), mRowsOf[quantity].end(),
                       [&](std::size_t row)
                       {
                           const Row& each = mRows[row];
                           return each.kind == Kind::Equal && each.terms->size() == 1 &&
                                  (!each.cell || !kept[*each.cell]);
                       });
}

/// Whether it is told, whatever may be kept back as well.
bool NearbyNumbers::isFixed(std::size_t quantity, const Question& question) const
{
    return std::any_of(mRowsOf[quantity].begin(), mRowsOf[quantity].end(),
                       [&](std::size_t row)
                       {
                           const Row& each = mRows[row];
                           return each.kind == Kind::Equal && each.terms->size() == 1 &&
                                  (!each.cell || (!question.kept[*each.cell] &&
                                                  (question.costs.empty() || question.costs[*each.cell] < 0)));
                       });
}

/// Types that are nearest to the sum by the rows that they share. Of a long row, who can become fewer comes first.
std::vector<std::size_t> NearbyNumbers::movableTypes(const Question& question, const std::vector<double>& from) const
{
    std::vector<bool> reached(mSystem->quantities.size(), false);
    std::vector<bool> expanded(mRows.size(), false);
    std::vector<std::size_t> found;
    const auto expand = [&](std::size_t index)
    {
        if (expanded[index])
            return;
        expanded[index] = true;
        std::size_t added = 0;
        for (const bool positive : {true, false})
            for (const Term& term : *mRows[index].terms)
                if (added < mostOfARow && found.size() < question.most && !reached[term.quantity] &&
                    !isCounted(term.quantity) && (from[term.quantity] > 0) == positive)
                {
                    reached[term.quantity] = true;
                    found.push_back(term.quantity);
                    ++added;
                }
    };
    // What is counted of types is a row with them, perhaps over what is made of it.
    std::vector<std::size_t> numbers;
    for (const Term& term : question.sum)
        numbers.push_back(term.quantity);
    for (std::size_t next = 0; next < numbers.size() && found.empty(); ++next)
        for (const std::size_t row : mRowsOf[numbers[next]])
        {
            expand(row);
            for (const Term& term : *mRows[row].terms)
                if (isCounted(term.quantity) &&
                    std::find(numbers.begin(), numbers.end(), term.quantity) == numbers.end())
                    numbers.push_back(term.quantity);
        }
    // A number that is not shown may move; the others need something else that moves against it.
    for (std::size_t next = 0; next < found.size() && found.size() < question.most; ++next)
        for (const std::size_t row : mRowsOf[found[next]])
            if (std::all_of(mRows[row].terms->begin(), mRows[row].terms->end(),
                            [&](const Term& term)
                            { return !isCounted(term.quantity) || isTold(term.quantity, question.kept); }))
                expand(row);
    return found;
}

/// The types, what is counted of them, and what is made of that.
std::vector<std::size_t> NearbyNumbers::movable(const Question& question, const std::vector<double>& from) const
{
    constexpr int levels = 3;
    std::vector<std::size_t> found = movableTypes(question, from);
    for (const Term& term : question.sum)
        found.push_back(term.quantity);
    std::vector<bool> reached(mSystem->quantities.size(), false);
    for (const std::size_t quantity : found)
        reached[quantity] = true;
    std::size_t next = 0;
    for (int level = 0; level < levels; ++level)
        for (const std::size_t end = found.size(); next < end; ++next)
            for (const std::size_t row : mRowsOf[found[next]])
                for (const Term& term : *mRows[row].terms)
                    if (!isDefinedOnly(row, question) && !reached[term.quantity] && isCounted(term.quantity) &&
                        (level == 0 || !mIsOfTypes[term.quantity]) && !isFixed(term.quantity, question))
                    {
                        reached[term.quantity] = true;
                        found.push_back(term.quantity);
                    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::optional<std::vector<double>> NearbyNumbers::move(const Question& question, const std::vector<double>& from) const
{
    if (question.downwards ? boundOf(question.sum, false) > question.reached
                           : boundOf(question.sum, true) < question.reached)
        return std::nullopt;
    const std::vector<std::size_t> quantities = movable(question, from);
    IntegerProgram program;
    program.limit(limits);
    std::map<std::size_t, std::size_t> variables;
    std::set<std::size_t> rows;
    std::set<std::size_t> definitions;
    for (const std::size_t quantity : quantities)
    {
        const Quantity& each = mSystem->quantities[quantity];
        variables.emplace(quantity, program.addVariable(each.lowest, mHighest, each.whole));
        for (const std::size_t row : mRowsOf[quantity])
            (isDefinedOnly(row, question) ? definitions : rows).insert(row);
    }
    Terms cost;
    const auto own = [&](const Terms& terms, double& constant)
    {
        Terms moving;
        for (const Term& term : terms)
            if (const auto place = variables.find(term.quantity); place != variables.end())
                moving.push_back({place->second, term.factor});
            else
                constant -= term.factor * from[term.quantity];
        return moving;
    };
    for (const std::size_t index : rows)
    {
        const Row& row = mRows[index];
        const bool isKept = row.cell && question.kept[*row.cell];
        const bool mayGo = row.cell && !isKept && !question.costs.empty() && question.costs[*row.cell] >= 0;
        if (row.isLeast ? !isKept && !mayGo : isKept)
            continue;
        double constant = row.constant;
        Terms terms = own(*row.terms, constant);
        if (!row.isLeast && mayGo)
            for (const double factor : {1.0, -1.0})
            {
                const std::size_t variable = program.addVariable(0, mHighest, false);
                terms.push_back({variable, factor});
                cost.push_back({variable, question.costs[*row.cell]});
            }
        program.addRow(std::move(terms), row.kind, constant);
    }
    double constant = question.reached;
    const Terms sum = own(question.sum, constant);
    if (sum.size() != question.sum.size())
        return std::nullopt;
    program.addRow(sum, question.downwards ? Kind::AtMost : Kind::AtLeast, constant);
    const auto ask = [&](Asking asking)
    {
        IntegerProgram::Solution solution = !cost.empty()        ? program.smallest(cost, asking)
                                            : question.downwards ? program.smallest(sum, asking)
                                                                 : program.largest(sum, asking);
        mWork += solution.work;
        return solution;
    };
    IntegerProgram::Solution solution = ask(Asking::Numbers);
    if (solution.outcome == IntegerProgram::Outcome::Optimal && !program.isWhole(solution.variables))
        solution = ask(Asking::FirstWholeNumbers);
    if (solution.outcome != IntegerProgram::Outcome::Optimal)
        return std::nullopt;
    std::vector<double> values = from;
    for (const auto& [quantity, variable] : variables)
        values[quantity] = solution.variables[variable];
    for (const std::size_t row : definitions)
    {
        const Term& defined = *mDefines[row];
        values[defined.quantity] += (mRows[row].constant - sumOf(*mRows[row].terms, values)) / defined.factor;
    }
    return values;
}

}
